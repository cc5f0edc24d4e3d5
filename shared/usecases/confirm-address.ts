import { NotFound } from "../domain/errors.ts";
import type { SeniorId } from "../domain/ids.ts";
import type { Senior } from "../domain/senior.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import { type ChangeSeniorDeps, changeSenior } from "./change-senior.ts";

const withoutReturnedMail = ({ returnedMail: _, ...senior }: Senior): Senior => senior;

/** The desk asked: the address from which a letter came back is right after all, and letters go on. @throws NotFound */
export const confirmAddress =
  (deps: ChangeSeniorDeps) =>
  async (staff: StaffMember, seniorId: SeniorId): Promise<void> => {
    assertPermitted(staff, "delivery.by_hand");
    const senior = await changeSenior(deps)(staff.centreId, seniorId, {
      change: (current) => (current.returnedMail ? withoutReturnedMail(current) : undefined),
      audit: {
        actor: { kind: "staff", id: staff.staffId },
        action: "senior.address_confirmed",
        fields: ["returnedMail"],
        purpose: "delivery",
      },
    });
    if (!senior) throw new NotFound({ seniorId });
  };
