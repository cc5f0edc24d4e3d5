import { NotFound } from "../domain/errors.ts";
import type { SeniorId } from "../domain/ids.ts";
import type { Senior } from "../domain/senior.ts";
import { needsConfirmation } from "../domain/senior-answers.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import { type ChangeSeniorDeps, changeSenior } from "./change-senior.ts";

export type StopReason = NonNullable<Senior["stopReason"]>;

interface Input {
  readonly staff: StaffMember;
  readonly seniorId: SeniorId;
}

const change = async (
  deps: ChangeSeniorDeps,
  { staff, seniorId }: Input,
  action: string,
  purpose: string,
  changed: (senior: Senior) => Senior | undefined,
): Promise<void> => {
  assertPermitted(staff, "senior.change");
  const fields = ["state", "stopReason"];
  const audit = { actor: { kind: "staff", id: staff.staffId }, action, fields, purpose } as const;
  const senior = await changeSenior(deps)(staff.centreId, seniorId, { change: changed, audit: { ...audit, fields } });
  if (!senior) throw new NotFound({ seniorId });
};

/** Stops everything that is sent to a person, at once (MSG-11, PRV-12). @throws NotFound */
export const stopSeniorByStaff =
  (deps: ChangeSeniorDeps) =>
  ({ reason, ...input }: Input & { reason: StopReason }): Promise<void> =>
    change(deps, input, "senior.stop", reason, (senior) => ({ ...senior, state: "stopped", stopReason: reason }));

/** Takes a stop back, where it was a mistake or the person asks for it. @throws NotFound */
export const resumeSeniorByStaff =
  (deps: ChangeSeniorDeps) =>
  (input: Input): Promise<void> =>
    change(deps, input, "senior.resume", "", ({ stopReason: _, ...senior }) =>
      senior.state === "stopped" ? { ...senior, state: needsConfirmation(senior) ? "pending" : "active" } : undefined,
    );
