import { stdout } from "node:process";
import { parseArgs } from "node:util";
import { allLots, type Exposure } from "../../shared/domain/matching/exposure.ts";
import { exposureNumbersOn } from "../../shared/domain/matching/exposure-numbers.ts";
import { applyingOf, type Market, marketOf } from "../../shared/domain/matching/market.ts";
import { exposureFor } from "../../shared/domain/matching/prices.ts";
import type { Behaviour } from "./fairness/behaviour.ts";
import { boundOf } from "./fairness/bound.ts";
import { byExposure, type Digests, itemsOf } from "./fairness/digests.ts";
import { type Figures, figuresOf } from "./fairness/figures.ts";
import { goalsOf } from "./fairness/goals.ts";
import { plainTop, randomFeasible, smartSort } from "./fairness/rivals.ts";
import { type Tokyo, tokyo } from "./fairness/tokyo.ts";
import { benchDay } from "./market.ts";

const options = {
  seniors: { type: "string", default: "100000" },
  listings: { type: "string", default: "2000" },
  /** Applications for each digest that is ranked by the fit alone. */
  rate: { type: "string", default: "0.04" },
  seed: { type: "string", default: "1" },
  /** Share of people from whom prices are worked out. */
  sample: { type: "string", default: "0.05" },
  /** Runs of everybody's behaviour. */
  runs: { type: "string", default: "8" },
  /** How people really behave. */
  opens: { type: "string", default: "0.35" },
  "half-apply-at": { type: "string", default: "150" },
  spread: { type: "string", default: "55" },
  taste: { type: "string", default: "30" },
  appeal: { type: "string", default: "0.3" },
  second: { type: "string", default: "0.3" },
  json: { type: "boolean", default: false },
} as const;

type Options = ReturnType<typeof readOptions>;

const readOptions = (args: string[]) => {
  const { values } = parseArgs({ args, options });
  const { json, seed, ...numbers } = values;
  const read = Object.fromEntries(Object.entries(numbers).map(([name, text]) => [name, Number(text)]));
  return { json, seed, ...(read as Record<Exclude<keyof typeof values, "json" | "seed">, number>) };
};

const write = (line: string): void => {
  stdout.write(`${line}\n`);
};

const secondsOf = <Result>(work: () => Result): { result: Result; seconds: number } => {
  const start = performance.now();
  return { result: work(), seconds: (performance.now() - start) / 1000 };
};

const reads = [0.68, 0.61, 0.48, 0.34, 0.28, 0.2, 0.16, 0.12];

/** How people behave, who apply as often as the rate says to digests that are ranked by the fit alone. */
const behaviourOf = (market: Market, given: Options): Behaviour => {
  const really = {
    ...market.numbers,
    read: reads.map((share) => share * given.opens),
    halfApplyAt: given["half-apply-at"],
    spread: given.spread,
  };
  const { opens, spread, taste, appeal, second } = given;
  const applying = applyingOf({ ...market, numbers: really });
  return { opens, reads, halfApplyAt: given["half-apply-at"], spread, applying, taste, appeal, second };
};

/** Prices as the plan step works them out. */
const plannedExposure = ({ run, sample, share }: Tokyo, market: Market): Exposure =>
  exposureFor(sample, run, { share, items: itemsOf(market), numbers: market.numbers });

interface Way {
  readonly name: string;
  readonly figures: Figures;
}

/** All ways of ranking on one market, with digests of so many items. */
const compare = (market: Market, city: Tokyo, given: Options) => {
  const behaviour = behaviourOf(market, given);
  const applying = applyingOf(market);
  const seeds = Array.from({ length: given.runs }, (_, n) => Number(given.seed) * 100 + n);
  const figures = (digests: Digests, times = 1): Figures =>
    figuresOf(market, digests, { ...behaviour, applying: behaviour.applying * times }, applying, seeds);
  const { result: exposure, seconds } = secondsOf(() => plannedExposure(city, market));
  const [plain, fair] = [plainTop(market), byExposure(market, exposure)];
  const gainAt = (times: number): number => figures(fair, times).accepted / figures(plain, times).accepted;
  const ways: Way[] = [
    { name: "plain top-K", figures: figures(plain) },
    { name: "random feasible", figures: figures(randomFeasible(market, seeds[0] ?? 0)) },
    { name: "SmartSort, κ=2", figures: figures(smartSort(market, applying)) },
    { name: "capacity-aware", figures: figures(fair) },
  ];
  return { items: itemsOf(market), ways, exposure, seconds, halfRate: gainAt(0.5), doubleRate: gainAt(2) };
};

type Comparison = ReturnType<typeof compare>;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const wayLine = ({ name, figures }: Way, plain: Figures): string =>
  [
    name.padEnd(16),
    `accepted ${figures.accepted.toFixed(0)} (× ${(figures.accepted / plain.accepted).toFixed(3)})`,
    `rejected ${figures.rejected.toFixed(0)} (× ${(figures.rejected / plain.rejected).toFixed(2)})`,
    `with applicant ${figures.listingsWithApplicant.toFixed(0)}`,
    `municipality worst ${figures.worstMunicipality.toFixed(2)} median ${figures.medianMunicipality.toFixed(2)}`,
    `p99 ${figures.p99Showings.toFixed(0)}`,
    `fit ${figures.meanFit.toFixed(1)} (lost ${percent(1 - figures.meanFit / plain.meanFit)})`,
    `points ${figures.meanPoints.toFixed(1)}`,
    `misses ${figures.misses.map((share) => share.toFixed(2)).join("/")}`,
    `items ${(figures.items / plain.items).toFixed(3)}`,
  ].join(" · ");

const report = ({ items, ways, exposure, seconds }: Comparison): void => {
  const plain = ways[0]?.figures as Figures;
  const byLot = exposure.lots.filter((lots) => lots < allLots).length;
  const tolled = exposure.toll.filter((toll) => toll > 0).length;
  write(`${items} items; prices in ${seconds.toFixed(2)} s; ${tolled} listings with a toll, ${byLot} by lot`);
  for (const way of ways) write(`  ${wayLine(way, plain)}`);
};

/** What fair exposure brings, on an invented market: field studies find single-digit gains. */
export const run = async (args: string[]): Promise<void> => {
  const given = readOptions(args);
  const city = tokyo(given.seniors, given.listings, given.sample, given.seed);
  const numbers = { ...exposureNumbersOn(benchDay), applicationRate: given.rate };
  const market = marketOf(city.people, city.run, { share: 1, items: 5, numbers });
  const five = compare(market, city, given);
  const eight = compare({ ...market, items: [8] }, city, given);
  const { result: bound, seconds } = secondsOf(() => boundOf(market));
  const [plain, , , fair] = five.ways.map(({ figures }) => figures) as [Figures, Figures, Figures, Figures];
  const goals = goalsOf({ plain, fair, bound, halfRate: five.halfRate, doubleRate: five.doubleRate });
  const size = { seniors: given.seniors, listings: given.listings, rate: given.rate, seed: given.seed };
  const places = market.places.reduce((sum, count) => sum + count, 0);
  if (given.json) {
    const { exposure: _, ...ofFive } = five;
    const { exposure: __, ...ofEight } = eight;
    write(
      JSON.stringify({
        ...size,
        places,
        pairs: market.pairs.places.length,
        bound,
        goals,
        five: ofFive,
        eight: ofEight,
      }),
    );
    return;
  }
  write(
    `${given.seniors} people × ${given.listings} listings with ${places} places; rate ${given.rate}; seed ${given.seed}`,
  );
  write(`${market.pairs.places.length} feasible pairs; sample ${percent(city.share)}`);
  for (const comparison of [five, eight]) report(comparison);
  write(
    `certified bound ${bound.most.toFixed(0)} (found ${bound.found.toFixed(0)}, gap ${percent(bound.most / bound.found - 1)}; ${seconds.toFixed(1)} s)`,
  );
  write("goals, set for 1,000,000 people × 5,000 listings and a rate of 0.04:");
  for (const { name, value, goal, reached } of goals)
    write(`  ${reached ? "reached" : "MISSED "} ${name}: ${value.toFixed(3)} (goal ${goal})`);
};
