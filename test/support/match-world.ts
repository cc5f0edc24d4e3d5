import type { Delivery } from "../../shared/domain/delivery.ts";
import { cycleSchema } from "../../shared/domain/ids.ts";
import type { Listing } from "../../shared/domain/listing.ts";
import type { Senior } from "../../shared/domain/senior.ts";
import type { DeliveryWork, MatchWork } from "../../shared/domain/work.ts";
import { matchSeniors } from "../../shared/usecases/match-seniors.ts";
import { planDigests } from "../../shared/usecases/plan-digests.ts";
import { aCentre, aListing, aSenior } from "./builders.ts";
import { fixedClock } from "./fixed-clock.ts";
import { inMemoryCentres } from "./in-memory/centre-repository.ts";
import { inMemoryDeliveries } from "./in-memory/delivery-repository.ts";
import { inMemoryListings } from "./in-memory/listing-repository.ts";
import { capturingLogger } from "./in-memory/logger.ts";
import { inMemoryParticipations } from "./in-memory/participation-repository.ts";
import { inMemorySeniors } from "./in-memory/senior-repository.ts";
import { inMemoryWorkQueue } from "./in-memory/work-queue.ts";

export const cycleOn = (date: string) => cycleSchema.parse(`${date}T02:00`);

interface MatchWorld {
  readonly people?: readonly Senior[];
  readonly listings?: readonly Listing[];
  readonly deliveries?: readonly Delivery[];
  readonly participations?: Parameters<typeof inMemoryParticipations>[0];
}

/** One night over small real stores: planning and matching, on 2026-11-25 unless told otherwise. */
export const aMatchWorld = ({
  people = [aSenior()],
  listings = [aListing()],
  deliveries = [],
  participations = [],
}: MatchWorld = {}) => {
  const seniors = inMemorySeniors(people);
  const ledger = inMemoryDeliveries(seniors, deliveries);
  const deliveryQueue = inMemoryWorkQueue<DeliveryWork>();
  const logger = capturingLogger();
  const world = {
    seniors,
    listings: inMemoryListings(listings),
    centres: inMemoryCentres([aCentre()]),
    participations: inMemoryParticipations(participations),
    logger,
  };
  const matchQueue = inMemoryWorkQueue<MatchWork>();
  const plan = planDigests({ ...world, matchQueue, segments: 3 });
  const match = matchSeniors({
    ...world,
    deliveries: ledger,
    deliveryQueue,
    clock: fixedClock(),
  });
  const run = (cycle = cycleOn("2026-11-25")) => match({ cycle, segment: 0, totalSegments: 1 });
  return { run, plan, match, matchQueue, ledger, deliveryQueue, logger, seniors, listings: world.listings };
};
