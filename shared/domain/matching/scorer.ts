import { bitCount } from "./bit-sums.ts";
import { cell, rowCells } from "./listing-columns.ts";
import type { MatchRun } from "./match-run.ts";
import { missCounts } from "./miss-bits.ts";
import { own, type PeopleGroup, type PeopleTable, personCells } from "./people-columns.ts";
import type { ScoreSheet } from "./score.ts";
import { type Desk, scoreAll } from "./score-all.ts";
import { missesOfNearness, noMisses, scoreTables } from "./score-tables.ts";
import { type Shortlist, shortlist } from "./shortlist.ts";
import { minutesTable } from "./travel.ts";
import type { Weights } from "./weights.ts";

/** Scores the listings of one person after the other. */
export interface Scorer {
  /** Turns to a person. */
  readonly person: (p: number, group: PeopleGroup) => void;
  /** Writes the scores of the listings of a list, whose misses are known. */
  readonly score: (list: Shortlist) => void;
  /** How the scores of the listings of a list come about: a sheet each, written anew at each call. */
  readonly sheets: (list: Shortlist) => readonly ScoreSheet[];
  /** The same for one listing. */
  readonly sheet: (l: number, metres: number) => ScoreSheet;
  /** The score of a listing: points − `missCost` × misses. */
  readonly scoreOne: (l: number, metres: number) => number;
}

const emptySheet = {
  wish: 0,
  before: 0,
  experience: 0,
  kind: 0,
  closeness: 0,
  ownArea: 0,
  time: 0,
  purpose: 0,
  reward: 0,
  merits: 0,
  unknown: 0,
  misses: 0,
};

/** How many demands that the person would rather avoid a listing makes, and wishes about the setting that it does not meet. */
const softFlags = ({ cells, mine, person }: Desk, row: number): number =>
  bitCount((mine[person + own.softLow] as number) & (cells[row + cell.flagsLow] as number)) +
  bitCount((mine[person + own.softHigh] as number) & (cells[row + cell.flagsHigh] as number));

/**
 * Makes what scores the people of a run by some weights. Whole numbers throughout, so that every engine comes to the same:
 * what falls is divided down to whole points. A sheet adds up to the score.
 */
export const scorer = (people: PeopleTable, { listings }: MatchRun, weights: Weights): Scorer => {
  const { wishPoints, meritPoints, purposePoints, closenessTable } = scoreTables(weights);
  const { cells: mine } = people;
  const desk: Desk = {
    cells: listings.cells,
    mine,
    weights,
    wishPoints,
    meritPoints,
    purposePoints,
    person: 0,
    municipality: 0,
    minutesOf: minutesTable(0),
    closenessOf: closenessTable(1, 1),
    wishMisses: noMisses,
  };
  const kept: ScoreSheet[] = [];
  const one = shortlist(1);

  const sheets = (list: Shortlist): readonly ScoreSheet[] => {
    while (kept.length < list.count) kept.push({ ...emptySheet });
    scoreAll(desk, list, kept);
    return kept;
  };
  const sheet = (l: number, metres: number): ScoreSheet => {
    one.places[0] = l;
    one.metres[0] = metres;
    one.count = 1;
    return sheets(one)[0] as ScoreSheet;
  };
  return {
    person: (p, group) => {
      const person = p * personCells;
      desk.person = person;
      desk.municipality = group.municipality;
      desk.minutesOf = minutesTable(mine[person + own.modes] as number);
      desk.closenessOf = closenessTable(
        mine[person + own.preferredMinutes] as number,
        mine[person + own.maxMinutes] as number,
      );
      desk.wishMisses = mine[person + own.wishedGroups] === 0 ? noMisses : missesOfNearness;
    },
    score: (list) => scoreAll(desk, list),
    sheets,
    sheet,
    scoreOne: (l, metres) => {
      const { misses } = sheet(l, metres);
      one.misses[0] = (missCounts[misses] as number) + softFlags(desk, l * rowCells);
      scoreAll(desk, one);
      return one.scores[0] as number;
    },
  };
};

/** The scorer of each weights, made when it is first asked for. */
export const scorersBy = (people: PeopleTable, run: MatchRun): ((weights: Weights) => Scorer) => {
  const known = new Map<Weights, Scorer>();
  return (weights) => {
    const by = known.get(weights) ?? scorer(people, run, weights);
    known.set(weights, by);
    return by;
  };
};
