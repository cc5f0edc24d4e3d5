import { z } from "zod";
import type { Actor, AuditEntry } from "./audit.ts";
import { centreIdSchema, listingIdSchema, organizationIdSchema, staffIdSchema } from "./ids.ts";
import { isFromList, type Listing } from "./listing.ts";
import type { Organization } from "./organization.ts";
import { instantSchema } from "./times.ts";

/** An organisation's word that a listing which came in from a list is its own. submitted → accepted | refused; refused → submitted. */
export const claimSchema = z.object({
  listingId: listingIdSchema,
  /** Not `organizationId`: that is whose a listing is, and so far it is nobody's. */
  claimantId: organizationIdSchema,
  /** The desk that decides: the listing's, else the organisation's. */
  centreId: centreIdSchema,
  state: z.enum(["submitted", "accepted", "refused"]),
  /** How it is theirs, in their words. */
  explanation: z.string().min(1).max(500),
  review: z.object({ by: staffIdSchema, at: instantSchema, message: z.string().max(1000) }).optional(),
  submittedAt: instantSchema,
  updatedAt: instantSchema,
  version: z.number().int().min(1),
});
export type Claim = z.infer<typeof claimSchema>;

/** The state that a claim comes from; a new one is `submitted`, too. */
export const claimComesFrom: Readonly<Record<Claim["state"], Claim["state"]>> = {
  submitted: "refused",
  accepted: "submitted",
  refused: "submitted",
};

/** Whether an organisation may say that a listing is its own. */
export const isClaimable = (listing: Listing): boolean => listing.state === "published" && isFromList(listing);

export type ClaimObstacle = "not_claimable" | "organization_not_approved";

/** Why a claim may not be accepted; undefined if it may. What an unapproved organisation says is not shown (ORG-05). */
export const obstacleToClaim = (
  listing: Listing,
  { state }: Pick<Organization, "state">,
): ClaimObstacle | undefined => {
  if (!isClaimable(listing)) return "not_claimable";
  return state === "approved" ? undefined : "organization_not_approved";
};

/** A listing as it is once it belongs to an organisation: what its list says is kept beside what the organisation will say. */
export const claimedListing = (
  listing: Listing,
  claim: Claim,
  { organizationId, tradeName }: Organization,
  at: string,
): Listing => {
  const { title, description, schedule, place } = listing;
  return {
    ...listing,
    centreId: claim.centreId,
    organizationId,
    organizerName: tradeName,
    source: { ...listing.source, asRead: { title, description, schedule, place } },
    updatedAt: at,
    version: listing.version + 1,
  };
};

/** The audit line of a step of a claim; it stands with the listing that it is about. */
export const claimAudit = (
  { centreId, listingId, updatedAt }: Claim,
  actor: Actor,
  action: "claim" | "accept_claim" | "refuse_claim",
): AuditEntry => ({
  centreId,
  at: updatedAt,
  actor,
  action: `listing.${action}`,
  record: { kind: "listing", id: listingId },
  fields: action === "accept_claim" ? ["organizationId", "organizerName"] : ["claim"],
  purpose: "",
});
