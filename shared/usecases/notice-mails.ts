import { type SignLink, unsubscribePayload } from "../domain/capability-link.ts";
import type { Centre } from "../domain/centre.ts";
import type { Notice } from "../domain/notice.ts";
import type { Organization } from "../domain/organization.ts";
import { hasConsent, type Senior } from "../domain/senior.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import {
  confirmOrganizationMessage,
  confirmSeniorMessage,
  listingReviewedMessage,
  type NoticeMessage,
  organizationReviewedMessage,
  participationWishedMessage,
  signInMessage,
  stopMessage,
} from "../text/notices.ts";
import type { IssueLink } from "./issue-link.ts";

export interface NoticeMailsDeps {
  readonly organizations: Pick<OrganizationRepository, "find" | "listByEmail">;
  readonly seniors: Pick<SeniorRepository, "find" | "listByEmail">;
  readonly listings: Pick<ListingRepository, "find">;
  readonly centres: Pick<CentreRepository, "get" | "list">;
  readonly issueLink: IssueLink;
  readonly signLink: SignLink;
  /** Without a slash at the end. */
  readonly publicOrigin: string;
}

/** One mail that a notice leads to. */
export interface NoticeMail {
  readonly to: string;
  readonly centre: Centre;
  readonly message: NoticeMessage;
}

type Of<Kind extends Notice["kind"]> = Extract<Notice, { kind: Kind }>;
type Composer<Kind extends Notice["kind"]> = (deps: NoticeMailsDeps, notice: Of<Kind>) => Promise<NoticeMail[]>;

const fullName = ({ name }: Senior): string => `${name.familyName} ${name.givenName}`;

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

const seniorsWith = async ({ centres, seniors }: NoticeMailsDeps, email: string): Promise<Senior[]> =>
  seniors.listByEmail(
    (await centres.list()).map(({ centreId }) => centreId),
    email,
  );

const signInOrganizations: Composer<"sign_in_requested"> = async (deps, { email, browserHash }) => {
  const confirmed = (await deps.organizations.listByEmail(email)).filter(
    ({ emailConfirmedAt, state }) => emailConfirmedAt !== undefined && state !== "closed",
  );
  return Promise.all(
    confirmed.map(async ({ organizationId, centreId, contactEmail, tradeName }) => {
      const centre = await deps.centres.get(centreId);
      const subject = { organizationId };
      const { token, code, minutes } = await deps.issueLink({ purpose: "sign_in_organization", subject, browserHash });
      const url = `${deps.publicOrigin}/organizations/sign-in/link/${token}`;
      return { to: contactEmail, centre, message: signInMessage(centre.areaName, tradeName, { url, code }, minutes) };
    }),
  );
};

const signInSeniors: Composer<"sign_in_requested"> = async (deps, { email, browserHash }) => {
  const known = (await seniorsWith(deps, email)).filter(({ emailConfirmedAt }) => emailConfirmedAt !== undefined);
  return Promise.all(
    known.map(async (senior) => {
      const centre = await deps.centres.get(senior.centreId);
      const subject = { centreId: senior.centreId, seniorId: senior.seniorId };
      const { token, code, minutes } = await deps.issueLink({ purpose: "sign_in_senior", subject, browserHash });
      const words = { url: `${deps.publicOrigin}/me/sign-in/link/${token}`, code };
      return {
        to: senior.email ?? email,
        centre,
        message: signInMessage(centre.areaName, fullName(senior), words, minutes),
      };
    }),
  );
};

/** What each notice leads to. An id or address that nobody here has leads to no mail. */
const composers: { readonly [Kind in Notice["kind"]]: Composer<Kind> } = {
  confirm_organization: async (deps, { organizationId, token, code }) =>
    toOrganization(deps, await deps.organizations.find(organizationId), (centre, organization) =>
      confirmOrganizationMessage(centre, organization, {
        url: `${deps.publicOrigin}/organizations/confirm/${token}`,
        code,
      }),
    ),
  confirm_senior: async (deps, { centreId, seniorId, email, token, code }) => {
    const senior = await deps.seniors.find(centreId, seniorId);
    const to = email ?? senior?.email;
    if (!senior || !to) return [];
    const centre = await deps.centres.get(centreId);
    const words = { url: `${deps.publicOrigin}/join/confirm/${token}`, code };
    return [{ to, centre, message: confirmSeniorMessage(centre, fullName(senior), words) }];
  },
  sign_in_requested: (deps, notice) =>
    notice.area === "organization" ? signInOrganizations(deps, notice) : signInSeniors(deps, notice),
  stop_requested: async (deps, { email }) => {
    const receiving = (await seniorsWith(deps, email)).filter((senior) => hasConsent(senior, "digest", "email"));
    return Promise.all(
      receiving.map(async (senior) => {
        const centre = await deps.centres.get(senior.centreId);
        const url = `${deps.publicOrigin}/u/${await deps.signLink(unsubscribePayload(senior))}`;
        return { to: senior.email ?? email, centre, message: stopMessage(centre, fullName(senior), url) };
      }),
    );
  },
  organization_reviewed: async (deps, { organizationId }) =>
    toOrganization(deps, await deps.organizations.find(organizationId), (centre, organization) => {
      const url = `${deps.publicOrigin}/organizations/sign-in`;
      return organization.review && organizationReviewedMessage(centre, organization, organization.review, url);
    }),
  listing_reviewed: async (deps, { listingId }) => {
    const listing = await deps.listings.find(listingId);
    if (!listing?.organizationId) return [];
    return toOrganization(deps, await deps.organizations.find(listing.organizationId), (centre, organization) => {
      const url = `${deps.publicOrigin}/organizations/listings/${listingId}`;
      return listing.review && listingReviewedMessage(centre, organization, listing, listing.review, url);
    });
  },
  participation_wished: async (deps, { listingId }) => {
    const listing = await deps.listings.find(listingId);
    if (!listing?.organizationId) return [];
    return toOrganization(deps, await deps.organizations.find(listing.organizationId), (centre, organization) =>
      organization.state === "approved" ? participationWishedMessage(centre, organization, listing) : undefined,
    );
  },
};

/** The mails that a notice leads to: read afresh, so that they say what is so now. */
export const noticeMails = (deps: NoticeMailsDeps, notice: Notice): Promise<NoticeMail[]> => {
  const compose = composers[notice.kind] as Composer<Notice["kind"]>;
  return compose(deps, notice);
};
