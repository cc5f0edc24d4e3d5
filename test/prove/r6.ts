import type { Delivery } from "../../shared/domain/delivery.ts";
import { collect } from "../../shared/usecases/collect.ts";
import { type DeliveryWorld, deliveryWorld } from "../support/simulation/delivery-world.ts";
import { type Proof, violationsOf } from "./proof.ts";

const hour = 3_600_000;
const bucket = 10_000;
/** Eight in the morning in Japan: the whole outage lies within the hours of mail. */
const start = "2026-11-24T23:00:00.000Z";

/** What a provider that is down answers: it throttles, is not there, or fails in a way that leaves it open. */
const down = (random: () => number) => {
  const dice = random();
  if (dice < 0.6) return { outcome: "throttled", reason: "Throttling" } as const;
  if (dice < 0.9) return { outcome: "unreachable", reason: "ECONNREFUSED" } as const;
  return { outcome: "ambiguous", reason: "InternalFailure" } as const;
};

const outage = (seed: number, digests: number, hours: number) => {
  const tries: number[] = [];
  const until = Date.parse(start) + hours * hour;
  const world = deliveryWorld({
    seed,
    digests,
    start,
    provider: (now, random) => {
      tries.push(now.getTime());
      return now.getTime() < until ? down(random) : undefined;
    },
  });
  return { world, tries, until };
};

/** How much fuller than the mean the fullest ten seconds of a stretch of tries is. */
const peak = (tries: readonly number[], from: number, to: number): number => {
  const buckets = new Array<number>(Math.ceil((to - from) / bucket)).fill(0);
  for (const time of tries)
    if (time >= from && time < to) {
      const place = Math.floor((time - from) / bucket);
      buckets[place] = (buckets[place] ?? 0) + 1;
    }
  const mean = buckets.reduce((sum, count) => sum + count, 0) / buckets.length;
  return Math.max(...buckets) / mean;
};

const lostOf = ({ deliveries, acceptances }: DeliveryWorld): Delivery[] => {
  const accepted = new Set(acceptances.map(({ deliveryKey }) => deliveryKey));
  return deliveries.all().filter(({ deliveryKey, state }) => !accepted.has(deliveryKey) && state !== "FAILED");
};

/** The provider is away for four hours: nothing is lost or doubled. It stays away for four days: staff see every digest. */
export const r6: Proof = {
  title: "provider down for 4 hours, and for good",
  run: async ({ seed, scale, say }) => {
    const digests = scale === "full" ? 20_000 : 400;
    const { world, tries, until } = outage(seed, digests, 4);
    await world.run(30);
    const doubled = world.acceptances.length - new Set(world.acceptances.map(({ deliveryKey }) => deliveryKey)).size;
    const attempts = Math.max(...world.deliveries.all().map(({ attempt }) => attempt));
    say(`4 hours: ${tries.length} tries, at most ${attempts} for one digest`);

    const forGood = outage(seed + 1, Math.ceil(digests / 20), 24 * 30);
    await forGood.world.run(24 * 6);
    const all = forGood.world.deliveries.all();
    const failed = await collect(forGood.world.deliveries.listByState(forGood.world.people.centre.centreId, "FAILED"));
    const counts = {
      digests,
      lost: lostOf(world).length,
      doubled,
      "accepted after the outage": world.acceptances.length,
      "most attempts": attempts,
      "fullest 10 s of the outage's last two hours, by the mean":
        Math.round(peak(tries, until - 2 * hour, until) * 100) / 100,
      "given up for good": all.length,
      "of these on the staff's list": failed.length,
      "most attempts before giving up": Math.max(...all.map(({ attempt }) => attempt)),
    };
    const exactly = (value: number) => ({ min: value, max: value });
    return {
      counts,
      violations: violationsOf(counts, {
        ...{ lost: exactly(0), doubled: exactly(0), "accepted after the outage": exactly(digests) },
        "most attempts": { max: 48 },
        "most attempts before giving up": { max: 48 },
        "of these on the staff's list": exactly(all.length),
        // Below, the law of small numbers makes buckets differ by more than this.
        ...(scale === "full" && { "fullest 10 s of the outage's last two hours, by the mean": { max: 2 } }),
      }),
    };
  },
};
