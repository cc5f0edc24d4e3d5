import { cycleDate } from "../../shared/domain/digest.ts";
import type { Senior } from "../../shared/domain/senior.ts";
import { addDays } from "../../shared/domain/times.ts";
import type { DeliveryWork, MatchWork } from "../../shared/domain/work.ts";
import { matchSeniors } from "../../shared/usecases/match-seniors.ts";
import { planDigests } from "../../shared/usecases/plan-digests.ts";
import { reconcileDeliveries } from "../../shared/usecases/reconcile-deliveries.ts";
import { sendDelivery } from "../../shared/usecases/send-delivery.ts";
import { watchBreaker } from "../../shared/usecases/watch-breaker.ts";
import { aCentre, aListing, aSenior } from "../support/builders.ts";
import { fixedClock } from "../support/fixed-clock.ts";
import { idOf } from "../support/fixed-ids.ts";
import { inMemoryCentres } from "../support/in-memory/centre-repository.ts";
import { inMemoryDeliveries } from "../support/in-memory/delivery-repository.ts";
import { inMemoryListings } from "../support/in-memory/listing-repository.ts";
import { capturingLogger } from "../support/in-memory/logger.ts";
import { inMemoryParticipations } from "../support/in-memory/participation-repository.ts";
import { inMemorySeniors } from "../support/in-memory/senior-repository.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { agendaOf } from "../support/simulation/agenda.ts";
import { chaosQueue } from "../support/simulation/chaos-queue.ts";
import { stepping } from "../support/simulation/crashing.ts";
import { type Proof, violationsOf } from "./proof.ts";

const hour = 3_600_000;
const minute = 60_000;
/** Nights of which some fire no tick at all. */
const nights = 5;
const missed: readonly number[] = [1, 3];
const firstNight = "2026-11-25";
/** Each tick comes so often, at different moments. */
const ticks = 3;
const skew = 5 * minute;

/** Who is due, and what is new: daily readers, and one new listing a night. So everybody gets one digest each night. */
const peopleOf = (count: number): Senior[] =>
  Array.from({ length: count }, (_, n) => ({
    ...aSenior({ rhythm: "daily" }),
    seniorId: idOf(n + 1) as Senior["seniorId"],
    email: `person${n}@example.jp`,
  }));

const world = (seed: number, people: number) => {
  const random = seededRandom(seed);
  const clock = fixedClock(`${addDays(firstNight, -1)}T16:59:00.000Z`);
  const agenda = agendaOf(clock);
  const logger = capturingLogger();
  const seniors = inMemorySeniors(peopleOf(people));
  const listings = inMemoryListings();
  const deliveries = inMemoryDeliveries(seniors, [], undefined, listings);
  const accepted = new Map<string, number>();
  /** A worker's clock is off by up to five minutes. */
  const skewed = () => {
    const off = (random() * 2 - 1) * skew;
    return () => new Date(clock().getTime() + off);
  };
  /** Who works at the same time takes turns at every await, in no order. */
  const turns = async () => {
    for (let n = Math.floor(random() * 3); n > 0; n -= 1) await undefined;
  };
  const ports = {
    seniors: stepping("seniors", seniors, turns),
    listings: stepping("listings", listings, turns),
    deliveries: stepping("deliveries", deliveries, turns),
    participations: inMemoryParticipations(),
    centres: inMemoryCentres([aCentre({ coolDownDays: 0 })]),
    logger,
  };
  const hand = { send: async () => ({ outcome: "accepted", messageId: "m" }) as const };
  const dispatcher = {
    addressOf: ({ email }: Senior) => email,
    prepare: async ({ delivery }: { delivery: { deliveryKey: string } }) => ({
      send: () => {
        accepted.set(delivery.deliveryKey, (accepted.get(delivery.deliveryKey) ?? 0) + 1);
        return hand.send();
      },
    }),
  };
  const pace = { next: async () => undefined };
  const send = (work: DeliveryWork) => {
    const own = skewed();
    return sendDelivery({
      ...ports,
      dispatchers: { email: dispatcher, sms: dispatcher },
      breaker: watchBreaker({ deliveries, clock: own, logger }),
      pace: { email: pace, sms: pace },
      clock: own,
    })(work);
  };
  const chaos = { agenda, random, doubled: 0.2, overlapping: 0.5, failing: 0.05 };
  const deliveryQueue = chaosQueue<DeliveryWork>({ ...chaos, spread: 60 * minute }, send);
  const match = (work: MatchWork) => matchSeniors({ ...ports, deliveryQueue, clock: skewed() })(work);
  const matchQueue = chaosQueue<MatchWork>({ ...chaos, doubled: 0.5, spread: 10 * minute }, match);
  const plan = planDigests({ ...ports, matchQueue, segments: 8 });
  const reconcile = reconcileDeliveries({ ...ports, deliveryQueue, clock });
  return { random, clock, agenda, deliveries, listings, accepted, plan, reconcile, deliveryQueue, matchQueue };
};

type World = ReturnType<typeof world>;

const newListing = (night: number) =>
  aListing({ listingId: idOf(900_001 + night), referenceNumber: `A-${20_000 + night}`, closesOn: "2099-12-31" });

/** One night: its ticks, unless they are missed, and the day after it. */
const passNight = async ({ agenda, listings, plan, reconcile, random, clock }: World, night: number): Promise<void> => {
  await listings.add(newListing(night));
  const scheduled = new Date(`${addDays(firstNight, night)}T02:00:00+09:00`);
  const untilThen = scheduled.getTime() - clock().getTime();
  if (!missed.includes(night))
    for (let tick = 0; tick < ticks; tick += 1)
      agenda.after(untilThen + random() * 20 * minute, () => plan({ scheduledTime: scheduled.toISOString() }));
  const end = scheduled.getTime() + 23 * hour;
  for (let now = clock().getTime(); now < end; now += 5 * minute) {
    await agenda.runUntil(now);
    await reconcile();
  }
};

/** Ticks that come three times, doubled and overlapping messages, skewed clocks: exactly one digest per person and cycle. */
export const r3: Proof = {
  title: "chaos in queues and schedules: one digest per person and cycle",
  run: async ({ seed, scale, say }) => {
    const people = scale === "full" ? 20_000 : 300;
    const simulated = world(seed, people);
    for (let night = 0; night < nights; night += 1) {
      await passNight(simulated, night);
      say(`night ${night + 1}: ${simulated.deliveries.all().length} digests so far`);
    }
    const all = simulated.deliveries.all();
    const fired = Array.from({ length: nights }, (_, n) => n).filter((n) => !missed.includes(n));
    const expected = new Set(fired.map((n) => addDays(firstNight, n)));
    const perPerson = new Map<string, number>();
    for (const { seniorId, cycle } of all) {
      const key = `${seniorId} ${cycleDate(cycle)}`;
      perPerson.set(key, (perPerson.get(key) ?? 0) + 1);
    }
    const accepted = [...simulated.accepted.values()];
    const counts = {
      people,
      "cycles run": fired.length,
      "cycles missed": missed.length,
      digests: all.length,
      "of an unknown cycle": all.filter(({ cycle }) => !expected.has(cycleDate(cycle))).length,
      "more than one per person and cycle": [...perPerson.values()].filter((times) => times > 1).length,
      "accepted by the provider": accepted.length,
      doubled: accepted.filter((times) => times > 1).length,
      "messages that came twice": simulated.deliveryQueue.counts.doubled + simulated.matchQueue.counts.doubled,
      "of these at the same time": simulated.deliveryQueue.counts.overlapping + simulated.matchQueue.counts.overlapping,
    };
    const exactly = (value: number) => ({ min: value, max: value });
    return {
      counts,
      violations: violationsOf(counts, {
        digests: exactly(people * fired.length),
        "of an unknown cycle": exactly(0),
        "more than one per person and cycle": exactly(0),
        "accepted by the provider": exactly(people * fired.length),
        doubled: exactly(0),
        "of these at the same time": { min: 1 },
      }),
    };
  },
};
