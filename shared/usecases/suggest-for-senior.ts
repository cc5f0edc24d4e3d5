import type { Loosening } from "../domain/delivery.ts";
import { mayReceiveDigest } from "../domain/digest.ts";
import type { SeniorId } from "../domain/ids.ts";
import { looseningsOf } from "../domain/matching/loosenings.ts";
import { type Suggestions, suggestionsFor } from "../domain/matching/suggestions.ts";
import type { Senior } from "../domain/senior.ts";
import type { StaffMember } from "../domain/staff.ts";
import { jstDate } from "../domain/times.ts";
import { type OpenRunDeps, openRun } from "./open-run.ts";
import { type ReadPersonToMatchDeps, readPersonToMatch } from "./read-person-to-match.ts";

export type SuggestForSeniorDeps = ReadPersonToMatchDeps &
  OpenRunDeps & {
    readonly listings: ReadPersonToMatchDeps["listings"] & OpenRunDeps["listings"];
    readonly centres: ReadPersonToMatchDeps["centres"] & OpenRunDeps["centres"];
  };

export interface SuggestionsForStaff extends Suggestions {
  readonly senior: Senior;
  /** Whether digests go out to the person at all. */
  readonly receives: boolean;
  /** What brings most comes first. */
  readonly loosenings: readonly Loosening[];
}

/**
 * What could be offered now to a person of the staff member's centre, and what a little more room would bring.
 * @throws NotFound
 */
export const suggestForSenior =
  (deps: SuggestForSeniorDeps) =>
  async (staff: StaffMember, seniorId: SeniorId): Promise<SuggestionsForStaff> => {
    const { senior, history } = await readPersonToMatch(deps, staff, seniorId);
    const run = await openRun(deps, jstDate(deps.clock()));
    return {
      senior,
      receives: mayReceiveDigest(senior),
      ...suggestionsFor(senior, history, run),
      loosenings: looseningsOf(senior, history, run),
    };
  };
