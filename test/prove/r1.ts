import type { DeliveryWork } from "../../shared/domain/work.ts";
import { type DeliveryWorld, deliveryWorld, type WorldOptions } from "../support/simulation/delivery-world.ts";
import { type Proof, violationsOf } from "./proof.ts";

const rough = { crash: 0.05, doubledMessages: 0.05, lostMessages: 0.02, throttled: 0.02, ambiguous: 0.02 } as const;
/** Digests of one world; a proof runs many, each with a seed of its own. */
const worldSize = 10_000;
/** Over a night, in which nothing is sent. */
const hours = 36;

/** Lost: neither accepted by the provider nor on the staff's list. */
const countsOf = ({ deliveries, acceptances, counts }: DeliveryWorld) => {
  const accepted = new Map<string, number>();
  for (const { deliveryKey } of acceptances) accepted.set(deliveryKey, (accepted.get(deliveryKey) ?? 0) + 1);
  const all = deliveries.all();
  return {
    digests: all.length,
    lost: all.filter(({ deliveryKey, state }) => !accepted.has(deliveryKey) && state !== "FAILED").length,
    doubled: [...accepted.values()].reduce((sum, times) => sum + times - 1, 0),
    failed: all.filter(({ state }) => state === "FAILED").length,
    open: all.filter(({ state }) => state === "PENDING" || state === "SENDING").length,
    crashes: counts().crashes,
  };
};
type Counts = ReturnType<typeof countsOf>;

const add = (one: Counts, other: Counts): Counts =>
  Object.fromEntries(Object.entries(one).map(([name, value]) => [name, value + other[name as keyof Counts]])) as Counts;

/** What GOV.UK Notify does: call the provider, then mark; events are not heeded. Shows that the simulation can fail. */
const callThenMark =
  ({ ports, provider, clock }: DeliveryWorld) =>
  async (key: DeliveryWork): Promise<void> => {
    const delivery = await ports.deliveries.find(key);
    if (delivery?.state !== "PENDING") return;
    const { outcome } = await provider.hand(delivery);
    if (outcome !== "accepted") throw new Error("again");
    await ports.deliveries.move(delivery, { to: "SENT", at: clock().toISOString() });
  };

type Work = (world: DeliveryWorld) => (key: DeliveryWork) => Promise<void>;

const production: Work = (world) => world.send;

const runWorlds = async (
  worlds: number,
  options: Omit<WorldOptions, "seed"> & { seed: number },
  work: Work = production,
): Promise<Counts> => {
  let sum: Counts | undefined;
  for (let n = 0; n < worlds; n += 1) {
    const world = deliveryWorld({ ...options, seed: options.seed * 1000 + n });
    await world.run(hours, work(world));
    sum = sum ? add(sum, countsOf(world)) : countsOf(world);
  }
  if (!sum) throw new RangeError("no worlds");
  return sum;
};

/** Crashes at every await, doubled and lost messages, lost answers: the production state machine on a virtual clock. */
export const r1: Proof = {
  title: "crashes at every await: none lost, none doubled",
  run: async ({ seed, scale, say }) => {
    const [worlds, digests] = scale === "full" ? [20, worldSize] : [1, 1000];
    const plain = await runWorlds(worlds, { ...rough, seed, digests });
    say(`all events arrive: ${JSON.stringify(plain)}`);
    const lostEvents = await runWorlds(worlds, { ...rough, seed: seed + 1, digests, lostEvents: 0.001 });
    say(`0.1 % of mails without events: ${JSON.stringify(lostEvents)}`);
    const naive = await runWorlds(
      1,
      { ...rough, seed: seed + 2, digests: Math.min(digests, 2000), lostEvents: 1 },
      callThenMark,
    );
    say(`call, then mark: ${JSON.stringify(naive)}`);
    const counts = {
      ...plain,
      "lost (events lost)": lostEvents.lost,
      "doubled (events lost)": lostEvents.doubled,
      "open (events lost)": lostEvents.open,
      "doubled by call, then mark": naive.doubled,
    };
    const atMost = (max: number) => ({ max });
    return {
      counts,
      violations: violationsOf(counts, {
        ...{ lost: atMost(0), doubled: atMost(0), open: atMost(0), failed: atMost(Math.ceil(plain.digests / 20_000)) },
        ...{ "lost (events lost)": atMost(0), "open (events lost)": atMost(0) },
        "doubled (events lost)": atMost(Math.max(1, Math.ceil(lostEvents.digests / 5000))),
        "doubled by call, then mark": { min: 1 },
      }),
    };
  },
};
