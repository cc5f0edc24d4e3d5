import type { Senior } from "../domain/senior.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import type { AuditTrail } from "../ports/audit-trail.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { recordSeniorReads } from "./record-senior-reads.ts";

interface Dependencies {
  readonly seniors: Pick<SeniorRepository, "listByName">;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

const longestList = 50;

/**
 * People of the staff member's centre by the reading of their names; each one's read is recorded.
 * @param prefix katakana that the reading begins with; blanks between family and given name do not matter at its end
 */
export const listSeniorsForStaff =
  ({ seniors, audit, clock }: Dependencies) =>
  async (staff: StaffMember, prefix: string): Promise<{ rows: Senior[]; more: boolean }> => {
    assertPermitted(staff, "senior.read");
    const rows: Senior[] = [];
    for await (const senior of seniors.listByName(staff.centreId, prefix)) {
      if (!readingOf(senior).startsWith(prefix) || rows.length > longestList) break;
      rows.push(senior);
    }
    const shown = rows.slice(0, longestList);
    await recordSeniorReads(audit, staff, clock().toISOString(), shown, { fields: ["name"], purpose: "search" });
    return { rows: shown, more: rows.length > longestList };
  };

const readingOf = ({ name }: Senior): string => `${name.familyNameKana} ${name.givenNameKana}`;
