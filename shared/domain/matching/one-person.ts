import type { Listing } from "../listing.ts";
import type { Senior } from "../senior.ts";
import { type Pair, pairOf } from "./gates.ts";
import { encodeMatchHistory, type MatchHistory } from "./match-history.ts";
import { matchProfile } from "./match-profile.ts";
import { encodeMatchRecord } from "./match-record.ts";
import { recordCollector } from "./match-records.ts";
import type { MatchRun } from "./match-run.ts";
import type { PeopleTable } from "./people-columns.ts";
import { peopleTable } from "./people-table.ts";
import { lotOf } from "./tokens.ts";

/** A table of one person, who belongs to one of the run's centres: the same way that everybody takes by night. */
export const onePerson = (senior: Senior, history: MatchHistory, run: MatchRun): PeopleTable => {
  const centre = run.centres.findIndex(({ centre: { centreId } }) => centreId === senior.centreId);
  const collector = recordCollector();
  collector.add(
    encodeMatchRecord(matchProfile(senior)),
    encodeMatchHistory(history),
    Math.max(0, centre),
    lotOf(senior),
  );
  return peopleTable(collector.records(), run);
};

/** That person and each listing of a run. */
export const pairsOf = (people: PeopleTable, run: MatchRun): { listing: Listing; pair: Pair }[] => {
  const [group] = people.groups;
  if (group === undefined) return [];
  return run.listings.listings.map((listing, l) => ({ listing, pair: pairOf(run, people, group, 0, l) }));
};
