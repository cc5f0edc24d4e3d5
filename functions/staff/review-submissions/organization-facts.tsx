import type { Organization } from "../../../shared/domain/organization.ts";
import { jstDate } from "../../../shared/domain/times.ts";
import { fullDateInWords } from "../../../shared/text/date-words.ts";
import { organizationCategoryLabel, reviewTexts } from "../../../shared/text/review.ts";
import { ExternalLink } from "../../../shared/ui/external-link.tsx";
import { Lines } from "../../../shared/ui/lines.tsx";
import { PhoneNumber } from "../../../shared/ui/phone-number.tsx";
import { SummaryList, type SummaryRow } from "../../../shared/ui/summary-list.tsx";

const texts = reviewTexts.labels;

/** What an organisation told about itself, and what it declared. */
export const OrganizationFacts = ({ organization }: { organization: Organization }) => (
  <>
    <h2>{reviewTexts.facts}</h2>
    <SummaryList rows={[...identity(organization), ...doings(organization), ...contact(organization)]} />
    <h2>{reviewTexts.declarations}</h2>
    <SummaryList rows={declarations(organization)} />
  </>
);

const identity = (one: Organization): SummaryRow[] => [
  { label: texts.number, value: one.referenceNumber },
  { label: texts.tradeName, value: one.tradeName },
  { label: texts.kana, value: one.tradeNameKana },
  { label: texts.category, value: organizationCategoryLabel(one.categoryOfOrganization) },
  { label: texts.legalEntityNumber, value: one.legalEntityNumber ?? texts.noNumber },
  { label: texts.representative, value: one.representative ?? "" },
  { label: texts.address, value: addressLine(one) },
];

const addressLine = ({ address }: Organization): string =>
  [address.prefecture, address.cityAndCounty, address.streetAddress, address.cityBlock, address.buildingNameEtc].join(
    "",
  );

const doings = (one: Organization): SummaryRow[] => [
  { label: texts.activities, value: <Lines text={one.activities} /> },
  { label: texts.record, value: one.record ? <Lines text={one.record} /> : "" },
  { label: texts.web, value: one.webSiteUrl ? <ExternalLink url={one.webSiteUrl}>{one.webSiteUrl}</ExternalLink> : "" },
];

const contact = (one: Organization): SummaryRow[] => [
  { label: texts.contactName, value: one.contactName },
  { label: texts.contactPhone, value: <PhoneNumber phone={one.contactPhone} /> },
  { label: texts.contactEmail, value: one.contactEmail },
  { label: texts.emailConfirmed, value: one.emailConfirmedAt ? texts.confirmed : texts.notConfirmed },
  { label: texts.publishContactName, value: one.publishContactName ? texts.yes : texts.no },
];

const dateOf = (instant: string): string => fullDateInWords(jstDate(new Date(instant)));

const declarations = ({ declarations: { charter, antiSocialForces: apart, purposes } }: Organization): SummaryRow[] => [
  { label: texts.charter, value: texts.accepted(dateOf(charter.acceptedAt), charter.version) },
  { label: texts.antiSocial, value: texts.signed(dateOf(apart.acceptedAt), apart.version, apart.signatory) },
  {
    label: texts.purposes,
    value: purposes.map((purpose) => reviewTexts.purposes[purpose]).join("、") || texts.noPurposes,
  },
];
