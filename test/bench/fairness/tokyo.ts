import { type MatchRecords, recordCollector } from "../../../shared/domain/matching/match-records.ts";
import { type DescribedRun, matchRun } from "../../../shared/domain/matching/match-run.ts";
import type { PeopleTable } from "../../../shared/domain/matching/people-columns.ts";
import { peopleTable } from "../../../shared/domain/matching/people-table.ts";
import { benchCentre, benchDay, benchListings, benchRecords } from "../market.ts";

export interface Tokyo {
  readonly run: DescribedRun;
  readonly people: PeopleTable;
  /** Some of the same people, in blocks of 64. */
  readonly sample: PeopleTable;
  /** Which part of all people the sample is. */
  readonly share: number;
}

const block = 64;

const nothing = new Uint8Array();

/** Every so many-th block of records. */
const sampleOf = ({ count, bytes, starts, centre, lot }: MatchRecords, every: number): MatchRecords => {
  const collector = recordCollector();
  for (let record = 0; record < count; record += 1) {
    if (Math.floor(record / block) % every !== 0) continue;
    const own = bytes.subarray(starts[record], starts[record + 1]);
    collector.add(own, nothing, centre[record] ?? 0, lot[record] ?? 0);
  }
  return collector.records();
};

export const tokyo = (seniors: number, listings: number, sampleShare: number, seed: string): Tokyo => {
  const run = matchRun({
    today: benchDay,
    centres: [benchCentre],
    listings: benchListings(listings, seed),
  });
  const records = benchRecords(0, seniors, listings, seed);
  const sample = peopleTable(sampleOf(records, Math.round(1 / sampleShare)), run);
  const people = peopleTable(records, run);
  return { run, people, sample, share: sample.count / people.count };
};
