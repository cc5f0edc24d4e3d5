import type { Centre } from "../domain/centre.ts";
import { NotFound } from "../domain/errors.ts";
import { isWaitingForDesk } from "../domain/hand-delivery.ts";
import { long3Window } from "../domain/letter.ts";
import type { BatchedLetter, LetterBatch } from "../domain/letter-batch.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { AuditTrail } from "../ports/audit-trail.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { LetterPrinter } from "../ports/letter-printer.ts";
import type { PostingRepository } from "../ports/posting-repository.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { addressListOf } from "../text/letter.ts";
import { mapInParallel } from "./map-in-parallel.ts";
import { type PrepareLetterDeps, prepareLetter, type ReadyLetter } from "./prepare-letter.ts";
import { printLettersOnTwoPages } from "./print-letters-on-two-pages.ts";
import { recordSeniorReads } from "./record-senior-reads.ts";

interface Dependencies extends PrepareLetterDeps {
  readonly postings: Pick<PostingRepository, "findOpen">;
  readonly deliveries: Pick<DeliveryRepository, "find">;
  readonly seniors: Pick<SeniorRepository, "find">;
  readonly printer: LetterPrinter;
  readonly audit: AuditTrail;
}

const atOnce = 20;

/**
 * The open batch as one PDF, in the order of the pile, with the list of addresses behind it. What must not go out any more
 * is left out. Every person's read is recorded.
 * @throws NotFound if no batch is open
 */
export const printLetterBatch =
  (deps: Dependencies) =>
  async (staff: StaffMember, centre: Centre): Promise<Uint8Array> => {
    assertPermitted(staff, "delivery.by_hand");
    const batch = await deps.postings.findOpen(staff.centreId);
    if (!batch) throw new NotFound();
    const ready = await readyLetters(deps, batch, centre);
    await recordSeniorReads(
      deps.audit,
      staff,
      deps.clock().toISOString(),
      ready.map(({ senior }) => senior),
      { fields: ["name", "address"], purpose: "delivery" },
    );
    const details = new Map(batch.letters.map((letter) => [keyText(letter), letter.detail]));
    const { pdf } = await printLettersOnTwoPages(deps)(ready, {
      window: long3Window,
      detailOf: ({ delivery }) => details.get(keyText(delivery)),
      listOf: (letters) => addressListOf(letters.map(({ senior }) => senior)),
    });
    return pdf;
  };

const keyText = ({ seniorId, cycle }: Pick<BatchedLetter, "seniorId" | "cycle">): string => `${seniorId} ${cycle}`;

const readyLetters = async (deps: Dependencies, batch: LetterBatch, centre: Centre): Promise<ReadyLetter[]> => {
  const { centreId } = batch;
  const found = await mapInParallel(batch.letters, atOnce, async ({ seniorId, cycle }): Promise<ReadyLetter[]> => {
    const [delivery, senior] = await Promise.all([
      deps.deliveries.find({ centreId, seniorId, cycle }),
      deps.seniors.find(centreId, seniorId),
    ]);
    if (!delivery || !senior || !isWaitingForDesk(delivery)) return [];
    const prepared = await prepareLetter(deps)(delivery, senior, centre);
    return prepared.kind === "ready" ? [prepared.letter] : [];
  });
  return found.flat();
};
