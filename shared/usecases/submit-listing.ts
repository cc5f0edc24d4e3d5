import { isDeepStrictEqual } from "node:util";
import type { AuditEntry } from "../domain/audit.ts";
import { NotFound, WrongState } from "../domain/errors.ts";
import type { ListingId } from "../domain/ids.ts";
import { type Listing, type ListingState, listingSchema } from "../domain/listing.ts";
import type { Organization } from "../domain/organization.ts";
import { referenceNumber } from "../domain/reference-number.ts";
import { type Clock, jstDate } from "../domain/times.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import { selfRegistrationLicence } from "../text/organization-listings.ts";

interface Dependencies {
  readonly listings: Pick<ListingRepository, "find" | "get" | "add" | "save">;
  readonly clock: Clock;
}

/** What the organisation says of its listing. */
export type ListingTerms = Pick<
  Listing,
  | "kind"
  | "taxonomy"
  | "title"
  | "description"
  | "schedule"
  | "place"
  | "municipalityCode"
  | "demands"
  | "reward"
  | "fee"
  | "eligibility"
  | "beginnerFriendly"
  | "capacity"
  | "application"
  | "contact"
  | "closesOn"
>;

interface Input {
  readonly organization: Organization;
  /** Chosen when the form was begun: sending it twice makes one listing. */
  readonly listingId: ListingId;
  readonly terms: ListingTerms;
}

const changeable: readonly ListingState[] = ["submitted", "returned", "published", "closed", "expired"];

/**
 * Hands a listing, new or changed, to the organisation's centre for review; what was published comes off the site until then.
 * The same content sent again changes nothing.
 * @throws NotFound also for a listing of another organisation
 * @throws WrongState if somebody is reviewing it, or was faster
 */
export const submitListing =
  ({ listings, clock }: Dependencies) =>
  async ({ organization, listingId, terms }: Input): Promise<Listing> => {
    const at = clock().toISOString();
    const stored = await listings.find(listingId);
    if (!stored) return addNew(listings, newListing({ organization, listingId, terms }, at));
    if (stored.organizationId !== organization.organizationId) throw new NotFound({ listingId });
    const { closedAt: _closedAt, closedFrom: _closedFrom, ...open } = stored;
    const changed = listingSchema.parse({ ...open, ...terms, ...submittedAt(at), version: stored.version + 1 });
    if (stored.state === "submitted" && isSame(stored, changed)) return stored;
    await listings.save(changed, changeable, auditOf(changed, "listing.resubmit"));
    return changed;
  };

const addNew = async (listings: Dependencies["listings"], listing: Listing): Promise<Listing> => {
  try {
    await listings.add(listing, auditOf(listing, "listing.submit"));
    return listing;
  } catch (error) {
    // The same form, sent twice at once: the other one was faster.
    if (error instanceof WrongState) return listings.get(listing.listingId);
    throw error;
  }
};

const submittedAt = (at: string) => ({
  state: "submitted",
  confirmedOn: jstDate(new Date(at)),
  submittedAt: at,
  updatedAt: at,
});

const newListing = ({ organization, listingId, terms }: Input, at: string): Listing =>
  listingSchema.parse({
    ...terms,
    ...submittedAt(at),
    listingId,
    referenceNumber: referenceNumber("A", listingId),
    centreId: organization.centreId,
    organizationId: organization.organizationId,
    organizerName: organization.tradeName,
    source: { type: "self_registration", name: organization.tradeName, licence: selfRegistrationLicence },
    createdAt: at,
    version: 1,
  });

/** Whether two versions say the same, times and counters aside. */
const isSame = (a: Listing, b: Listing): boolean => isDeepStrictEqual(contentOf(a), contentOf(b));
const contentOf = ({ submittedAt: _s, updatedAt: _u, confirmedOn: _c, version: _v, ...content }: Listing) => content;

const auditOf = (listing: Listing, action: AuditEntry["action"]): AuditEntry | undefined =>
  listing.centreId && {
    centreId: listing.centreId,
    at: listing.updatedAt,
    actor: { kind: "organization", id: listing.organizationId ?? "" },
    action,
    record: { kind: "listing", id: listing.listingId },
    fields: [],
    purpose: "",
  };
