import type { Listing } from "../../../shared/domain/listing.ts";
import { byFitAlone, type Exposure } from "../../../shared/domain/matching/exposure.ts";
import { brokenGate, pairOf } from "../../../shared/domain/matching/gates.ts";
import { cell, cellOf, rowCells } from "../../../shared/domain/matching/listing-columns.ts";
import type { MatchRecords } from "../../../shared/domain/matching/match-records.ts";
import { type DescribedRun, type MatchRun, matchRun } from "../../../shared/domain/matching/match-run.ts";
import type { PeopleGroup, PeopleTable } from "../../../shared/domain/matching/people-columns.ts";
import { peopleTable } from "../../../shared/domain/matching/people-table.ts";
import { missCost, mostPoints, type ScoreSheet } from "../../../shared/domain/matching/score.ts";
import { scorer } from "../../../shared/domain/matching/scorer.ts";
import { topMatches } from "../../../shared/domain/matching/top-matches.ts";
import { benchCentre, benchDay, benchListings } from "../market.ts";
import { keptItems, packItem } from "./packed-results.ts";
import { reasonCode } from "./reason-code.ts";

/** A part of the people, from one number up to another, and the file that holds their records. */
export interface ShardOfPeople {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/** Everybody's best listings: {@link keptItems} numbers each, shard by shard, in the order in which they were found. */
export interface Results {
  /** See `packed-results.ts`. */
  readonly items: Int32Array;
  /** See `reason-code.ts`. */
  readonly reasons: Int32Array;
  /** Whose they are, by number. */
  readonly people: Int32Array;
}

/** Room for the lists of so many people. */
export const emptyResults = (
  count: number,
  numbers = (length: number): Int32Array => new Int32Array(length),
): Results => ({
  items: numbers(count * keptItems),
  reasons: numbers(count * keptItems),
  people: numbers(count),
});

/** What holds for all people of a night. */
export const runOf = (listings: readonly Listing[]): DescribedRun =>
  matchRun({ today: benchDay, centres: [benchCentre], listings });

/** The index of some listings, as something to be measured. */
export const indexOf = (listings: number, seed: string): (() => DescribedRun) => {
  const made = benchListings(listings, seed);
  return () => runOf(made);
};

export const decode = (records: MatchRecords, run: MatchRun): PeopleTable => peopleTable(records, run);

/** Finds everybody's best listings and why each was chosen. */
export const matchShard = (
  { from }: Pick<ShardOfPeople, "from">,
  people: PeopleTable,
  run: MatchRun,
  { items, reasons, people: whose }: Results,
  exposure: Exposure = byFitAlone(run.listings.count),
): void => {
  const { cells } = run.listings;
  topMatches(people, run, exposure, keptItems, (p, _, top, by) => {
    const start = (from + p) * keptItems;
    whose[from + p] = from + (people.record[p] as number);
    const sheets = by.sheets(top);
    for (let place = 0; place < top.count; place += 1) {
      const rank = cells[(top.places[place] as number) * rowCells + cell.rank] as number;
      items[start + place] = packItem(top.scores[place] as number, rank);
      reasons[start + place] = reasonCode(sheets[place] as ScoreSheet);
    }
  });
};

/** One person's best listings by the slow way: every hard condition of every listing, then every score, then a sort. */
const slowList = (people: PeopleTable, run: MatchRun, group: PeopleGroup, p: number): number[] => {
  const { listings, centres } = run;
  const centre = centres[group.centre];
  if (centre === undefined) return [];
  const { weights } = centre;
  const by = scorer(people, run, weights);
  by.person(p, group);
  return Array.from({ length: listings.count }, (_, l) => pairOf(run, people, group, p, l))
    .filter((pair) => brokenGate(pair) === undefined)
    .map(({ l, metres }) => ({ rank: cellOf(listings, l, "rank"), score: by.scoreOne(l, metres) }))
    .filter(({ score }) => score >= -weights.mostMisses * missCost && (score & mostPoints) >= weights.threshold)
    .sort((a, b) => b.score - a.score || a.rank - b.rank)
    .slice(0, keptItems)
    .map(({ rank, score }) => packItem(score, rank));
};

/** Share of some people, evenly spread, whose lists are those of the slow way. */
export const checkedShare = (
  { from }: Pick<ShardOfPeople, "from">,
  people: PeopleTable,
  run: MatchRun,
  { items }: Results,
  some: number,
): number => {
  const every = Math.max(1, Math.floor(people.groups.length / some));
  const checked = people.groups.filter((_, number) => number % every === 0);
  const right = checked.filter((group) => {
    const expected = slowList(people, run, group, group.from);
    const start = (from + group.from) * keptItems;
    return Array.from({ length: keptItems }, (_, place) => place).every(
      (place) => items[start + place] === (expected[place] ?? 0),
    );
  });
  return checked.length === 0 ? 1 : right.length / checked.length;
};
