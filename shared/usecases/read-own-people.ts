import type { StaffMember } from "../domain/staff.ts";
import type { MatchRow, SeniorRepository } from "../ports/senior-repository.ts";
import { currentRecord } from "./current-record.ts";

export interface ReadOwnPeopleDeps {
  readonly seniors: Pick<SeniorRepository, "find" | "listMatchRowsOf" | "renewMatchRecord">;
}

/** All people of the staff member's centre who may get digests, as the matcher knows them: numbers, no names. */
export const readOwnPeople = async (deps: ReadOwnPeopleDeps, { centreId }: StaffMember): Promise<MatchRow[]> => {
  const rows: MatchRow[] = [];
  for await (const row of deps.seniors.listMatchRowsOf(centreId)) {
    const current = await currentRecord(deps, row);
    if (current) rows.push(current);
  }
  return rows;
};
