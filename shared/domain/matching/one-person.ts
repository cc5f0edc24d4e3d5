import type { Listing } from "../listing.ts";
import type { Senior } from "../senior.ts";
import { type Pair, pairOf } from "./gates.ts";
import { encodeMatchHistory, type MatchHistory } from "./match-history.ts";
import { matchProfile } from "./match-profile.ts";
import { encodeMatchRecord } from "./match-record.ts";
import { recordCollector } from "./match-records.ts";
import { centrePlaces, type DescribedRun, type MatchRun } from "./match-run.ts";
import type { PeopleTable } from "./people-columns.ts";
import { peopleTable } from "./people-table.ts";
import { lotOf } from "./tokens.ts";

/** A table of people who have the same past: the same way that everybody takes by night. */
export const peopleWithPast = (people: readonly Senior[], history: MatchHistory, run: MatchRun): PeopleTable => {
  const past = encodeMatchHistory(history);
  const placeOf = centrePlaces(run);
  const collector = recordCollector();
  for (const senior of people)
    collector.add(encodeMatchRecord(matchProfile(senior)), past, placeOf(senior.centreId), lotOf(senior));
  return peopleTable(collector.records(), run);
};

/** A table of one person. */
export const onePerson = (senior: Senior, history: MatchHistory, run: MatchRun): PeopleTable =>
  peopleWithPast([senior], history, run);

/** That person and each listing of a run. */
export const pairsOf = (people: PeopleTable, run: DescribedRun): { listing: Listing; pair: Pair }[] => {
  const [group] = people.groups;
  if (group === undefined) return [];
  return run.described.map((listing, l) => ({ listing, pair: pairOf(run, people, group, 0, l) }));
};
