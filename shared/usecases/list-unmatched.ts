import type { Loosening } from "../domain/delivery.ts";
import { type FruitlessStreak, isUnmatched, presentStreak } from "../domain/fruitless-digests.ts";
import { looseningsOf } from "../domain/matching/loosenings.ts";
import type { Senior } from "../domain/senior.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import { jstDate } from "../domain/times.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { collect } from "./collect.ts";
import { type OpenRunDeps, openRun } from "./open-run.ts";
import { type ReadPersonToMatchDeps, readPersonToMatch } from "./read-person-to-match.ts";

export type ListUnmatchedDeps = ReadPersonToMatchDeps &
  OpenRunDeps & {
    readonly listings: ReadPersonToMatchDeps["listings"] & OpenRunDeps["listings"];
    readonly centres: ReadPersonToMatchDeps["centres"] & OpenRunDeps["centres"];
    readonly seniors: Pick<SeniorRepository, "get" | "listUnmatched">;
  };

export interface UnmatchedPerson {
  readonly senior: Senior;
  readonly streak: FruitlessStreak;
  /** The one condition whose loosening lets most in; absent where no single one helps. */
  readonly blockedBy: Loosening | undefined;
}

export interface UnmatchedPage {
  readonly people: readonly UnmatchedPerson[];
  readonly page: number;
  readonly pages: number;
}

/** Each is held against all open listings some forty times: so many are quick enough. */
const pageSize = 20;

/**
 * People of the staff member's centre whose last digests brought nothing, since the longest time first, with what stands in
 * their way most. Who has answered since then is left out.
 * @param page from 1 on
 */
export const listUnmatched =
  (deps: ListUnmatchedDeps) =>
  async (staff: StaffMember, page: number): Promise<UnmatchedPage> => {
    assertPermitted(staff, "senior.read");
    const notes = await collect(deps.seniors.listUnmatched(staff.centreId));
    const run = await openRun(deps, jstDate(deps.clock()));
    const people: UnmatchedPerson[] = [];
    for (const { seniorId, emptyCycles } of notes.slice((page - 1) * pageSize, page * pageSize)) {
      const { senior, history, recent } = await readPersonToMatch(deps, staff, seniorId);
      const streak = presentStreak({ deliveries: recent, answered: history.answered, emptyCycles });
      if (isUnmatched(streak)) people.push({ senior, streak, blockedBy: looseningsOf(senior, history, run)[0] });
    }
    return { people, page, pages: Math.max(1, Math.ceil(notes.length / pageSize)) };
  };
