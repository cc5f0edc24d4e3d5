import { hadDigestOn, isDueByRecord } from "../domain/matching/match-history.ts";
import { recordCollector } from "../domain/matching/match-records.ts";
import type { MatchRun } from "../domain/matching/match-run.ts";
import type { PeopleTable } from "../domain/matching/people-columns.ts";
import { peopleTable } from "../domain/matching/people-table.ts";
import { tokenOf } from "../domain/matching/tokens.ts";
import type { MatchRow, SeniorRepository } from "../ports/senior-repository.ts";
import { currentRecord } from "./current-record.ts";

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
  const due: MatchRow[] = [];
  const served: MatchRow[] = [];
  let seen = 0;
  for await (const row of deps.seniors.listMatchRows(segment, totalSegments)) {
    seen += 1;
    const current = known.has(row.centreId) ? await currentRecord(deps, row) : undefined;
    if (current === undefined) continue;
    if (hadDigestOn(current.history, today)) served.push(current);
    else if (isDueByRecord(current.record, current.history, today)) due.push(current);
  }
  return { due, served, seen };
};

/** The table of some people, in which `record` is the place among the rows. */
export const tableOf = (rows: readonly MatchRow[], run: MatchRun): PeopleTable => {
  const places = new Map(run.centres.map(({ centre }, place) => [centre.centreId, place]));
  const collector = recordCollector();
  for (const { centreId, seniorId, record, history } of rows)
    collector.add(record, history, places.get(centreId) ?? 0, tokenOf("person", `${centreId}#${seniorId}`) >>> 0);
  return peopleTable(collector.records(), run);
};
