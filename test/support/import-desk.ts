import { readListFile } from "../../shared/adapters/files/read-list-file.ts";
import type { Listing, ListingState } from "../../shared/domain/listing.ts";
import type { ListingRepository } from "../../shared/ports/listing-repository.ts";
import { importListings } from "../../shared/usecases/import-listings.ts";
import { aCentre } from "./builders.ts";
import { anEventRow, type EventRow, eventListFile } from "./event-list.ts";
import { fixedClock } from "./fixed-clock.ts";
import { inMemoryAuditTrail } from "./in-memory/audit-trail.ts";
import { inMemoryCentres } from "./in-memory/centre-repository.ts";
import { inMemoryListings } from "./in-memory/listing-repository.ts";
import { capturingLogger } from "./in-memory/logger.ts";
import { inMemoryOrganizations } from "./in-memory/organization-repository.ts";

export const source = { name: "北区イベント一覧", licence: "CC BY 4.0" };

/** 北区's desk on 2022-01-20, which imports lists into small real stores. */
export const aDesk = (change: (listings: ListingRepository) => Partial<ListingRepository> = () => ({})) => {
  const clock = fixedClock("2022-01-20T01:00:00.000Z");
  const audit = inMemoryAuditTrail();
  const stored = inMemoryListings([], audit);
  const changed = change(stored);
  // What a test changes is asked for row by row.
  const apart = Object.keys(changed).length > 0 ? { writeMany: async () => [] } : {};
  const listings = { ...stored, ...apart, ...changed };
  const logger = capturingLogger();
  const organizations = inMemoryOrganizations([], inMemoryAuditTrail());
  const run = importListings({
    listings,
    organizations,
    centres: inMemoryCentres([aCentre()]),
    readFile: readListFile,
    clock,
    logger,
  });
  const take = async (content: Uint8Array, fileName = "131172_events.csv") => run({ fileName, content, source });
  const takeRows = async (...rows: readonly EventRow[]) => (await take(eventListFile(rows.map(anEventRow)))).rows;
  const all = async (): Promise<Listing[]> => {
    const found: Listing[] = [];
    for await (const listing of stored.listOpen("2000-01-01")) found.push(listing);
    return found;
  };
  /** Whatever was ever imported, in any state. */
  const everything = async (): Promise<Listing[]> => {
    const ids = new Set(audit.entries.map(({ record }) => record.id as Listing["listingId"]));
    return stored.findMany([...ids]);
  };
  const move = async (listing: Listing, state: ListingState) =>
    stored.save({ ...listing, state, version: listing.version + 1 }, [listing.state]);
  return { clock, audit, run, listings: stored, organizations, logger, take, takeRows, all, everything, move };
};

export const outcomesOf = (rows: Awaited<ReturnType<ReturnType<typeof aDesk>["takeRows"]>>) =>
  rows.map(({ outcome, reasons }) => [outcome, ...reasons].join(" "));
