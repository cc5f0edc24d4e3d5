import type { Centre } from "../domain/centre.ts";
import type { Delivery } from "../domain/delivery.ts";
import { isWaitingForDesk } from "../domain/hand-delivery.ts";
import { long3Window } from "../domain/letter.ts";
import { type LetterBatch, mostLetters } from "../domain/letter-batch.ts";
import type { Senior } from "../domain/senior.ts";
import type { StaffMember } from "../domain/staff.ts";
import { staffAuditEntry } from "../domain/staff-audit.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { LetterPrinter } from "../ports/letter-printer.ts";
import type { PostingRepository } from "../ports/posting-repository.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { mapInParallel } from "./map-in-parallel.ts";
import { type PreparedLetter, type PrepareLetterDeps, prepareLetter, type ReadyLetter } from "./prepare-letter.ts";
import { printLettersOnTwoPages } from "./print-letters-on-two-pages.ts";
import { takeFirst } from "./take-first.ts";

interface Dependencies extends PrepareLetterDeps {
  readonly postings: Pick<PostingRepository, "findOpen" | "open">;
  readonly deliveries: Pick<DeliveryRepository, "listByState">;
  readonly seniors: Pick<SeniorRepository, "find">;
  readonly printer: LetterPrinter;
}

/** Reads of so many letters at once. */
const atOnce = 20;

interface Looked {
  readonly delivery: Delivery;
  readonly senior: Senior;
  readonly prepared: PreparedLetter;
}

/**
 * Puts the letters that wait together for printing, by postal code; those that cannot be printed are named with the reason.
 * The centre's open batch is returned as it is, if there is one.
 * @returns undefined if no letter waits
 */
export const makeLetterBatch =
  (deps: Dependencies) =>
  async (staff: StaffMember, centre: Centre): Promise<LetterBatch | undefined> => {
    assertPermitted(staff, "delivery.by_hand");
    const already = await deps.postings.findOpen(staff.centreId);
    if (already) return already;
    const looked = await lookAtWaiting(deps, centre);
    const ready = looked.flatMap(({ prepared }) => (prepared.kind === "ready" ? [prepared.letter] : []));
    const { printed, tooLong } = await printLettersOnTwoPages(deps)(ready.sort(byPostalCode), { window: long3Window });
    const batch: LetterBatch = {
      centreId: staff.centreId,
      madeAt: deps.clock().toISOString(),
      letters: printed.map(({ letter, detail }) => ({ ...keyOf(letter.delivery), detail })),
      unprintable: [
        ...looked.flatMap(unprintableOf),
        ...tooLong.map(({ delivery }) => ({ ...keyOf(delivery), reason: "too_long" as const, characters: "" })),
      ],
    };
    if (batch.letters.length + batch.unprintable.length === 0) return undefined;
    const audit = staffAuditEntry(staff, batch.madeAt, {
      action: "letters.print",
      record: { kind: "delivery", id: `letters#${batch.madeAt}` },
    });
    return (await deps.postings.open(batch, audit)) ? batch : deps.postings.findOpen(staff.centreId);
  };

const lookAtWaiting = async (deps: Dependencies, centre: Centre): Promise<Looked[]> => {
  const pending = deps.deliveries.listByState(centre.centreId, "PENDING");
  const isLetter = (delivery: Delivery) => isWaitingForDesk(delivery) && delivery.channel === "post";
  const { rows } = await takeFirst(pending, mostLetters, isLetter);
  const looked = await mapInParallel(rows, atOnce, async (delivery): Promise<Looked[]> => {
    const senior = await deps.seniors.find(centre.centreId, delivery.seniorId);
    return senior ? [{ delivery, senior, prepared: await prepareLetter(deps)(delivery, senior, centre) }] : [];
  });
  return looked.flat();
};

const keyOf = ({ seniorId, cycle }: Delivery) => ({ seniorId, cycle });

const unprintableOf = ({ delivery, prepared }: Looked): LetterBatch["unprintable"] =>
  prepared.kind === "unprintable"
    ? [{ ...keyOf(delivery), reason: prepared.reason, characters: prepared.characters }]
    : [];

/** As the post office sorts; who has no postal code comes last, neighbours by their reading. */
const sortKey = ({ senior: { address, name } }: ReadyLetter): string =>
  [address.postalCode ?? "9999999", name.familyNameKana, name.givenNameKana].join(" ");

const byPostalCode = (a: ReadyLetter, b: ReadyLetter): number => (sortKey(a) < sortKey(b) ? -1 : 1);
