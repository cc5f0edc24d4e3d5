import type { Delivery } from "../domain/delivery.ts";
import { cycleDate } from "../domain/digest.ts";
import type { Cycle, ListingId } from "../domain/ids.ts";
import type { MatchHistory } from "../domain/matching/match-history.ts";
import { historyFrom, offerHistory } from "../domain/offer-history.ts";
import type { Participation, ParticipationState } from "../domain/participation.ts";
import type { Senior } from "../domain/senior.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { ParticipationRepository } from "../ports/participation-repository.ts";
import { collect } from "./collect.ts";
import { type ShownInstead, shownInstead } from "./shown-instead.ts";

export interface ReadPastDeps {
  readonly deliveries: Pick<DeliveryRepository, "listBySenior">;
  readonly participations: Pick<ParticipationRepository, "listBySenior">;
  readonly listings: Pick<ListingRepository, "findMany">;
}

/** What the ledger knows of a person. */
export interface Past {
  /** This cycle's own digest, if it was made before. */
  readonly ofThisCycle: Delivery | undefined;
  /** What bears on what is offered next: who was told of a listing was told of the one that is shown in its place. */
  readonly history: MatchHistory;
  /** The same as the ledger has it. This is what is kept: a pair of listings may be parted again. */
  readonly told: MatchHistory;
  /** Digests of the last months, latest first. */
  readonly recent: readonly Delivery[];
}

const recentDeliveries = async ({ deliveries }: ReadPastDeps, senior: Senior, from: string): Promise<Delivery[]> => {
  const recent: Delivery[] = [];
  for await (const delivery of deliveries.listBySenior(senior.centreId, senior.seniorId)) {
    if (cycleDate(delivery.cycle) < from) break;
    recent.push(delivery);
  }
  return recent;
};

const isDeclined = ({ state }: Participation): boolean => state === "declined";

/** What speaks for more of the same; who withdrew or did not come has not taken part. */
const partStates: ReadonlySet<ParticipationState> = new Set(["wished", "arranged", "joined"]);
const takesPart = ({ state }: Participation): boolean => partStates.has(state);

const later = (a: string, b: string | undefined): string => (b !== undefined && b > a ? b : a);

/** A history in which what is shown in place of a listing counts as that one does. */
const withShownInstead = (told: MatchHistory, instead: ReadonlyMap<ListingId, ListingId>): MatchHistory => {
  if (instead.size === 0) return told;
  const shown = new Map(told.shown);
  for (const [listingId, date] of told.shown) {
    const other = instead.get(listingId);
    if (other) shown.set(other, later(date, shown.get(other)));
  }
  const answered = [...told.answered, ...told.answered.flatMap((listingId) => instead.get(listingId) ?? [])];
  return { ...told, shown, answered: [...new Set(answered)] };
};

/**
 * Reads what a person was offered and answered out of the ledger.
 * @param instead for many people at once, one for all of them
 */
export const readPast = async (
  deps: ReadPastDeps,
  senior: Senior,
  cycle: Cycle,
  coolDownDays: number,
  instead: ShownInstead = shownInstead(deps),
): Promise<Past> => {
  const recent = await recentDeliveries(deps, senior, historyFrom(cycleDate(cycle), coolDownDays));
  const answers = await collect(deps.participations.listBySenior(senior.centreId, senior.seniorId));
  const listings = await deps.listings.findMany(answers.map(({ listingId }) => listingId));
  const codeOf = new Map(listings.map(({ listingId, taxonomy }) => [listingId, taxonomy.primary]));
  const codesOf = (some: readonly Participation[]) =>
    some.flatMap(({ listingId }) => {
      const code = codeOf.get(listingId);
      return code === undefined ? [] : [code];
    });
  const { ofThisCycle, lastOn, shown } = offerHistory(recent, cycle, coolDownDays);
  const told = {
    lastOn,
    shown,
    answered: answers.map(({ listingId }) => listingId),
    did: codesOf(answers.filter(takesPart)),
    declined: codesOf(answers.filter(isDeclined)),
  };
  const history = withShownInstead(told, await instead([...shown.keys(), ...told.answered]));
  return { ofThisCycle, recent, history, told };
};
