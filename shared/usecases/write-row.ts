import { WrongState } from "../domain/errors.ts";
import { listingSchema } from "../domain/listing.ts";
import type { RowWrite } from "../domain/listing-import/link-rows.ts";
import type { RowPlan } from "../domain/listing-import/plan-rows.ts";
import type { RowReport } from "../domain/listing-import/row-outcome.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { Logger } from "../ports/logger.ts";

interface WriteRowDeps {
  readonly listings: Pick<ListingRepository, "add" | "save" | "find">;
  readonly logger: Logger;
}

const write = async ({ listings }: WriteRowDeps, { listing, from, audit }: RowWrite): Promise<void> => {
  const checked = listingSchema.parse(listing);
  if (from) await listings.save(checked, from, audit);
  else await listings.add(checked, audit);
};

/** Another import of the same list may have been faster: then the row is there already, and nothing is left to do. */
const wasDoneMeanwhile = async ({ listings }: WriteRowDeps, { listing }: RowWrite): Promise<boolean> => {
  const stored = await listings.find(listing.listingId);
  return stored?.source.contentHash === listing.source.contentHash;
};

const failed = ({ listingId: _, ...report }: RowReport): RowReport => ({
  ...report,
  outcome: "rejected",
  reasons: ["failed"],
});

const reportError = ({ logger }: WriteRowDeps, { record, listingId }: RowReport, error: unknown): void => {
  const { name } = error instanceof Error ? error : { name: typeof error };
  logger.error("import_listings_row_failed", { record, listingId, error: name });
};

/**
 * Writes what a row asks for and reports how it ended. Never throws: a row that cannot be written ends as rejected, and
 * the next import of the list tries it again.
 */
export const writeRow =
  (deps: WriteRowDeps) =>
  async ({ report, write: wanted, before }: RowPlan): Promise<RowReport> => {
    if (!wanted) return report;
    try {
      if (before) await write(deps, before);
      await write(deps, wanted);
      return report;
    } catch (error) {
      if (error instanceof WrongState && (await wasDoneMeanwhile(deps, wanted).catch(() => false))) {
        return { ...report, outcome: "unchanged", reasons: [] };
      }
      reportError(deps, report, error);
      return failed(report);
    }
  };
