import type { Delivery } from "../../../shared/domain/delivery.ts";
import type { MachineChannel } from "../../../shared/domain/sending-hours.ts";
import type { Clock } from "../../../shared/domain/times.ts";
import { aCentre, aDelivery, aListing, aSenior } from "../builders.ts";
import { idOf } from "../fixed-ids.ts";
import { inMemoryAuditTrail } from "../in-memory/audit-trail.ts";
import { inMemoryListings } from "../in-memory/listing-repository.ts";
import { inMemoryParticipations } from "../in-memory/participation-repository.ts";
import { inMemorySeniors } from "../in-memory/senior-repository.ts";

export type Population = ReturnType<typeof populationOf>;

interface PopulationOptions {
  readonly digests: number;
  readonly channel: MachineChannel;
  readonly clock: Clock;
  /** Listings of each digest. */
  readonly items?: number;
  /** Settings of the centre. */
  readonly centre?: Parameters<typeof aCentre>[0];
}

const consentAt = "2026-10-01T00:00:00.000Z";

/** People of one centre, each with a digest that waits to be sent. */
export const populationOf = ({ digests: count, channel, clock, items = 1, centre = {} }: PopulationOptions) => {
  const audit = inMemoryAuditTrail();
  const consent = { purpose: "digest", channel, given: true, textVersion: "1", at: consentAt, via: "web" } as const;
  const model = aSenior({ channel, phone: "+819012345678", consents: [consent] });
  const offered = Array.from({ length: items }, (_, n) =>
    aListing({ listingId: idOf(1001 + n), closesOn: "2099-12-31" }),
  );
  const since = clock().toISOString();
  const addresses = new Map<string, string>();
  const seniors = inMemorySeniors(
    Array.from({ length: count }, (_, n) => {
      const senior = { ...model, seniorId: idOf(n + 1), email: `person${n}@example.jp` };
      addresses.set(senior.seniorId, channel === "email" ? senior.email : (model.phone ?? ""));
      return senior as typeof model;
    }),
    audit,
  );
  const waiting: Delivery[] = Array.from({ length: count }, (_, n) => ({
    ...aDelivery({
      channel,
      items: offered.map(({ listingId }) => ({ listingId, score: 80, reasons: [{ code: "free" }] })),
    }),
    seniorId: idOf(n + 1) as Delivery["seniorId"],
    deliveryKey: keyOf(n),
    since,
    createdAt: since,
  }));
  return {
    audit,
    seniors,
    waiting,
    centre: aCentre(centre),
    offered,
    listings: inMemoryListings(offered, audit),
    participations: inMemoryParticipations(),
    addressOf: ({ seniorId }: Pick<Delivery, "seniorId">): string => addresses.get(seniorId) ?? "",
  };
};

/** Spread over all values, as hashes are. */
const keyOf = (n: number): string =>
  [1, 2, 3, 4]
    .map((part) => (Math.imul(n + 1, 0x9e3779b1 ^ (part * 0x85ebca6b)) >>> 0).toString(16).padStart(8, "0"))
    .join("");
