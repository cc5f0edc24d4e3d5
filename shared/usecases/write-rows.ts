import type { ListingId } from "../domain/ids.ts";
import { listingSchema } from "../domain/listing.ts";
import type { RowPlan } from "../domain/listing-import/plan-rows.ts";
import type { RowReport } from "../domain/listing-import/row-outcome.ts";
import type { ListingRepository, ListingWrite } from "../ports/listing-repository.ts";
import type { Logger } from "../ports/logger.ts";
import { mapInParallel } from "./map-in-parallel.ts";
import { writeRow } from "./write-row.ts";

interface WriteRowsDeps {
  readonly listings: Pick<ListingRepository, "add" | "save" | "find" | "writeMany">;
  readonly logger: Logger;
}

/** Rows that go to the store in one call, and so many calls at a time. */
const rowsACall = 50;
const callsAtOnce = 8;
/** What did not go with the others is written by so many at a time. */
const writersAtOnce = 16;

const writesOf = ({ before, write }: RowPlan): ListingWrite[] => [
  ...(before ? [before] : []),
  ...(write ? [write] : []),
];

const isSound = (plan: RowPlan): boolean =>
  writesOf(plan).every(({ listing }) => listingSchema.safeParse(listing).success);

/** Plans that can be written at once: something to write, sound, and of no listing that an earlier one is about. */
const togetherOf = (plans: readonly RowPlan[]): RowPlan[] => {
  const taken = new Set<ListingId>();
  return plans.filter((plan) => {
    const ids = writesOf(plan).map(({ listing }) => listing.listingId);
    const fits = ids.length > 0 && ids.every((id) => !taken.has(id)) && isSound(plan);
    for (const id of fits ? ids : []) taken.add(id);
    return fits;
  });
};

const chunksOf = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));

/**
 * Writes what rows ask for, many at once, and reports how each ended, in their order. What was refused among the others,
 * or could not be written with them, is tried by itself, where it ends with its own reason.
 */
export const writeRows =
  (deps: WriteRowsDeps) =>
  async (plans: readonly RowPlan[]): Promise<RowReport[]> => {
    const written = new Set<RowPlan>();
    await mapInParallel(chunksOf(togetherOf(plans), rowsACall), callsAtOnce, async (some) => {
      const outcomes = await deps.listings.writeMany(some.map(writesOf)).catch((): boolean[] => []);
      for (const [index, plan] of some.entries()) if (outcomes[index]) written.add(plan);
    });
    return mapInParallel(plans, writersAtOnce, async (plan) =>
      written.has(plan) ? plan.report : writeRow(deps)(plan),
    );
  };
