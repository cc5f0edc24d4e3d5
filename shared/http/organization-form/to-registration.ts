import type { Registration } from "../../domain/registration.ts";
import { findMunicipalityByName } from "../../reference/municipalities.ts";
import { antiSocialForces, charter } from "../../text/charter.ts";
import type { RegistrationForm } from "./registration-form.ts";

/** Code of the municipality that was written; undefined if there is none of this name. */
export const municipalityCodeOf = (form: Pick<RegistrationForm, "prefecture" | "cityAndCounty">): string | undefined =>
  findMunicipalityByName(form.prefecture, form.cityAndCounty)?.code;

/** The registration that the use case takes: empty answers are left out. */
export const toRegistration = (form: RegistrationForm, localGovernmentCode: string): Registration => ({
  ...(form.legalEntityNumber && { legalEntityNumber: form.legalEntityNumber }),
  tradeName: form.tradeName,
  tradeNameKana: form.tradeNameKana,
  categoryOfOrganization: form.categoryOfOrganization,
  ...(form.representative && { representative: form.representative }),
  address: {
    postalCode: form.postalCode,
    localGovernmentCode,
    prefecture: form.prefecture,
    cityAndCounty: form.cityAndCounty,
    streetAddress: form.streetAddress,
    cityBlock: form.cityBlock,
    buildingNameEtc: form.buildingNameEtc,
  },
  ...(form.webSiteUrl && { webSiteUrl: form.webSiteUrl }),
  activities: form.activities,
  ...(form.record && { record: form.record }),
  contactName: form.contactName,
  contactPhone: form.contactPhone,
  contactEmail: form.contactEmail,
  publishContactName: form.publishContactName,
  purposes: form.purposes,
  signatory: form.signatory,
  charterVersion: charter.version,
  antiSocialForcesVersion: antiSocialForces.version,
});
