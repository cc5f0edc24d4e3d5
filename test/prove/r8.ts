import type { Delivery } from "../../shared/domain/delivery.ts";
import type { Listing } from "../../shared/domain/listing.ts";
import type { Senior } from "../../shared/domain/senior.ts";
import { anAuditEntry } from "../support/builders.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { type DeliveryWorld, deliveryWorld } from "../support/simulation/delivery-world.ts";
import { type Proof, violationsOf } from "./proof.ts";

/** What somebody changes between the matching and the sending, and whether the whole digest or one item must not go out. */
interface Change {
  readonly stops: "digest" | "item";
  apply(world: DeliveryWorld): Promise<void>;
}

const senior = (change: (senior: Senior) => Senior): Change => ({
  stops: "digest",
  apply: async ({ people }) => {
    const [delivery] = people.waiting;
    if (!delivery) throw new RangeError("nobody");
    const current = await people.seniors.get(delivery.centreId, delivery.seniorId);
    await people.seniors.save({ ...change(current), version: current.version + 1 }, anAuditEntry());
  },
});

const listing = (change: (listing: Listing) => Listing): Change => ({
  stops: "item",
  apply: async ({ people }) => {
    const [offered] = people.offered;
    if (!offered) throw new RangeError("nothing");
    const current = await people.listings.get(offered.listingId);
    await people.listings.save({ ...change(current), version: current.version + 1 }, ["published"]);
  },
});

const suppressed =
  (reason: "bounce" | "complaint" | "soft_bounces"): Change["apply"] =>
  async ({ people, deliveries, clock }) => {
    const [delivery] = people.waiting;
    if (!delivery) throw new RangeError("nobody");
    const { centreId, seniorId } = delivery;
    const at = clock().toISOString();
    await deliveries.suppress({ centreId, seniorId, channel: "email", reason, at }, people.addressOf(delivery));
  };

const withoutConsent = (current: Senior): Senior => ({
  ...current,
  consents: [
    ...current.consents,
    { purpose: "digest", channel: "email", given: false, textVersion: "1", at: "2026-11-25T01:00:30.000Z", via: "web" },
  ],
});
const stopped = (stopReason: NonNullable<Senior["stopReason"]>): Change =>
  senior((current) => ({ ...current, state: "stopped", stopReason }));

const changes: Readonly<Record<string, Change>> = {
  unsubscribed: senior(withoutConsent),
  stopped: stopped("own_wish"),
  deceased: stopped("deceased"),
  moved: stopped("moved"),
  "address no longer confirmed": senior(({ emailConfirmedAt: _, ...rest }) => rest),
  "wants letters": senior((current) => ({ ...current, channel: "post" })),
  bounced: { stops: "digest", apply: suppressed("bounce") },
  complained: { stops: "digest", apply: suppressed("complaint") },
  paused: { stops: "digest", apply: suppressed("soft_bounces") },
  "listing closed": listing((current) => ({ ...current, state: "closed" })),
  "listing returned": listing((current) => ({ ...current, state: "returned" })),
  "listing filled up": listing((current) => ({ ...current, capacity: { ...current.capacity, remaining: 0 } })),
  "listing over": listing((current) => ({ ...current, closesOn: "2026-11-24" })),
};

interface Case {
  readonly change: Change;
  /** The change happens at the n-th call or return of a port. */
  readonly atStep: number;
  readonly seed: number;
  readonly crash: number;
}

interface Outcome {
  readonly happened: boolean;
  /** It had not been claimed when it happened, so nothing might go out any more. */
  readonly beforeClaim: boolean;
  readonly wrong: boolean;
}

const runCase = async ({ change, atStep, seed, crash }: Case): Promise<Outcome> => {
  let steps = 0;
  let claimed: Delivery | undefined;
  const world: DeliveryWorld = deliveryWorld({
    ...{ seed, digests: 1, items: 2, crash },
    onStep: async () => {
      steps += 1;
      if (steps !== atStep) return;
      [claimed] = world.deliveries.all();
      await change.apply(world);
    },
  });
  await world.run(30);
  const [first] = world.people.offered;
  // What was claimed before may still arrive; no later attempt may.
  const wrong = world.acceptances.some(
    ({ attempt, listingIds }) =>
      claimed !== undefined &&
      attempt > claimed.attempt &&
      (change.stops === "digest" || listingIds.includes(first?.listingId ?? "")),
  );
  return { happened: claimed !== undefined, beforeClaim: claimed?.state === "PENDING", wrong };
};

/** How many calls and returns one digest's way has. */
const stepsOfOneWay = async (): Promise<number> => {
  let steps = 0;
  const world = deliveryWorld({
    seed: 1,
    digests: 1,
    items: 2,
    onStep: async () => {
      steps += 1;
    },
  });
  await world.send(world.people.waiting[0] as never);
  return steps;
};

/** Consent, deletion, suppression, closing and filling between match and send: at every step, nothing wrong goes out. */
export const r8: Proof = {
  title: "changes between match and send, at every step",
  run: async ({ seed, scale, say }) => {
    const random = seededRandom(seed);
    const steps = await stepsOfOneWay();
    const rounds = scale === "full" ? Math.ceil(5000 / (steps * Object.keys(changes).length)) : 1;
    say(`${steps} steps × ${Object.keys(changes).length} changes × ${rounds}`);
    const counts = { steps, cases: 0, "before the claim": 0, "wrong sends": 0, "changes that never came": 0 };
    const wrong: string[] = [];
    for (const [name, change] of Object.entries(changes))
      for (let atStep = 1; atStep <= steps; atStep += 1)
        for (let round = 0; round < rounds; round += 1) {
          const crash = round === 0 ? 0 : 0.05;
          const outcome = await runCase({ change, atStep, crash, seed: Math.floor(random() * 2 ** 31) });
          counts.cases += 1;
          if (!outcome.happened) counts["changes that never came"] += 1;
          if (outcome.beforeClaim) counts["before the claim"] += 1;
          if (outcome.wrong) wrong.push(`${name} at step ${atStep}`);
        }
    counts["wrong sends"] = wrong.length;
    for (const one of wrong.slice(0, 5)) say(`WRONG: ${one}`);
    return {
      counts,
      violations: violationsOf(counts, { "wrong sends": { max: 0 }, "before the claim": { min: counts.cases / 3 } }),
    };
  },
};
