import { NotFound } from "../domain/errors.ts";
import type { ListingId } from "../domain/ids.ts";
import type { Listing } from "../domain/listing.ts";
import { dayOfNumber } from "../domain/matching/match-history.ts";
import { type ShutOut, shutOutFrom } from "../domain/matching/shut-out.ts";
import type { Suggestion } from "../domain/matching/suggestions.ts";
import { whoFits } from "../domain/matching/who-fits.ts";
import type { Senior } from "../domain/senior.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import type { AuditTrail } from "../ports/audit-trail.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { MatchRow } from "../ports/senior-repository.ts";
import { mapInParallel } from "./map-in-parallel.ts";
import { type OpenRunDeps, openRun } from "./open-run.ts";
import { tableOf } from "./read-due-people.ts";
import { type ReadOwnPeopleDeps, readOwnPeople } from "./read-own-people.ts";
import { recordSeniorReads } from "./record-senior-reads.ts";

export interface FindPeopleDeps extends OpenRunDeps, ReadOwnPeopleDeps {
  readonly listings: OpenRunDeps["listings"] & Pick<ListingRepository, "get">;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

/** Somebody whom a listing fits. */
export interface FittingPerson extends Suggestion {
  readonly senior: Senior;
  /** Date of the last digest, if there was one. */
  readonly lastOn: string | undefined;
}

export interface PeopleForListing {
  readonly listing: Listing;
  /** Of the page: who was asked least recently first, then by fit. */
  readonly people: readonly FittingPerson[];
  /** How many it fits. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** How many were looked at: all of the centre who may get digests. */
  readonly seen: number;
  readonly shutOut: readonly ShutOut[];
}

const pageSize = 20;
const atOnce = 16;
const shownFields = ["name", "address", "wishes", "availability", "travel", "avoid"];

/**
 * The question the other way round: whom of the staff member's centre a published listing of it fits, and how many each
 * condition keeps from it. The read of each person shown is recorded first.
 * @param page from 1; beyond the last page, the last is shown
 * @throws NotFound also for a listing that is not published, or of another centre
 */
export const findPeopleForListing =
  (deps: FindPeopleDeps) =>
  async (staff: StaffMember, listingId: ListingId, page: number): Promise<PeopleForListing> => {
    assertPermitted(staff, "senior.read");
    const listing = await deps.listings.get(listingId);
    if (listing.state !== "published" || listing.centreId !== staff.centreId) throw new NotFound({ listingId });
    const now = deps.clock();
    const run = await openRun(deps, jstDate(now), [listing]);
    const rows = await readOwnPeople(deps, staff);
    const table = tableOf(rows, run);
    const fitting = whoFits(table, run, 0);
    const pages = Math.max(1, Math.ceil(fitting.length / pageSize));
    const shown = Math.min(Math.max(1, page), pages);
    const ofPage = fitting.slice((shown - 1) * pageSize, shown * pageSize);
    const found = await mapInParallel(ofPage, atOnce, async ({ record, lastOn, suggestion }) => {
      const { centreId, seniorId } = rows[record] as MatchRow;
      const senior = await deps.seniors.find(centreId, seniorId);
      return senior ? [{ senior, lastOn: dayOfNumber(lastOn), ...suggestion() }] : [];
    });
    const people = found.flat();
    const read = { fields: shownFields, purpose: "matching" };
    await recordSeniorReads(
      deps.audit,
      staff,
      now.toISOString(),
      people.map(({ senior }) => senior),
      read,
    );
    const shutOut = shutOutFrom(table, run, 0);
    return { listing, people, total: fitting.length, page: shown, pages, seen: rows.length, shutOut };
  };
