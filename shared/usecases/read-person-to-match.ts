import { type Cycle, cycleSchema, type SeniorId } from "../domain/ids.ts";
import type { Senior } from "../domain/senior.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import { type Clock, jstMinute } from "../domain/times.ts";
import type { AuditTrail } from "../ports/audit-trail.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { type Past, type ReadPastDeps, readPast } from "./read-past.ts";
import { recordSeniorReads } from "./record-senior-reads.ts";

export interface ReadPersonToMatchDeps extends ReadPastDeps {
  readonly seniors: Pick<SeniorRepository, "get">;
  readonly centres: Pick<CentreRepository, "get">;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

export interface PersonToMatch extends Pick<Past, "history" | "recent"> {
  readonly senior: Senior;
}

/** What the matcher asks of a person; what a page about fits and gates shows of them. */
const matchedFields = ["name", "location", "wishes", "availability", "travel", "avoid", "participations"];

/** The earliest that may still begin: what went out in this very minute is past. */
const nextCycle = (now: Date): Cycle => cycleSchema.parse(jstMinute(new Date(now.getTime() + 60_000)));

/**
 * A person of the staff member's centre with their past, as the matcher would see them now. The read is recorded first.
 * @throws NotFound also for somebody of another centre
 */
export const readPersonToMatch = async (
  deps: ReadPersonToMatchDeps,
  staff: StaffMember,
  seniorId: SeniorId,
): Promise<PersonToMatch> => {
  assertPermitted(staff, "senior.read");
  const now = deps.clock();
  const senior = await deps.seniors.get(staff.centreId, seniorId);
  const shown = { fields: matchedFields, purpose: "matching" };
  await recordSeniorReads(deps.audit, staff, now.toISOString(), [senior], shown);
  const { coolDownDays } = await deps.centres.get(staff.centreId);
  const { history, recent } = await readPast(deps, senior, nextCycle(now), coolDownDays);
  return { senior, history, recent };
};
