import type { Centre } from "../domain/centre.ts";
import type { Organization } from "../domain/organization.ts";
import { claimMessage } from "../text/claims.ts";
import {
  confirmOrganizationMessage,
  listingReviewedMessage,
  type NoticeMessage,
  organizationReviewedMessage,
  participationWishedMessage,
  signInMessage,
} from "../text/notices.ts";
import type { NoticeComposer, NoticeMail, NoticeMailsDeps } from "./notice-mail.ts";

const toOrganization = async (
  { centres }: NoticeMailsDeps,
  organization: Organization | undefined,
  compose: (centre: Centre, organization: Organization) => NoticeMessage | undefined,
): Promise<NoticeMail[]> => {
  if (!organization) return [];
  const centre = await centres.get(organization.centreId);
  const message = compose(centre, organization);
  return message ? [{ to: organization.contactEmail, centre, message }] : [];
};

export const confirmOrganization: NoticeComposer<"confirm_organization"> = async (deps, notice) =>
  toOrganization(deps, await deps.organizations.find(notice.organizationId), (centre, organization) =>
    confirmOrganizationMessage(centre, organization, {
      url: `${deps.publicOrigin}/organizations/confirm/${notice.token}`,
      code: notice.code,
    }),
  );

export const organizationReviewed: NoticeComposer<"organization_reviewed"> = async (deps, { organizationId }) =>
  toOrganization(deps, await deps.organizations.find(organizationId), (centre, organization) => {
    const url = `${deps.publicOrigin}/organizations/sign-in`;
    return organization.review && organizationReviewedMessage(centre, organization, organization.review, url);
  });

export const listingReviewed: NoticeComposer<"listing_reviewed"> = async (deps, { listingId }) => {
  const listing = await deps.listings.find(listingId);
  if (!listing?.organizationId) return [];
  return toOrganization(deps, await deps.organizations.find(listing.organizationId), (centre, organization) => {
    const url = `${deps.publicOrigin}/organizations/listings/${listingId}`;
    return listing.review && listingReviewedMessage(centre, organization, listing, listing.review, url);
  });
};

export const listingClaimed: NoticeComposer<"listing_claimed"> = async (deps, { listingId, claimantId }) => {
  const [listing, claim] = await Promise.all([
    deps.listings.find(listingId),
    deps.listings.findClaim(listingId, claimantId),
  ]);
  if (!listing || !claim) return [];
  return toOrganization(deps, await deps.organizations.find(claimantId), (centre, organization) =>
    claimMessage(centre, organization, listing, claim, `${deps.publicOrigin}/organizations/home`),
  );
};

export const participationWished: NoticeComposer<"participation_wished"> = async (deps, { listingId }) => {
  const listing = await deps.listings.find(listingId);
  if (!listing?.organizationId) return [];
  return toOrganization(deps, await deps.organizations.find(listing.organizationId), (centre, organization) =>
    organization.state === "approved" ? participationWishedMessage(centre, organization, listing) : undefined,
  );
};

/** One mail for each group of this address, each with a link and a code of its own. */
export const signInOrganizations: NoticeComposer<"sign_in_requested"> = async (deps, { email, browserHash }) => {
  const confirmed = (await deps.organizations.listByEmail(email)).filter(
    ({ emailConfirmedAt, state }) => emailConfirmedAt !== undefined && state !== "closed",
  );
  return Promise.all(
    confirmed.map(async ({ organizationId, centreId, contactEmail, tradeName }) => {
      const centre = await deps.centres.get(centreId);
      const purpose = "sign_in_organization";
      const { token, code, minutes } = await deps.issueLink({ purpose, subject: { organizationId }, browserHash });
      const words = { url: `${deps.publicOrigin}/organizations/sign-in/link/${token}`, code };
      return { to: contactEmail, centre, message: signInMessage(centre.areaName, tradeName, words, minutes) };
    }),
  );
};
