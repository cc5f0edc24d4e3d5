import { toHalfWidth } from "./japanese-text.ts";
import { organizationNameKey } from "./leads/organization-names.ts";
import type { Listing } from "./listing.ts";
import type { Organization } from "./organization.ts";

/** What can speak for a claim. The words are in `shared/text/claims.ts`. */
export const claimEvidences = [
  "corporate_number",
  "same_name",
  "like_name",
  "same_phone",
  "same_email",
  "same_web_site",
  "same_municipality",
] as const;
export type ClaimEvidence = (typeof claimEvidences)[number];

/** Shorter ones are in too many others. */
const shortestPart = 4;

const isPart = (one: string, other: string): boolean => one.length >= shortestPart && other.includes(one);

const hostOf = (url: string | undefined): string | undefined => url && URL.parse(url)?.hostname.replace(/^www\./, "");

const isSame = (one: string | undefined, other: string | undefined): boolean => one !== undefined && one === other;

const wordsOf = ({ organizerName, description, contact }: Listing): string =>
  toHalfWidth([organizerName, description, contact.contactPointName, contact.contactPointRemark].join("\n"));

type Test = (listing: Listing, organization: Organization) => boolean;

const isSameName: Test = (listing, { tradeName }) =>
  organizationNameKey(listing.organizerName) === organizationNameKey(tradeName);

const tests: Readonly<Record<ClaimEvidence, Test>> = {
  corporate_number: (listing, { legalEntityNumber }) =>
    legalEntityNumber !== undefined && wordsOf(listing).includes(legalEntityNumber),
  same_name: isSameName,
  like_name: (listing, organization) => {
    const [one, other] = [organizationNameKey(listing.organizerName), organizationNameKey(organization.tradeName)];
    return !isSameName(listing, organization) && (isPart(one, other) || isPart(other, one));
  },
  same_phone: ({ contact }, { contactPhone }) => isSame(contact.contactPointPhoneNumber, contactPhone),
  same_email: ({ contact }, { contactEmail }) =>
    isSame(contact.contactPointEmailAddress?.toLowerCase(), contactEmail.toLowerCase()),
  same_web_site: ({ url, contact }, { webSiteUrl }) =>
    isSame(hostOf(url ?? contact.contactPointUrl), hostOf(webSiteUrl)),
  same_municipality: ({ municipalityCode }, { address }) => isSame(municipalityCode, address.localGovernmentCode),
};

/** What in a listing speaks for its being an organisation's: strongest first. Nothing of it proves it. */
export const claimEvidence = (listing: Listing, organization: Organization): ClaimEvidence[] =>
  claimEvidences.filter((evidence) => tests[evidence](listing, organization));
