import type { ListingId } from "../domain/ids.ts";
import type { Listing } from "../domain/listing.ts";
import type { MappedTable } from "../domain/listing-import/find-header.ts";
import { contentIds, numberId, planRows } from "../domain/listing-import/plan-rows.ts";
import { readRows } from "../domain/listing-import/read-rows.ts";
import type { RowReport } from "../domain/listing-import/row-outcome.ts";
import type { ImportContext, PlacedRow } from "../domain/listing-import/stored-listing.ts";
import { jstDate } from "../domain/times.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { Logger } from "../ports/logger.ts";
import { collect } from "./collect.ts";
import { mapInParallel } from "./map-in-parallel.ts";
import { namedId } from "./named-id.ts";
import { placeRows } from "./place-rows.ts";
import { writeRow } from "./write-row.ts";

export interface ImportRowsDeps {
  readonly listings: Pick<ListingRepository, "add" | "save" | "find" | "findMany" | "listOpenByMunicipality">;
  readonly centres: Pick<CentreRepository, "list">;
  readonly logger: Logger;
}

/** Rows are written by so many at a time. */
const writersAtOnce = 16;

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
): Promise<RowReport[]> => {
  const today = jstDate(context.now);
  const rows = await placeRows(deps)(readRows(mapped, context, today));
  const placed = rows.filter((row): row is PlacedRow => "draft" in row);
  const stored = await findStored(deps, placed, today);
  const plans = planRows(rows, stored, context, namedId);
  return mapInParallel(plans, writersAtOnce, (plan) => writeRow(deps)(plan));
};
