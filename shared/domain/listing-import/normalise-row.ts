import type { Listing } from "../listing.ts";
import { type Deadline, findDeadline } from "./find-deadline.ts";
import { placeOf, type ReadPlace } from "./place-of.ts";
import type { Cells } from "./read-cells.ts";
import type { RowContext } from "./row-context.ts";
import { type ReadSchedule, scheduleOf } from "./schedule-of.ts";
import { addressOf, applyAddressOf, capacityOf, contactOf, feeOf, type ReadTerm } from "./terms-of.ts";

/** The cells of a row as values; each says what of it was not understood. */
export interface NormalisedRow {
  readonly when: ReadSchedule;
  readonly where: ReadPlace;
  readonly deadline: Deadline;
  readonly fee: ReadTerm<Listing["fee"]>;
  readonly capacity: ReadTerm<Listing["capacity"]>;
  readonly contact: ReadTerm<Listing["contact"]>;
  readonly url: ReadTerm<string | undefined>;
  readonly applyUrl: ReadTerm<string | undefined>;
}

/** Third step of an import: reads the cells of a row, one by one, as they are written. Pure and total. */
export const normaliseRow = (cells: Cells, context: RowContext): NormalisedRow => {
  const when = scheduleOf(cells, context);
  return {
    when,
    where: placeOf(cells, context),
    deadline: findDeadline(cells, when.lastDate, context.madeOn),
    fee: feeOf(cells),
    capacity: capacityOf(cells),
    contact: contactOf(cells),
    url: addressOf(cells),
    applyUrl: applyAddressOf(cells),
  };
};
