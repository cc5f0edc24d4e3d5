import { cpuUsage, stdout } from "node:process";
import { parseArgs } from "node:util";
import type { DeliveryWork, MatchWork } from "../../shared/domain/work.ts";
import type { SeniorRepository } from "../../shared/ports/senior-repository.ts";
import { inParallel } from "../../shared/usecases/in-parallel.ts";
import { matchSeniors } from "../../shared/usecases/match-seniors.ts";
import { planDigests } from "../../shared/usecases/plan-digests.ts";
import { anAuditEntry } from "../support/builders.ts";
import { dynamoDbStores, type Stores } from "../support/dynamodb-stores.ts";
import { startDynoxide } from "../support/dynoxide.ts";
import { capturingLogger } from "../support/in-memory/logger.ts";
import { inMemoryWorkQueue } from "../support/in-memory/work-queue.ts";
import { benchCentre, benchDay, benchListings } from "./market.ts";
import { nightSenior } from "./night/people.ts";

const options = {
  seniors: { type: "string", default: "100000" },
  listings: { type: "string", default: "2000" },
  seed: { type: "string", default: "1" },
  json: { type: "boolean", default: false },
} as const;

const phases = ["load", "plan", "read", "choose", "write"] as const;
type Phase = (typeof phases)[number];

/** Adds up the seconds of phases, and those of our own processor in them; the rest is the database's, or waiting. */
const phaseClock = () => {
  const spent = new Map<Phase, { seconds: number; ownCpu: number }>(
    phases.map((phase) => [phase, { seconds: 0, ownCpu: 0 }]),
  );
  let [phase, wall, cpu]: [Phase, number, NodeJS.CpuUsage] = ["load", performance.now(), cpuUsage()];
  const turnTo = (next: Phase): void => {
    const { user, system } = cpuUsage(cpu);
    const own = spent.get(phase);
    if (own) {
      own.seconds += (performance.now() - wall) / 1000;
      own.ownCpu += (user + system) / 1e6;
    }
    [phase, wall, cpu] = [next, performance.now(), cpuUsage()];
  };
  return { spent, turnTo, phase: () => phase };
};

/** The people, telling the clock when all of a part were read, and when the first is about to be written. */
const watched = (seniors: SeniorRepository, { turnTo, phase }: ReturnType<typeof phaseClock>): SeniorRepository => ({
  ...seniors,
  listMatchRows: async function* (segment, totalSegments) {
    yield* seniors.listMatchRows(segment, totalSegments);
    if (phase() === "read") turnTo("choose");
  },
  find: (centreId, seniorId) => {
    if (phase() === "choose") turnTo("write");
    return seniors.find(centreId, seniorId);
  },
});

const loadersAtOnce = 32;

const load = async (stores: Stores, seniors: number, listings: number, seed: string): Promise<void> => {
  await stores.centres.save(benchCentre);
  await inParallel(benchListings(listings, seed), loadersAtOnce, (listing) => stores.listings.add(listing));
  const numbers = Array.from({ length: seniors }, (_, number) => number);
  await inParallel(numbers, loadersAtOnce, (number) => stores.seniors.add(nightSenior(number, seed), anAuditEntry()));
};

/** A whole night on the laptop's database: people and listings read, matched, and a delivery written for each person. */
const runNight = async (seniors: number, listings: number, seed: string) => {
  const database = await startDynoxide();
  const clock = phaseClock();
  try {
    const stores = await dynamoDbStores(database);
    await load(stores, seniors, listings, seed);
    const matchQueue = inMemoryWorkQueue<MatchWork>();
    const deliveryQueue = inMemoryWorkQueue<DeliveryWork>();
    const logger = capturingLogger();
    clock.turnTo("plan");
    await planDigests({ ...stores, matchQueue, logger, segments: 4 })({ scheduledTime: `${benchDay}T02:00:00+09:00` });
    const deps = { ...stores, seniors: watched(stores.seniors, clock), deliveryQueue, clock: stores.clock, logger };
    for (const part of matchQueue.messages) {
      clock.turnTo("read");
      await matchSeniors(deps)(part);
    }
    clock.turnTo("load");
    return { spent: clock.spent, parts: matchQueue.messages.length, deliveries: deliveryQueue.messages.length };
  } finally {
    await database.stop();
  }
};

const boundBy = (share: number): string =>
  share > 0.8 ? "our own processor" : share > 0.5 ? "our processor and the database alike" : "the database";

/** Measures a whole night by phases: `npm run bench -- night [--seniors N] [--listings N] [--json]`. */
export const run = async (args: string[]): Promise<void> => {
  const { values } = parseArgs({ args, options });
  const [seniors, listings] = [Number(values.seniors), Number(values.listings)];
  const { spent, parts, deliveries } = await runNight(seniors, listings, values.seed);
  const figures = [...spent].map(([phase, { seconds, ownCpu }]) => ({ phase, seconds, ownShare: ownCpu / seconds }));
  const night = figures.filter(({ phase }) => phase !== "load").reduce((sum, { seconds }) => sum + seconds, 0);
  if (values.json) {
    stdout.write(`${JSON.stringify({ seniors, listings, parts, deliveries, seconds: night, phases: figures })}\n`);
    return;
  }
  stdout.write(
    `${seniors} people × ${listings} listings in ${parts} parts: ${deliveries} deliveries in ${night.toFixed(1)} s\n`,
  );
  for (const { phase, seconds, ownShare } of figures) {
    const note = phase === "load" ? "not counted" : `bound by ${boundBy(ownShare)}`;
    stdout.write(
      `  ${phase.padEnd(8)}${seconds.toFixed(1).padStart(8)} s, our processor ${(ownShare * 100).toFixed(0)} %: ${note}\n`,
    );
  }
};
