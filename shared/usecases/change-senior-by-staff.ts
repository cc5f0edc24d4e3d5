import { NotFound } from "../domain/errors.ts";
import type { SeniorId } from "../domain/ids.ts";
import type { Senior } from "../domain/senior.ts";
import { type ChangedAnswers, withAnswers } from "../domain/senior-answers.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { NewId } from "../domain/times.ts";
import { type ChangeSeniorDeps, changeSenior } from "./change-senior.ts";
import type { ToldVia } from "./register-senior-by-staff.ts";
import type { SendSeniorConfirmation } from "./send-senior-confirmation.ts";

interface Dependencies extends ChangeSeniorDeps {
  readonly sendConfirmation: SendSeniorConfirmation;
  readonly newId: NewId;
}

interface Input {
  readonly staff: StaffMember;
  readonly seniorId: SeniorId;
  readonly changed: ChangedAnswers;
  /** How the person told it. */
  readonly via: ToldVia;
  readonly consentTextVersion: string;
}

/**
 * Changes what a person of the staff member's centre once answered. A new e-mail address gets nothing until its owner
 * has confirmed it.
 * @throws NotFound
 */
export const changeSeniorByStaff =
  (deps: Dependencies) =>
  async ({ staff, seniorId, changed, via, consentTextVersion }: Input): Promise<void> => {
    assertPermitted(staff, "senior.change");
    const senior = await changeSenior(deps)(staff.centreId, seniorId, {
      change: (current, at) =>
        unconfirmed(current, withAnswers(current, changed, { at, via, textVersion: consentTextVersion })),
      audit: {
        actor: { kind: "staff", id: staff.staffId },
        action: "senior.change",
        fields: Object.keys(changed),
        purpose: via,
      },
    });
    if (!senior) throw new NotFound({ seniorId });
    const { email, emailConfirmedAt, channel } = senior;
    if (changed.email === undefined || channel !== "email" || email === undefined || emailConfirmedAt) return;
    const noticeId = deps.newId();
    // No browser has this hash: the person, who did not ask for the mail in a browser, types its code.
    await deps.sendConfirmation({ senior, email, browserHash: noticeId, noticeId });
  };

/** Another address is not confirmed because the one before was. */
const unconfirmed = (before: Senior, { emailConfirmedAt, ...after }: Senior): Senior =>
  emailConfirmedAt === undefined || after.email !== before.email ? after : { ...after, emailConfirmedAt };
