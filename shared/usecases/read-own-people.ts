import type { StaffMember } from "../domain/staff.ts";
import type { MatchRow, SeniorRepository } from "../ports/senior-repository.ts";
import { collect } from "./collect.ts";
import { currentRecord } from "./current-record.ts";
import { takeFirst } from "./take-first.ts";

export interface ReadOwnPeopleDeps {
  readonly seniors: Pick<SeniorRepository, "find" | "listMatchRowsOf" | "renewMatchRecord">;
}

async function* ownPeople(deps: ReadOwnPeopleDeps, { centreId }: StaffMember): AsyncIterable<MatchRow> {
  for await (const row of deps.seniors.listMatchRowsOf(centreId)) {
    const current = await currentRecord(deps, row);
    if (current) yield current;
  }
}

/** All people of the staff member's centre who may get digests, as the matcher knows them: numbers, no names. */
export const readOwnPeople = (deps: ReadOwnPeopleDeps, staff: StaffMember): Promise<MatchRow[]> =>
  collect(ownPeople(deps, staff));

/** At most so many of them. They are read in the order of random ids: a fair sample, and the same each time. */
export const readSomeOwnPeople = (deps: ReadOwnPeopleDeps, staff: StaffMember, most: number) =>
  takeFirst(ownPeople(deps, staff), most);
