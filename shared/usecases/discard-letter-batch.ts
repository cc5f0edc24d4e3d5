import { WrongState } from "../domain/errors.ts";
import type { StaffMember } from "../domain/staff.ts";
import { staffAuditEntry } from "../domain/staff-audit.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import type { PostingRepository } from "../ports/posting-repository.ts";

interface Dependencies {
  readonly postings: Pick<PostingRepository, "findOpen" | "discard">;
  readonly clock: Clock;
}

/** Takes the open batch apart: its letters wait anew. @throws WrongState if this batch is not the open one any more */
export const discardLetterBatch =
  ({ postings, clock }: Dependencies) =>
  async (staff: StaffMember, madeAt: string): Promise<void> => {
    assertPermitted(staff, "delivery.by_hand");
    const batch = await postings.findOpen(staff.centreId);
    if (batch?.madeAt !== madeAt) throw new WrongState({ madeAt });
    const audit = staffAuditEntry(staff, clock().toISOString(), {
      action: "letters.discard",
      record: { kind: "delivery", id: `letters#${madeAt}` },
    });
    if (!(await postings.discard(batch, audit))) throw new WrongState({ madeAt });
  };
