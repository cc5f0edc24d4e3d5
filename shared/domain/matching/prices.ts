import { allLots, type Exposure } from "./exposure.ts";
import { lotsForShare } from "./lottery.ts";
import { applyingOf, type Load, loadOf, type Market, type MarketOptions, marketOf, noLoad, total } from "./market.ts";
import type { MatchRun } from "./match-run.ts";
import type { PeopleTable } from "./people-columns.ts";
import { chanceBelow } from "./poisson.ts";
import { responseModel } from "./response-model.ts";

/** What a listing is worth to the next person, if the cycle went like this. */
const exposureUnder = ({ places, first, numbers }: Market, { applications, showings }: Load): Exposure => {
  const fair = total(showings) / Math.max(1, total(places));
  const crowding = (l: number): number =>
    fair === 0 ? 0 : (showings[l] as number) / (fair * numbers.tollBeyond * Math.max(1, places[l] as number));
  const tollAt = (l: number): number => numbers.tollPoints * Math.max(0, crowding(l) - 1);
  return {
    ...responseModel(numbers),
    free: applications.map(
      (mean, l) => chanceBelow(mean, places[l] as number) + (first[l] as number) * chanceBelow(mean, 1),
    ),
    toll: applications.map((_, l) => numbers.fitShare * tollAt(l)),
    lots: new Uint32Array(places.length).fill(allLots),
  };
};

const blend = (into: Load, next: Load, step: number): void => {
  for (const name of ["applications", "showings"] as const)
    for (let l = 0; l < into[name].length; l += 1)
      into[name][l] = (into[name][l] as number) + step * ((next[name][l] as number) - (into[name][l] as number));
};

/** Where places are far too few for all who would apply, only so many people are shown it as make some applications a place. */
const lotsUnder = ({ places, numbers, people, run }: Market, { applications }: Load): Uint32Array => {
  const lotsFor = lotsForShare(people, run.today);
  return Uint32Array.from(applications, (mean, l) => {
    const most = numbers.lotteryBeyond * (places[l] as number);
    return mean <= most ? allLots : lotsFor(most / mean);
  });
};

interface SharedOut {
  readonly exposure: Exposure;
  /** How the cycle is expected to go. */
  readonly load: Load;
}

/**
 * Shares places out among people by Frank–Wolfe rounds. What is sought is the most places filled, and fit, and few crowds: a sum
 * that bends downwards in each listing's load. Each round asks what everybody would be sent if the next application counted
 * as it does now, and moves part of the way there, less with each round.
 */
export const shareOut = (market: Market): SharedOut => {
  const applying = applyingOf(market);
  const load = noLoad(market.places.length);
  let { lots } = exposureUnder(market, load);
  const share = (from: number, to: number): void => {
    for (let round = from; round < to; round += 1)
      blend(load, loadOf(market, { ...exposureUnder(market, load), lots }, applying), 2 / (round + 2));
  };
  const { rounds } = market.numbers;
  share(0, rounds);
  lots = lotsUnder(market, load);
  if (lots.some((count) => count < allLots)) share(Math.floor(rounds / 2), rounds);
  return { exposure: { ...exposureUnder(market, load), lots }, load };
};

/**
 * How the places of a cycle bear on who is shown what, worked out from a sample of the people who get a digest. The same for all
 * of them, whoever works on which part.
 */
export const exposureFor = (sample: PeopleTable, run: MatchRun, options: MarketOptions): Exposure =>
  shareOut(marketOf(sample, run, options)).exposure;
