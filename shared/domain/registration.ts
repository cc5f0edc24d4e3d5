import type { Organization } from "./organization.ts";

/** What an organisation says of itself when it registers, or corrects its registration. */
export type Registration = Pick<
  Organization,
  | "legalEntityNumber"
  | "tradeName"
  | "tradeNameKana"
  | "categoryOfOrganization"
  | "representative"
  | "address"
  | "webSiteUrl"
  | "activities"
  | "record"
  | "contactName"
  | "contactPhone"
  | "contactEmail"
  | "publishContactName"
> & {
  readonly purposes: Organization["declarations"]["purposes"];
  readonly signatory: string;
  /** Versions of the texts that were shown. */
  readonly charterVersion: string;
  readonly antiSocialForcesVersion: string;
};
