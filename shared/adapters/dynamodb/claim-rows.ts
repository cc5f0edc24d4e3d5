import { type Claim, claimComesFrom } from "../../domain/claim.ts";
import type { CentreId, ListingId, OrganizationId } from "../../domain/ids.ts";
import { nextVersionFrom } from "./next-version-from.ts";
import type { WriteItem } from "./write-together.ts";

/** A claim stands beside the listing that it is about. */
export const claimKey = (listingId: ListingId, claimantId: OrganizationId) => ({
  listingId,
  item: `claim#${claimantId}`,
});

/** Partition of `byReview` with the claims that wait for a centre; no state of a listing is called so. */
export const waitingClaims = (centreId: CentreId): string => `${centreId}#claim`;

/** Keeps a claim: a first version if there is none, a later one after the version and from a state that it may follow. */
export const claimPut = (TableName: string, claim: Claim): WriteItem => ({
  Put: {
    TableName,
    Item: {
      ...claim,
      ...claimKey(claim.listingId, claim.claimantId),
      reviewKey: claim.state === "submitted" ? waitingClaims(claim.centreId) : undefined,
    },
    ...(claim.version === 1
      ? { ConditionExpression: "attribute_not_exists(listingId)" }
      : nextVersionFrom(claim.version, [claimComesFrom[claim.state]])),
  },
});
