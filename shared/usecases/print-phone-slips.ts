import type { Centre } from "../domain/centre.ts";
import type { Delivery } from "../domain/delivery.ts";
import { composeDigest, type Digest } from "../domain/digest.ts";
import { NotFound } from "../domain/errors.ts";
import { isWaitingForDesk, obstacleToHandDelivery } from "../domain/hand-delivery.ts";
import type { Senior } from "../domain/senior.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { AuditTrail } from "../ports/audit-trail.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { LetterPrinter } from "../ports/letter-printer.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { letterTexts, slipInWords, withoutMissing } from "../text/letter.ts";
import { issueReplyCode } from "./issue-reply-code.ts";
import { mapInParallel } from "./map-in-parallel.ts";
import type { PrepareLetterDeps } from "./prepare-letter.ts";
import { recordSeniorReads } from "./record-senior-reads.ts";
import { stillOffered } from "./still-offered.ts";
import { takeFirst } from "./take-first.ts";

interface Dependencies extends PrepareLetterDeps {
  readonly deliveries: Pick<DeliveryRepository, "listByState">;
  readonly seniors: Pick<SeniorRepository, "find">;
  readonly printer: LetterPrinter;
  readonly audit: AuditTrail;
}

/** As many calls as a desk makes in a few days. */
const mostSlips = 100;
const atOnce = 20;

/**
 * Slips for all calls that wait, longest waiting first. On the desk's own paper a character without a glyph is a 〓: the
 * reading stands beside it. Every person's read is recorded.
 * @throws NotFound if there is nobody to call
 */
export const printPhoneSlips =
  (deps: Dependencies) =>
  async (staff: StaffMember, centre: Centre): Promise<Uint8Array> => {
    assertPermitted(staff, "delivery.by_hand");
    const pending = deps.deliveries.listByState(staff.centreId, "PENDING");
    const isCall = (delivery: Delivery) => isWaitingForDesk(delivery) && delivery.channel === "phone";
    const { rows } = await takeFirst(pending, mostSlips, isCall);
    const calls = (await mapInParallel(rows, atOnce, (delivery) => callOf(deps, delivery, centre))).flat();
    if (calls.length === 0) throw new NotFound();
    const seniors = calls.map(({ senior }) => senior);
    await recordSeniorReads(deps.audit, staff, deps.clock().toISOString(), seniors, {
      fields: ["name", "phone"],
      purpose: "delivery",
    });
    const slips = calls.map(({ digest, senior }) => withoutMissing(slipInWords(digest, senior), deps.printer));
    return (await deps.printer.printSlips(slips, letterTexts.slipsTitle)).pdf;
  };

const callOf = async (
  deps: Dependencies,
  delivery: Delivery,
  centre: Centre,
): Promise<{ digest: Digest; senior: Senior }[]> => {
  const senior = await deps.seniors.find(centre.centreId, delivery.seniorId);
  if (!senior) return [];
  const listings = await stillOffered(deps, delivery, senior, centre);
  if (obstacleToHandDelivery(delivery, senior, listings.length)) return [];
  const replyCode = await issueReplyCode(deps)(delivery);
  return [{ senior, digest: { ...composeDigest(delivery, senior, centre, listings), replyCode } }];
};
