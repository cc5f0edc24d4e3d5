import { WrongState } from "../domain/errors.ts";
import type { CentreId } from "../domain/ids.ts";
import type { BatchedLetter, LetterBatch, PostedLetters } from "../domain/letter-batch.ts";
import type { StaffMember } from "../domain/staff.ts";
import { staffAuditEntry } from "../domain/staff-audit.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { PostingRepository } from "../ports/posting-repository.ts";
import { letterPostageYen } from "../reference/postage.ts";
import { mapInParallel } from "./map-in-parallel.ts";

interface Dependencies {
  readonly postings: Pick<PostingRepository, "findOpen" | "post">;
  readonly deliveries: Pick<DeliveryRepository, "find" | "move">;
  readonly clock: Clock;
}

interface Input {
  readonly staff: StaffMember;
  /** The batch that the staff member has in hand: another one is not marked by mistake. */
  readonly madeAt: string;
  /** JST date on which the pile went to the post. */
  readonly postedOn: string;
  /** Letters that were taken out of the pile because they must not go out any more. */
  readonly pulled: (letter: BatchedLetter) => boolean;
}

const atOnce = 20;
const gone: readonly string[] = ["SENT", "DELIVERED", "BOUNCED"];

/**
 * Marks all letters of a batch as posted at once, and those that were pulled as cancelled. Counts them with their postage.
 * Broken off halfway it may be done again: what is marked already counts once.
 * @throws WrongState if this batch is not the open one any more
 */
export const postLetterBatch =
  (deps: Dependencies) =>
  async ({ staff, madeAt, postedOn, pulled }: Input): Promise<PostedLetters> => {
    assertPermitted(staff, "delivery.by_hand");
    const batch = await deps.postings.findOpen(staff.centreId);
    if (batch?.madeAt !== madeAt) throw new WrongState({ madeAt });
    const at = deps.clock().toISOString();
    const marked = await mapInParallel(batch.letters, atOnce, (letter) =>
      pulled(letter) ? pull(deps, staff, letter, at) : markPosted(deps, staff, letter, at),
    );
    const posted = postingOf(batch, postedOn, marked.filter((isPosted) => isPosted).length);
    const audit = staffAuditEntry(staff, at, {
      action: "letters.post",
      record: { kind: "delivery", id: `letters#${madeAt}` },
    });
    if (!(await deps.postings.post(batch, posted, audit))) throw new WrongState({ madeAt });
    return posted;
  };

const postingOf = ({ centreId, madeAt }: LetterBatch, postedOn: string, letters: number): PostedLetters => ({
  centreId,
  postingId: madeAt,
  postedOn,
  letters,
  unitYen: letterPostageYen(postedOn),
});

const auditOf = (staff: StaffMember, { seniorId, cycle }: BatchedLetter, at: string, action: string) =>
  staffAuditEntry(staff, at, {
    action,
    record: { kind: "delivery", id: `${seniorId}#${cycle}` },
    fields: ["state"],
    purpose: "post",
  });

const keyOf = (centreId: CentreId, { seniorId, cycle }: BatchedLetter) => ({ centreId, seniorId, cycle });

/** @returns whether it is among those that went to the post */
const markPosted = async (
  { deliveries }: Dependencies,
  staff: StaffMember,
  letter: BatchedLetter,
  at: string,
): Promise<boolean> => {
  const key = keyOf(staff.centreId, letter);
  const audit = auditOf(staff, letter, at, "delivery.sent_by_hand");
  const delivery = await deliveries.find(key);
  if (delivery?.state === "PENDING" && (await deliveries.move(delivery, { to: "SENT", at, audit }))) return true;
  return gone.includes((await deliveries.find(key))?.state ?? "");
};

const pull = async (
  { deliveries }: Dependencies,
  staff: StaffMember,
  letter: BatchedLetter,
  at: string,
): Promise<boolean> => {
  const audit = auditOf(staff, letter, at, "delivery.cancel");
  const delivery = await deliveries.find(keyOf(staff.centreId, letter));
  if (delivery?.state === "PENDING")
    await deliveries.move(delivery, { to: "CANCELLED", at, failure: "cancelled_by_desk", audit });
  return false;
};
