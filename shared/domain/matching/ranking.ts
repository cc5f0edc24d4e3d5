import { allLots, type Exposure, needOf, tableByScore } from "./exposure.ts";
import { cell, rowCells } from "./listing-columns.ts";
import { drawLot } from "./lots.ts";
import { dayNumber } from "./match-profile.ts";
import type { MatchRun } from "./match-run.ts";
import type { Offers } from "./offers.ts";
import { own, type PeopleTable, personCells } from "./people-columns.ts";
import { countedMisses, isWorthAPlace, lowestScore, missCost, missesIn, mostPoints, type PlaceRules } from "./score.ts";
import { type Shortlist, shortlist } from "./shortlist.ts";

/** The best listings of one person, best first. Used again for the next person. */
export type Top = Shortlist;

/** How far a ranking is kept that is to be thinned out, so that something is left where a group's listings crowd out others. */
export const rankingKept = 24;

/** Keeps the best so far of one person after the other. */
export interface Ranking extends Offers {
  /** Takes one listing that breaks no hard condition into account. */
  readonly take: (l: number, score: number, metres: number) => void;
  readonly top: () => Top;
}

/** What is the same for all people who are needed alike. */
interface Stake {
  readonly need: number;
  /** For each number of misses, the highest value that anything with as many or more could have. */
  readonly bestMissing: Float64Array;
}

const most = (numbers: Float64Array): number => numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

/** Works the stake of a need out when it is first asked for. */
const stakes = (exposure: Exposure, appeal: Float64Array, worth: Float64Array): ((need: number) => Stake) => {
  const { success, displaces, toll } = exposure;
  const leastToll = -most(toll.map((one) => -one));
  const known = new Map<number, Stake>();
  const stakeOf = (need: number): Stake => {
    const mostGain = most(success.map((chance, l) => need * chance - (displaces[l] as number)));
    const values = appeal.map((one, at) => one * mostGain + (worth[at] as number) - leastToll);
    const bestWith = (misses: number): number =>
      most(values.subarray(0, mostPoints + 1 - misses * missCost - lowestScore));
    return { need, bestMissing: Float64Array.from({ length: countedMisses + 1 }, (_, misses) => bestWith(misses)) };
  };
  return (need) => {
    const stake = known.get(need) ?? stakeOf(need);
    known.set(need, stake);
    return stake;
  };
};

/** What ranking reads and writes for one listing after the other. */
interface Stand {
  readonly cells: Int32Array;
  readonly mine: Int32Array;
  readonly exposure: Exposure;
  /** By score; see `tableByScore`. */
  readonly appeal: Float64Array;
  readonly worth: Float64Array;
  readonly day: number;
  readonly k: number;
  readonly values: Float64Array;
  readonly top: Top;
  /** What drew a losing lot, in a place of its own. */
  readonly reserve: { place: number; score: number; metres: number; value: number };
  /** Where the person's row of numbers begins. */
  person: number;
  municipality: number;
  stake: Stake;
  rules: PlaceRules;
}

const rankAt = (cells: Int32Array, l: number): number => cells[l * rowCells + cell.rank] as number;

const isBefore = (cells: Int32Array, value: number, l: number, otherValue: number, other: number): boolean =>
  value > otherValue || (value === otherValue && rankAt(cells, l) < rankAt(cells, other));

const keep = ({ cells, values, top, k }: Stand, l: number, score: number, metres: number, value: number): void => {
  const { places, scores, metres: ways } = top;
  let place = top.count;
  if (place < k) top.count += 1;
  else {
    place = k - 1;
    if (!isBefore(cells, value, l, values[place] as number, places[place] as number)) return;
  }
  while (place > 0 && isBefore(cells, value, l, values[place - 1] as number, places[place - 1] as number)) {
    values[place] = values[place - 1] as number;
    places[place] = places[place - 1] as number;
    scores[place] = scores[place - 1] as number;
    ways[place] = ways[place - 1] as number;
    place -= 1;
  }
  values[place] = value;
  places[place] = l;
  scores[place] = score;
  ways[place] = metres;
};

const keepInReserve = ({ cells, reserve }: Stand, l: number, score: number, metres: number, value: number): void => {
  if (reserve.place >= 0 && !isBefore(cells, value, l, reserve.value, reserve.place)) return;
  reserve.place = l;
  reserve.score = score;
  reserve.metres = metres;
  reserve.value = value;
};

const losesLot = ({ cells, mine, person, day, exposure: { lots } }: Stand, l: number): boolean =>
  (lots[l] as number) < allLots &&
  drawLot(
    mine[person + own.lot] as number,
    cells[l * rowCells + cell.lot] as number,
    day,
    mine[person + own.lastOn] as number,
  ) >= (lots[l] as number);

const take = (stand: Stand, l: number, score: number, metres: number): void => {
  if (!isWorthAPlace(score, stand.rules)) return;
  const { appeal, worth, stake, exposure } = stand;
  const { success, displaces, toll } = exposure;
  const at = score - lowestScore;
  const gain = (appeal[at] as number) * (stake.need * (success[l] as number) - (displaces[l] as number));
  const value = gain + (worth[at] as number) - (toll[l] as number);
  if (losesLot(stand, l)) keepInReserve(stand, l, score, metres, value);
  else keep(stand, l, score, metres, value);
};

const takeAll = (stand: Stand, { places, scores, metres, count }: Shortlist): void => {
  for (let n = 0; n < count; n += 1) take(stand, places[n] as number, scores[n] as number, metres[n] as number);
};

/** Ranks by an exposure, ties by id. What draws a losing lot waits in reserve, for who would otherwise get nothing. */
export const rankingOf = (
  people: PeopleTable,
  { listings, today }: MatchRun,
  exposure: Exposure,
  k: number,
): Ranking => {
  const [appeal, worth] = [tableByScore(exposure.appeal), tableByScore(exposure.worth)];
  const stakeFor = stakes(exposure, appeal, worth);
  const top = shortlist(k);
  const reserve = { place: -1, score: 0, metres: 0, value: 0 };
  const stand: Stand = {
    cells: listings.cells,
    mine: people.cells,
    exposure,
    appeal,
    worth,
    day: dayNumber(today),
    k,
    values: new Float64Array(k),
    top,
    reserve,
    person: 0,
    municipality: -1,
    stake: stakeFor(1),
    rules: { mostMisses: 0, threshold: 0 },
  };
  return {
    person: (p, weights, group) => {
      stand.person = p * personCells;
      if (stand.municipality !== group.municipality) {
        stand.municipality = group.municipality;
        stand.stake = stakeFor(needOf(exposure, group.municipality));
      }
      top.count = 0;
      reserve.place = -1;
      stand.rules = weights;
    },
    mayMiss: () => {
      let misses = stand.rules.mostMisses;
      if (top.count < k) return misses;
      const { bestMissing } = stand.stake;
      while (misses >= 0 && (bestMissing[misses] as number) < (stand.values[k - 1] as number)) misses -= 1;
      return misses;
    },
    offer: (list) => takeAll(stand, list),
    take: (l, score, metres) => take(stand, l, score, metres),
    top: () => {
      if (top.count === 0 && reserve.place >= 0)
        keep(stand, reserve.place, reserve.score, reserve.metres, reserve.value);
      for (let n = 0; n < top.count; n += 1) top.misses[n] = missesIn(top.scores[n] as number);
      return top;
    },
  };
};
