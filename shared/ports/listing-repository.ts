import type { AuditEntry } from "../domain/audit.ts";
import type { Claim } from "../domain/claim.ts";
import type { CentreId, Cycle, ListingId, OrganizationId } from "../domain/ids.ts";
import type { Listing, ListingState } from "../domain/listing.ts";
import type { KeptRun } from "../domain/matching/kept-run.ts";

/** A listing to be written: with `from`, a change of what is stored; without, a new one. */
export interface ListingWrite {
  readonly listing: Listing;
  readonly from?: readonly ListingState[] | undefined;
  readonly audit?: AuditEntry | undefined;
}

export interface ListingRepository {
  /** @throws NotFound */
  get(listingId: ListingId): Promise<Listing>;
  find(listingId: ListingId): Promise<Listing | undefined>;
  /** Of many ids, those that exist, in no order. */
  findMany(listingIds: readonly ListingId[]): Promise<Listing[]>;
  /** @throws WrongState if the id exists */
  add(listing: Listing, audit?: AuditEntry): Promise<void>;
  /**
   * Saves a change, with its audit line in one transaction where one is given.
   * @param from states that the change may start from; `listing.version` is one more than what is stored
   * @throws WrongState if it is in another state or somebody else was faster
   */
  save(listing: Listing, from: readonly ListingState[], audit?: AuditEntry): Promise<void>;
  /**
   * Writes many groups of listings, each group as a whole with its audit lines, or not at all: many at once are quicker
   * than one after the other. Conditions as for `add` and `save`.
   * @param groups no two of them about the same listing
   * @returns for each group whether it was written
   */
  writeMany(groups: readonly (readonly ListingWrite[])[]): Promise<boolean[]>;
  /**
   * Saves a change that rests on another listing: that has to be published and of the version that was read.
   * @throws WrongState as `save`, or if the other one has changed
   */
  saveBeside(write: ListingWrite, other: Listing): Promise<void>;
  /** Listings of a centre in a state, submitted longest ago first. */
  listForReview(centreId: CentreId, state: ListingState): AsyncIterable<Listing>;
  listByOrganization(organizationId: OrganizationId): AsyncIterable<Listing>;
  /** Published listings of a municipality that close on `today` or later, soonest first. */
  listOpenByMunicipality(municipalityCode: string, today: string): AsyncIterable<Listing>;
  /** All published listings that close on `today` or later. */
  listOpen(today: string): AsyncIterable<Listing>;
  /** Ids of the same: all that tells whether something is still open. */
  listOpenIds(today: string): AsyncIterable<ListingId>;
  /** What an organisation said of whose a listing is. */
  findClaim(listingId: ListingId, claimantId: OrganizationId): Promise<Claim | undefined>;
  /** Keeps a claim, new or changed, with its audit line. @throws WrongState if somebody else was faster */
  saveClaim(claim: Claim, audit: AuditEntry): Promise<void>;
  /**
   * Keeps an accepted claim and the listing that belongs to the organisation from now on, both or none.
   * @throws WrongState if somebody else was faster with either, or the listing is no longer published
   */
  acceptClaim(claim: Claim, listing: Listing, audit: AuditEntry): Promise<void>;
  /** Claims that wait for a centre, longest waiting first. */
  listClaims(centreId: CentreId): AsyncIterable<Claim>;
  /** The run that a cycle was planned with, as far as this version of the program knows it. */
  findRun(cycle: Cycle): Promise<KeptRun | undefined>;
  /**
   * Keeps it for all who work on the cycle; what was kept first stays.
   * @returns whether one is kept now; not where it is larger than the store takes
   */
  keepRun(cycle: Cycle, run: KeptRun): Promise<boolean>;
}
