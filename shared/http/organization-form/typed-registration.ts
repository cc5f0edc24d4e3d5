import type { Organization } from "../../domain/organization.ts";
import { displayPhoneNumber } from "../../domain/phone-number.ts";
import { antiSocialForces, charter } from "../../text/charter.ts";
import type { Typed } from "../field-errors.ts";

/** What only the desk changes once it is registered: the number says who it is, the e-mail address lets it in. */
export const fixedAnswers = ({ legalEntityNumber, contactEmail }: Organization): Typed => ({
  hasNumber: legalEntityNumber ? "yes" : "no",
  legalEntityNumber: legalEntityNumber ?? "",
  contactEmail,
});

/** A registration as it stands in the fields of the questions. */
export const typedRegistration = (organization: Organization): Typed => ({
  ...fixedAnswers(organization),
  tradeName: organization.tradeName,
  tradeNameKana: organization.tradeNameKana,
  categoryOfOrganization: organization.categoryOfOrganization,
  representative: organization.representative ?? "",
  ...typedAddress(organization.address),
  contactName: organization.contactName,
  contactPhone: displayPhoneNumber(organization.contactPhone),
  webSiteUrl: organization.webSiteUrl ?? "",
  publishContactName: organization.publishContactName ? "yes" : "no",
  activities: organization.activities,
  record: organization.record ?? "",
  ...typedDeclarations(organization.declarations),
});

const typedAddress = ({ postalCode = "", localGovernmentCode: _code, ...address }: Organization["address"]): Typed => ({
  ...address,
  postalCode: postalCode.replace(/^(\d{3})/, "$1-"),
});

/** A text that has a new version since is to be agreed to anew. */
const typedDeclarations = (declared: Organization["declarations"]): Typed => ({
  purposes: declared.purposes.length > 0 ? [...declared.purposes] : ["none"],
  charterAccepted: declared.charter.version === charter.version ? "yes" : "",
  antiSocialForcesAccepted: declared.antiSocialForces.version === antiSocialForces.version ? "yes" : "",
  signatory: declared.antiSocialForces.signatory,
});
