import { allLots, type Exposure } from "./exposure.ts";
import { lotsForShare } from "./lottery.ts";
import { applyingOf, type Load, loadOf, type Market, type MarketOptions, marketOf, noLoad, total } from "./market.ts";
import type { DescribedRun } from "./match-run.ts";
import type { PeopleTable } from "./people-columns.ts";
import { chanceBelow, chanceTaken } from "./poisson.ts";
import { responseModel } from "./response-model.ts";

/** How much it counts that somebody is taken, by municipality: α-fairness of the rates at which people are. */
const needsUnder = ({ municipalities, numbers }: Market, { taken }: Load): Exposure["needs"] => {
  const { evenness, mostNeed, meanPeople } = numbers;
  const mean = total(taken) / Math.max(1, total(municipalities.people));
  const needAt = (own: number): number => {
    const people = municipalities.people[own] as number;
    const rate = ((taken[own] as number) + mean * meanPeople) / (people + meanPeople);
    return rate === 0 ? 1 : Math.min(mostNeed, Math.max(1 / mostNeed, (mean / rate) ** evenness));
  };
  return new Map([...municipalities.numbers].map(([code, own]) => [code, needAt(own)]));
};

/** Points of fit that a listing's crowd costs it. */
const tollsUnder = ({ places, numbers }: Market, { showings }: Load): Float64Array => {
  const fair = total(showings) / Math.max(1, total(places));
  return showings.map((count, l) => {
    const beyond = fair * numbers.tollBeyond * Math.max(1, places[l] as number);
    return beyond === 0 ? 0 : numbers.tollPoints * Math.max(0, count / beyond - 1);
  });
};

/** What a listing is worth to the next person, if the cycle went like this. */
const exposureUnder = (market: Market, load: Load): Exposure => {
  const { places, first, numbers } = market;
  const { applications, byNeed } = load;
  const success = applications.map((mean, l) => chanceTaken(mean, places[l] as number));
  const displaces = applications.map((mean, l) => {
    const needOfOthers = mean === 0 ? 1 : (byNeed[l] as number) / mean;
    const lost = (success[l] as number) - chanceBelow(mean, places[l] as number);
    return needOfOthers * lost - (first[l] as number) * chanceBelow(mean, 1);
  });
  return {
    ...responseModel(numbers),
    success,
    displaces,
    needs: needsUnder(market, load),
    toll: tollsUnder(market, load).map((points) => points * numbers.fitShare),
    lots: new Uint32Array(places.length).fill(allLots),
  };
};

/** Moves a part of the way from one load to another. */
const blend = (into: Load, next: Load, step: number): void => {
  for (const name of ["applications", "byNeed", "showings", "taken"] as const)
    for (let n = 0; n < into[name].length; n += 1)
      into[name][n] = (into[name][n] as number) + step * ((next[name][n] as number) - (into[name][n] as number));
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
  const load = noLoad(market);
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
export const exposureFor = (sample: PeopleTable, run: DescribedRun, options: MarketOptions): Exposure =>
  shareOut(marketOf(sample, run, options)).exposure;
