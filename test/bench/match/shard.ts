import { byFitAlone } from "../../../shared/domain/matching/exposure.ts";
import { brokenGate, pairOf } from "../../../shared/domain/matching/gates.ts";
import { cellOf, rowCells } from "../../../shared/domain/matching/listing-columns.ts";
import type { MatchRecords } from "../../../shared/domain/matching/match-records.ts";
import { type MatchRun, matchRun } from "../../../shared/domain/matching/match-run.ts";
import type { PeopleGroup, PeopleTable } from "../../../shared/domain/matching/people-columns.ts";
import { peopleTable } from "../../../shared/domain/matching/people-table.ts";
import { missCost, mostPoints, scorer } from "../../../shared/domain/matching/score.ts";
import { topMatches } from "../../../shared/domain/matching/top-matches.ts";
import { islandMunicipalities } from "../../../shared/reference/island-municipalities.ts";
import { benchCentre, benchDay, benchListings, benchRecords } from "../market.ts";
import { keptItems, packItem } from "./packed-results.ts";
import { reasonCode } from "./reason-code.ts";

/** A part of the people, from one number up to another, and the market that they are held against. */
export interface Shard {
  readonly from: number;
  readonly to: number;
  readonly listings: number;
  readonly seed: string;
}

/** Everybody's best listings, by number of the person: {@link keptItems} numbers each. */
export interface Results {
  /** See `packed-results.ts`. */
  readonly items: Int32Array;
  /** See `reason-code.ts`. */
  readonly reasons: Int32Array;
}

/** Records of a shard, as they come from the seed. */
export const recordsOf = ({ from, to, listings, seed }: Shard): MatchRecords => benchRecords(from, to, listings, seed);

/** The index of the listings: what holds for all people of a night. */
export const indexOf = ({ listings, seed }: Shard) => {
  const made = benchListings(listings, seed);
  return (): MatchRun =>
    matchRun({
      today: benchDay,
      centres: [benchCentre],
      listings: made,
      isIsland: (code) => islandMunicipalities.has(code),
    });
};

export const decode = (records: MatchRecords, run: MatchRun): PeopleTable =>
  peopleTable(records, { today: benchDay, centres: run.centres, listings: run.listings, isIsland: run.isIsland });

/** Number of a person among all, since records are numbered within a shard. */
const numberOf = ({ from }: Shard, people: PeopleTable, p: number): number => from + (people.record[p] ?? 0);

/** Finds everybody's best listings and why each was chosen. */
export const matchShard = (shard: Shard, people: PeopleTable, run: MatchRun, { items, reasons }: Results): void => {
  const { listings } = run;
  topMatches(
    people,
    run,
    byFitAlone(listings.count),
    keptItems,
    (p, _, { places, scores, metres, count }, { sheet }) => {
      const start = numberOf(shard, people, p) * keptItems;
      for (let place = 0; place < count; place += 1) {
        const l = places[place] as number;
        items[start + place] = packItem(scores[place] as number, cellOf(listings, l, "rank"));
        reasons[start + place] = reasonCode(sheet(l * rowCells, metres[place] as number));
      }
    },
  );
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
    .map(({ l, metres }) => ({ rank: cellOf(listings, l, "rank"), score: by.score(l * rowCells, metres) }))
    .filter(({ score }) => score >= -weights.mostMisses * missCost && (score & mostPoints) >= weights.threshold)
    .sort((a, b) => b.score - a.score || a.rank - b.rank)
    .slice(0, keptItems)
    .map(({ rank, score }) => packItem(score, rank));
};

/** Share of some people, evenly spread, whose lists are those of the slow way. */
export const checkedShare = (
  shard: Shard,
  people: PeopleTable,
  run: MatchRun,
  results: Results,
  some: number,
): number => {
  const every = Math.max(1, Math.floor(people.groups.length / some));
  const checked = people.groups.filter((_, number) => number % every === 0);
  const right = checked.filter((group) => {
    const expected = slowList(people, run, group, group.from);
    const start = numberOf(shard, people, group.from) * keptItems;
    return Array.from({ length: keptItems }, (_, place) => place).every(
      (place) => results.items[start + place] === (expected[place] ?? 0),
    );
  });
  return checked.length === 0 ? 1 : right.length / checked.length;
};
