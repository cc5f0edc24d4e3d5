import type { Centre } from "../domain/centre.ts";
import type { Delivery } from "../domain/delivery.ts";
import { fiscalYearOf, fiscalYearStart } from "../domain/fiscal-year.ts";
import { type HandDeliveryObstacle, isWaitingForDesk } from "../domain/hand-delivery.ts";
import type { LetterBatch, PostedLetters } from "../domain/letter-batch.ts";
import { hasReturnedMail } from "../domain/returned-mail.ts";
import type { Senior } from "../domain/senior.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import { jstDate } from "../domain/times.ts";
import type { AuditTrail } from "../ports/audit-trail.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { PostingRepository } from "../ports/posting-repository.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { collect } from "./collect.ts";
import { mapInParallel } from "./map-in-parallel.ts";
import { type PrepareLetterDeps, prepareLetter } from "./prepare-letter.ts";
import { recordSeniorReads } from "./record-senior-reads.ts";

interface Dependencies extends PrepareLetterDeps {
  readonly postings: Pick<PostingRepository, "findOpen" | "listPosted">;
  readonly deliveries: Pick<DeliveryRepository, "listByState" | "find">;
  readonly seniors: Pick<SeniorRepository, "find">;
  readonly audit: AuditTrail;
}

/** A letter with its receiver. */
export interface DeskLetter {
  readonly delivery: Delivery;
  readonly senior: Senior;
}

export interface LetterDesk {
  /** Letters that wait, those of the open batch among them, and calls. */
  readonly waitingLetters: number;
  readonly waitingCalls: number;
  readonly batch?: LetterBatch;
  /** Letters of the open batch that must come out of the pile. */
  readonly toPull: readonly (DeskLetter & { readonly obstacle: HandDeliveryObstacle })[];
  readonly unprintable: readonly (DeskLetter & Pick<LetterBatch["unprintable"][number], "reason" | "characters">)[];
  /** Whose letter came back, and whose address is still the same: they get none until somebody has asked. */
  readonly returned: readonly DeskLetter[];
  /** Of this fiscal year, the latest first. */
  readonly posted: readonly PostedLetters[];
}

const atOnce = 20;

/** What there is to do with letters at a desk. The read of each person who is named is recorded. */
export const readLetterDesk =
  (deps: Dependencies) =>
  async (staff: StaffMember, centre: Centre): Promise<LetterDesk> => {
    assertPermitted(staff, "delivery.by_hand");
    const { centreId } = staff;
    const waiting = (await collect(deps.deliveries.listByState(centreId, "PENDING"))).filter(isWaitingForDesk);
    const batch = await deps.postings.findOpen(centreId);
    const from = fiscalYearStart(fiscalYearOf(jstDate(deps.clock())));
    const [toPull, unprintable] = batch
      ? await Promise.all([lettersToPull(deps, batch, centre), namedUnprintable(deps, batch)])
      : [[], []];
    const returned = await returnedLetters(deps, centreId);
    const named = [...toPull, ...unprintable, ...returned].map(({ senior }) => senior);
    await recordSeniorReads(deps.audit, staff, deps.clock().toISOString(), named, {
      fields: ["name"],
      purpose: "delivery",
    });
    return {
      waitingLetters: waiting.filter(({ channel }) => channel === "post").length,
      waitingCalls: waiting.filter(({ channel }) => channel === "phone").length,
      ...(batch && { batch }),
      toPull,
      unprintable,
      returned,
      posted: (await collect(deps.postings.listPosted(centreId, from))).reverse(),
    };
  };

const withSenior = async (
  { deliveries, seniors }: Dependencies,
  { centreId }: LetterBatch,
  { seniorId, cycle }: Pick<Delivery, "seniorId" | "cycle">,
): Promise<DeskLetter | undefined> => {
  const [delivery, senior] = await Promise.all([
    deliveries.find({ centreId, seniorId, cycle }),
    seniors.find(centreId, seniorId),
  ]);
  return delivery && senior && isWaitingForDesk(delivery) ? { delivery, senior } : undefined;
};

const lettersToPull = async (deps: Dependencies, batch: LetterBatch, centre: Centre): Promise<LetterDesk["toPull"]> => {
  const looked = await mapInParallel(batch.letters, atOnce, async (letter): Promise<LetterDesk["toPull"]> => {
    const found = await withSenior(deps, batch, letter);
    const prepared = found && (await prepareLetter(deps)(found.delivery, found.senior, centre));
    return prepared?.kind === "held" ? [{ ...found, obstacle: prepared.obstacle } as LetterDesk["toPull"][number]] : [];
  });
  return looked.flat();
};

const namedUnprintable = async (deps: Dependencies, batch: LetterBatch): Promise<LetterDesk["unprintable"]> => {
  const named = await mapInParallel(batch.unprintable, atOnce, async ({ reason, characters, ...key }) => {
    const found = await withSenior(deps, batch, key);
    return found ? [{ ...found, reason, characters }] : [];
  });
  return named.flat();
};

const returnedLetters = async ({ deliveries, seniors }: Dependencies, centreId: StaffMember["centreId"]) => {
  const bounced = await collect(deliveries.listByState(centreId, "BOUNCED"));
  const letters = bounced.filter(({ channel }) => channel === "post");
  const named = await mapInParallel(letters, atOnce, async (delivery): Promise<DeskLetter[]> => {
    const senior = await seniors.find(centreId, delivery.seniorId);
    return senior && hasReturnedMail(senior) ? [{ delivery, senior }] : [];
  });
  return named.flat();
};
