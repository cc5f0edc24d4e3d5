import { WrongState } from "../domain/errors.ts";
import { newSenior } from "../domain/new-senior.ts";
import type { Senior } from "../domain/senior.ts";
import type { SeniorAnswers } from "../domain/senior-answers.ts";
import type { StaffMember } from "../domain/staff.ts";
import { staffAuditEntry } from "../domain/staff-audit.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { namedId } from "./named-id.ts";
import { seniorIdOf } from "./register-senior.ts";
import type { SendSeniorConfirmation } from "./send-senior-confirmation.ts";

/** Ways in which the desk hears what a person answers. */
export type ToldVia = "paper" | "phone" | "counter";

interface Dependencies {
  readonly seniors: Pick<SeniorRepository, "add" | "get">;
  readonly sendConfirmation: SendSeniorConfirmation;
  readonly clock: Clock;
}

interface Input {
  readonly staff: StaffMember;
  readonly answers: SeniorAnswers;
  readonly via: ToldVia;
  readonly dataSource: "self" | "family";
  readonly consentTextVersion: string;
  /** Version of the purpose notice that was handed over or read out before the first question (PRV-02). */
  readonly purposeNoticeVersion: string;
  /** The same for a form that is sent twice: it makes one registration. */
  readonly mark: string;
}

/**
 * Registers somebody from paper, the phone or the counter with the staff member's own centre. Who gets letters or calls
 * is active at once; an e-mail address has to be confirmed by its owner, as on the web.
 */
export const registerSeniorByStaff =
  (deps: Dependencies) =>
  async ({ staff, mark, purposeNoticeVersion, ...registration }: Input): Promise<Senior> => {
    assertPermitted(staff, "senior.register");
    const at = deps.clock().toISOString();
    const senior = await addOnce(
      deps,
      staff,
      newSenior({
        ...registration,
        centreId: staff.centreId,
        seniorId: seniorIdOf(`${staff.centreId} ${mark}`),
        purposeNotice: { version: purposeNoticeVersion, shownAt: at },
        at,
      }),
    );
    if (senior.state === "pending" && senior.email !== undefined) {
      const noticeId = namedId("confirm_senior", senior.seniorId);
      // No browser has this hash: the person, who did not ask for the mail in a browser, types its code.
      await deps.sendConfirmation({ senior, email: senior.email, browserHash: mark, noticeId });
    }
    return senior;
  };

const addOnce = async ({ seniors }: Dependencies, staff: StaffMember, senior: Senior): Promise<Senior> => {
  const { centreId, seniorId, createdAt, registeredVia } = senior;
  try {
    await seniors.add(
      senior,
      staffAuditEntry(staff, createdAt, {
        action: "senior.register",
        record: { kind: "senior", id: seniorId },
        fields: ["name", "address", "phone", "email", "wishes", "consents"],
        purpose: registeredVia,
      }),
    );
    return senior;
  } catch (error) {
    // The same form, sent twice.
    if (error instanceof WrongState) return seniors.get(centreId, seniorId);
    throw error;
  }
};
