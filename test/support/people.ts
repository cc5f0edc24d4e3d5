import { encodeMatchHistory, type MatchHistory, noHistory } from "../../shared/domain/matching/match-history.ts";
import { matchProfile } from "../../shared/domain/matching/match-profile.ts";
import { encodeMatchRecord } from "../../shared/domain/matching/match-record.ts";
import { recordCollector } from "../../shared/domain/matching/match-records.ts";
import type { MatchRun } from "../../shared/domain/matching/match-run.ts";
import type { PeopleTable } from "../../shared/domain/matching/people-columns.ts";
import { peopleTable } from "../../shared/domain/matching/people-table.ts";
import type { Senior } from "../../shared/domain/senior.ts";

/** A table of people of the run's first centre; each draws lots by their number, counted from `from`. */
export const peopleOf = (
  seniors: readonly Senior[],
  run: MatchRun,
  { from = 0, historyOf = () => noHistory }: { from?: number; historyOf?: (n: number) => MatchHistory } = {},
): PeopleTable => {
  const collector = recordCollector();
  seniors.forEach((senior, n) => {
    collector.add(encodeMatchRecord(matchProfile(senior)), encodeMatchHistory(historyOf(n)), 0, from + n);
  });
  return peopleTable(collector.records(), run);
};
