import type { Notice } from "../domain/notice.ts";
import type { NoticeComposer, NoticeMail, NoticeMailsDeps } from "./notice-mail.ts";
import {
  confirmOrganization,
  listingClaimed,
  listingReviewed,
  organizationReviewed,
  participationWished,
  signInOrganizations,
} from "./organization-notice-mails.ts";
import { confirmSenior, signInSeniors, stopLink } from "./senior-notice-mails.ts";

const composers: { readonly [Kind in Notice["kind"]]: NoticeComposer<Kind> } = {
  confirm_organization: confirmOrganization,
  confirm_senior: confirmSenior,
  sign_in_requested: (deps, notice) =>
    notice.area === "organization" ? signInOrganizations(deps, notice) : signInSeniors(deps, notice),
  stop_requested: stopLink,
  organization_reviewed: organizationReviewed,
  listing_reviewed: listingReviewed,
  listing_claimed: listingClaimed,
  participation_wished: participationWished,
};

/** The mails that a notice leads to: read afresh, so that they say what is so now. */
export const noticeMails = (deps: NoticeMailsDeps, notice: Notice): Promise<NoticeMail[]> => {
  // The table pairs each kind with its composer; the compiler cannot follow the pair through the look-up.
  const compose = composers[notice.kind] as NoticeComposer<Notice["kind"]>;
  return compose(deps, notice);
};
