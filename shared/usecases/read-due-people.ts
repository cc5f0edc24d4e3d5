import { dueByRecordOn, hadDigestOn } from "../domain/matching/match-history.ts";
import { recordCollector } from "../domain/matching/match-records.ts";
import { centrePlaces, type MatchRun } from "../domain/matching/match-run.ts";
import type { PeopleTable } from "../domain/matching/people-columns.ts";
import { peopleTable } from "../domain/matching/people-table.ts";
import { lotOf } from "../domain/matching/tokens.ts";
import type { MatchRow, SeniorRepository } from "../ports/senior-repository.ts";
import { currentRecords } from "./current-record.ts";

export interface ReadDuePeopleDeps {
  readonly seniors: Pick<SeniorRepository, "find" | "listMatchRows" | "renewMatchRecord">;
}

/** People of one part, by what the cycle has to do with them. */
export interface DuePeople {
  readonly due: readonly MatchRow[];
  /** Those who had a digest on this day already: theirs may still wait to be sent. */
  readonly served: readonly MatchRow[];
  /** How many were looked at. */
  readonly seen: number;
}

/** Reads one part of all people who may get digests, and tells who is due on the run's date. */
export const readDuePeople = async (
  deps: ReadDuePeopleDeps,
  { today, centres }: MatchRun,
  segment: number,
  totalSegments: number,
): Promise<DuePeople> => {
  const known = new Set(centres.map(({ centre }) => centre.centreId));
  const [isServed, isDue] = [hadDigestOn(today), dueByRecordOn(today)];
  const due: MatchRow[] = [];
  const served: MatchRow[] = [];
  let seen = 0;
  for await (const rows of deps.seniors.listMatchRows(segment, totalSegments)) {
    seen += rows.length;
    const own = rows.filter(({ centreId }) => known.has(centreId));
    for (const row of await currentRecords(deps, own)) {
      if (isServed(row.history)) served.push(row);
      else if (isDue(row.record, row.history)) due.push(row);
    }
  }
  return { due, served, seen };
};

/** The table of some people, in which `record` is the place among the rows. */
export const tableOf = (rows: readonly MatchRow[], run: MatchRun): PeopleTable => {
  const placeOf = centrePlaces(run);
  const collector = recordCollector();
  for (const row of rows) collector.add(row.record, row.history, placeOf(row.centreId), lotOf(row));
  return peopleTable(collector.records(), run);
};
