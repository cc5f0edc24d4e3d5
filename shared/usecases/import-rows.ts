import type { ListingId } from "../domain/ids.ts";
import type { Listing } from "../domain/listing.ts";
import type { MappedTable } from "../domain/listing-import/find-header.ts";
import { planRows, type RowPlan } from "../domain/listing-import/plan-rows.ts";
import { readRows } from "../domain/listing-import/read-rows.ts";
import type { RowReport } from "../domain/listing-import/row-outcome.ts";
import { contentIds, numberId } from "../domain/listing-import/row-targets.ts";
import type { ImportContext, PlacedRow } from "../domain/listing-import/stored-listing.ts";
import { jstDate } from "../domain/times.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { Logger } from "../ports/logger.ts";
import { collect } from "./collect.ts";
import { type LeadOrganizersDeps, leadOrganizers } from "./lead-organizers.ts";
import { namedId } from "./named-id.ts";
import { placeRows } from "./place-rows.ts";
import { writeRows } from "./write-rows.ts";

export interface ImportRowsDeps {
  readonly listings: Pick<
    ListingRepository,
    "add" | "save" | "find" | "findMany" | "writeMany" | "listOpenByMunicipality"
  >;
  readonly centres: Pick<CentreRepository, "list">;
  readonly logger: Logger;
  readonly organizations: LeadOrganizersDeps["organizations"];
}

/** After so many rows it is noted how far the import has come: what a crash may cost. */
const rowsAtOnce = 200;

/** Follows an import row by row, so that one that was cut off goes on where it stopped. */
export interface ImportProgress {
  /** Reports of the rows from `from` on that an earlier run finished: all `count` of them, or undefined. */
  finished(from: number, count: number): readonly RowReport[] | undefined;
  /** Told of rows that were finished now. @param total rows of the file */
  advance(from: number, rows: readonly RowReport[], total: number): Promise<void>;
}

/** Where the rows of a table stand among all rows of their file. */
export interface RowsOfFile {
  readonly from: number;
  readonly total: number;
  readonly sheet: string | undefined;
  readonly progress: ImportProgress | undefined;
}

const writeAll = async (
  deps: ImportRowsDeps,
  plans: readonly RowPlan[],
  { from, total, sheet, progress }: RowsOfFile,
): Promise<RowReport[]> => {
  const reports: RowReport[] = [];
  for (let at = 0; at < plans.length; at += rowsAtOnce) {
    const some = plans.slice(at, at + rowsAtOnce);
    const finished = progress?.finished(from + at, some.length);
    const written = finished ?? (await writeRows(deps)(some));
    const named = sheet === undefined ? written : written.map((row) => ({ ...row, sheet }));
    if (!finished) await progress?.advance(from + at, named, total);
    reports.push(...named);
  }
  return reports;
};

/** What is stored that a row may be about: what is open in its municipality, and what its names lead to. */
const findStored = async (
  { listings }: ImportRowsDeps,
  placed: readonly PlacedRow[],
  today: string,
): Promise<Listing[]> => {
  const codes = [...new Set(placed.map(({ municipalityCode }) => municipalityCode))].filter((code) => code !== "");
  const open = (await Promise.all(codes.map((code) => collect(listings.listOpenByMunicipality(code, today))))).flat();
  const known = new Set(open.map(({ listingId }) => listingId));
  const unknown = (ids: readonly ListingId[]) => ids.filter((id) => !known.has(id));
  const numbered = await listings.findMany(unknown(placed.map((row) => numberId(row, namedId))));
  const stored = [...open, ...numbered];
  return [...stored, ...(await listings.findMany(unknown(contentIds(placed, stored, namedId))))];
};

/** Understands the rows of a list, holds them against what is stored of it, and writes what they ask for. */
export const importRows = async (
  deps: ImportRowsDeps,
  mapped: MappedTable,
  context: ImportContext,
  within: RowsOfFile,
): Promise<RowReport[]> => {
  const today = jstDate(context.now);
  const rows = await placeRows(deps)(readRows(mapped, context, today));
  const placed = rows.filter((row): row is PlacedRow => "draft" in row);
  const stored = await findStored(deps, placed, today);
  const plans = planRows(rows, stored, context, namedId);
  const reports = await writeAll(deps, plans, within);
  await leadOrganizers(deps)(placed, context);
  return reports;
};
