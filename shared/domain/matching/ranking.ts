import { allLots, type Exposure, needOf, tableByScore } from "./exposure.ts";
import { cell, rowCells } from "./listing-columns.ts";
import { drawLot } from "./lots.ts";
import { dayNumber } from "./match-profile.ts";
import type { MatchRun } from "./match-run.ts";
import { own, type PeopleGroup, type PeopleTable, personCells } from "./people-columns.ts";
import { countedMisses, lowestScore, missCost, mostPoints } from "./score.ts";
import type { Weights } from "./weights.ts";

/** The best listings of one person, best first; the first `count` entries. Used again for the next person. */
export interface Top {
  /** Places in the listing table. */
  readonly places: Int32Array;
  readonly scores: Int32Array;
  /** Straight metres; see `ways.ts`. */
  readonly metres: Int32Array;
  count: number;
}

/** Keeps the best so far of one person after the other. */
export interface Ranking {
  readonly person: (p: number, weights: Weights, group: PeopleGroup) => void;
  /** Whether something that misses so many soft conditions could still find a place. */
  readonly mayTake: (misses: number) => boolean;
  /** Takes a listing that breaks no hard condition into account. */
  readonly offer: (l: number, score: number, metres: number) => void;
  readonly top: () => Top;
}

/** What is the same for all people of a municipality. */
interface Stake {
  readonly need: number;
  /** For each number of misses, the highest value that anything with as many or more could have. */
  readonly bestMissing: Float64Array;
}

const most = (numbers: Float64Array): number => numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

/** Works a municipality's stake out when it is first asked for. */
const stakes = (exposure: Exposure, appeal: Float64Array, worth: Float64Array): ((municipality: number) => Stake) => {
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
  return (municipality) => {
    const stake = known.get(municipality) ?? stakeOf(needOf(exposure, municipality));
    known.set(municipality, stake);
    return stake;
  };
};

/** Ranks by an exposure, ties by id. What draws a losing lot waits in reserve, for who would otherwise get nothing. */
export const rankingOf = (
  people: PeopleTable,
  { listings, today }: MatchRun,
  exposure: Exposure,
  k: number,
): Ranking => {
  const [appeal, worth] = [tableByScore(exposure.appeal), tableByScore(exposure.worth)];
  const { success, displaces, toll, lots } = exposure;
  const { cells } = listings;
  const { cells: mine } = people;
  const stakeAt = stakes(exposure, appeal, worth);
  const day = dayNumber(today);
  const values = new Float64Array(k);
  const top: Top = { places: new Int32Array(k), scores: new Int32Array(k), metres: new Int32Array(k), count: 0 };
  const reserve = { place: -1, score: 0, metres: 0, value: 0 };
  let person = 0;
  let municipality = -1;
  let { need, bestMissing } = stakeAt(municipality);
  let threshold = 0;
  let mostMisses = 0;

  const rankAt = (l: number): number => cells[l * rowCells + cell.rank] as number;

  const isBefore = (value: number, l: number, otherValue: number, other: number): boolean =>
    value > otherValue || (value === otherValue && rankAt(l) < rankAt(other));

  const keep = (l: number, score: number, metres: number, value: number): void => {
    let place = top.count;
    if (place < k) top.count += 1;
    else {
      place = k - 1;
      if (!isBefore(value, l, values[place] as number, top.places[place] as number)) return;
    }
    while (place > 0 && isBefore(value, l, values[place - 1] as number, top.places[place - 1] as number)) {
      values[place] = values[place - 1] as number;
      top.places[place] = top.places[place - 1] as number;
      top.scores[place] = top.scores[place - 1] as number;
      top.metres[place] = top.metres[place - 1] as number;
      place -= 1;
    }
    values[place] = value;
    top.places[place] = l;
    top.scores[place] = score;
    top.metres[place] = metres;
  };

  const keepInReserve = (l: number, score: number, metres: number, value: number): void => {
    if (reserve.place >= 0 && !isBefore(value, l, reserve.value, reserve.place)) return;
    reserve.place = l;
    reserve.score = score;
    reserve.metres = metres;
    reserve.value = value;
  };

  const losesLot = (l: number): boolean =>
    (lots[l] as number) < allLots &&
    drawLot(
      mine[person * personCells + own.lot] as number,
      rankAt(l),
      day,
      mine[person * personCells + own.lastOn] as number,
    ) >= (lots[l] as number);

  return {
    person: (p, weights, group) => {
      person = p;
      if (municipality !== group.municipality) {
        municipality = group.municipality;
        ({ need, bestMissing } = stakeAt(municipality));
      }
      top.count = 0;
      reserve.place = -1;
      threshold = weights.threshold;
      mostMisses = weights.mostMisses;
    },
    mayTake: (misses) =>
      misses <= mostMisses && (top.count < k || (bestMissing[misses] as number) >= (values[k - 1] as number)),
    offer: (l, score, metres) => {
      if (score < -mostMisses * missCost || (score & mostPoints) < threshold) return;
      const at = score - lowestScore;
      const gain = (appeal[at] as number) * (need * (success[l] as number) - (displaces[l] as number));
      const value = gain + (worth[at] as number) - (toll[l] as number);
      if (losesLot(l)) keepInReserve(l, score, metres, value);
      else keep(l, score, metres, value);
    },
    top: () => {
      if (top.count === 0 && reserve.place >= 0) keep(reserve.place, reserve.score, reserve.metres, reserve.value);
      return top;
    },
  };
};
