import { mostRowsTogether, runRows } from "../../../shared/adapters/dynamodb/run-rows.ts";
import { type Claim, claimComesFrom } from "../../../shared/domain/claim.ts";
import { NotFound, WrongState } from "../../../shared/domain/errors.ts";
import type { Listing } from "../../../shared/domain/listing.ts";
import type { KeptRun } from "../../../shared/domain/matching/kept-run.ts";
import type { ListingRepository, ListingWrite } from "../../../shared/ports/listing-repository.ts";
import { inMemoryAuditTrail } from "./audit-trail.ts";
import { rowsBy } from "./rows.ts";

const isOpenOn = (listing: Listing, today: string): boolean =>
  listing.state === "published" && listing.closesOn >= today;

export const inMemoryListings = (
  initial: readonly Listing[] = [],
  audit = inMemoryAuditTrail(),
  initialClaims: readonly Claim[] = [],
): ListingRepository => {
  const rows = rowsBy<Listing>((listing) => listing.listingId, initial);
  const isAllowed = ({ listing, from }: ListingWrite): boolean => {
    const stored = rows.get(listing.listingId);
    if (!from) return !stored;
    return stored !== undefined && from.includes(stored.state) && stored.version === listing.version - 1;
  };
  const write = async ({ listing, audit: entry }: ListingWrite): Promise<void> => {
    rows.put(listing);
    if (entry) await audit.record(entry);
  };
  const writeAllowed = async (one: ListingWrite): Promise<void> => {
    if (!isAllowed(one)) throw new WrongState({ listingId: one.listing.listingId });
    await write(one);
  };
  const claims = rowsBy<Claim>(({ listingId, claimantId }) => `${listingId} ${claimantId}`, initialClaims);
  const assertNext = (claim: Claim): void => {
    const stored = claims.get(`${claim.listingId} ${claim.claimantId}`);
    const follows = stored === undefined || stored.state === claimComesFrom[claim.state];
    if (!follows || (stored?.version ?? 0) !== claim.version - 1) throw new WrongState({ listingId: claim.listingId });
  };
  const runs = new Map<string, KeptRun>();
  return {
    findClaim: async (listingId, claimantId) => claims.get(`${listingId} ${claimantId}`),
    saveClaim: async (claim, entry) => {
      assertNext(claim);
      claims.put(claim);
      await audit.record(entry);
    },
    acceptClaim: async (claim, listing, entry) => {
      assertNext(claim);
      await writeAllowed({ listing, from: ["published"], audit: entry });
      claims.put(claim);
    },
    listClaims: (centreId) =>
      claims.list(
        (claim) => claim.centreId === centreId && claim.state === "submitted",
        (claim) => claim.submittedAt,
      ),
    findRun: async (cycle) => runs.get(cycle),
    keepRun: async (cycle, run) => {
      if (runRows(cycle, run).length > mostRowsTogether) return false;
      if (!runs.has(cycle)) runs.set(cycle, structuredClone(run));
      return true;
    },
    get: async (listingId) => {
      const listing = rows.get(listingId);
      if (!listing) throw new NotFound({ listingId });
      return listing;
    },
    find: async (listingId) => rows.get(listingId),
    findMany: async (listingIds) => rows.all().filter((listing) => listingIds.includes(listing.listingId)),
    add: (listing, entry) => writeAllowed({ listing, audit: entry }),
    save: (listing, from, entry) => writeAllowed({ listing, from, audit: entry }),
    writeMany: async (groups) => {
      const written: boolean[] = [];
      for (const group of groups) {
        written.push(group.every(isAllowed));
        if (written.at(-1)) for (const one of group) await write(one);
      }
      return written;
    },
    saveBeside: async (one, { listingId, version }) => {
      const other = rows.get(listingId);
      if (other?.state !== "published" || other.version !== version) throw new WrongState({ listingId });
      await writeAllowed(one);
    },
    listForReview: (centreId, state) =>
      rows.list(
        (listing) => listing.centreId === centreId && listing.state === state,
        (listing) => listing.submittedAt,
      ),
    listByOrganization: (organizationId) =>
      rows.list(
        (listing) => listing.organizationId === organizationId,
        (listing) => listing.updatedAt,
      ),
    listOpenByMunicipality: (municipalityCode, today) =>
      rows.list(
        (listing) => listing.municipalityCode === municipalityCode && isOpenOn(listing, today),
        (listing) => listing.closesOn,
      ),
    listOpenIds: async function* (today) {
      for (const listing of rows.all()) if (isOpenOn(listing, today)) yield listing.listingId;
    },
    listOpen: (today) =>
      rows.list(
        (listing) => isOpenOn(listing, today),
        (listing) => listing.closesOn,
      ),
  };
};
