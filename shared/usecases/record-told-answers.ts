import type { Answer } from "../domain/answer.ts";
import type { Cycle, SeniorId } from "../domain/ids.ts";
import type { Participation } from "../domain/participation.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import { answerOffer } from "./answer-offer.ts";

interface Input {
  readonly staff: StaffMember;
  readonly seniorId: SeniorId;
  readonly cycle: Cycle;
  /** By the item's place in the delivery. */
  readonly answers: ReadonlyMap<number, Answer>;
  readonly via: Participation["via"];
}

/**
 * Takes down what a person answered on the phone, by post or at the counter: the same as their own press on a link.
 * @throws NotFound; WrongState if somebody wishes to join what is closed or full, after the answers before it are kept
 */
export const recordToldAnswers =
  (deps: Parameters<typeof answerOffer>[0]) =>
  async ({ staff, seniorId, cycle, answers, via }: Input): Promise<void> => {
    assertPermitted(staff, "participation.follow");
    const source = { actor: { kind: "staff", id: staff.staffId }, via } as const;
    for (const [n, answer] of answers) {
      await answerOffer(deps)({ centreId: staff.centreId, seniorId, cycle, n }, answer, source);
    }
  };
