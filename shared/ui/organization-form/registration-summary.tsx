import { displayPhoneNumber } from "../../domain/phone-number.ts";
import type { RegistrationForm, Step } from "../../http/organization-form/registration-form.ts";
import { registrationFields as fields, registrationPages } from "../../text/registration.ts";
import { organizationCategoryLabel } from "../../text/review.ts";
import { SummaryList, type SummaryRow } from "../summary-list.tsx";

type FieldName = keyof typeof fields;

interface RegistrationSummaryProps {
  readonly registration: RegistrationForm;
  /** Where an answer is changed; undefined where it cannot be. */
  readonly changeHref: (step: Step, name: FieldName) => string | undefined;
}

/** All answers as they will be kept, each with its way to change it. */
export const RegistrationSummary = ({ registration: form, changeHref }: RegistrationSummaryProps) => {
  const row = (step: Step, name: FieldName, value: string, label: string = fields[name].label): SummaryRow => ({
    label,
    value,
    changeHref: changeHref(step, name),
  });
  return (
    <SummaryList
      rows={[
        row("number", "legalEntityNumber", form.legalEntityNumber ?? registrationPages.noNumber),
        row("name", "tradeName", form.tradeName),
        row("name", "tradeNameKana", form.tradeNameKana),
        row("name", "categoryOfOrganization", organizationCategoryLabel(form.categoryOfOrganization)),
        row("name", "representative", form.representative),
        row("postal-code", "postalCode", `${form.postalCode.slice(0, 3)}-${form.postalCode.slice(3)}`),
        row("address", "cityBlock", addressInWords(form), registrationPages.address),
        row("contact", "contactName", form.contactName),
        row("contact", "contactPhone", displayPhoneNumber(form.contactPhone)),
        row("contact", "contactEmail", form.contactEmail),
        row("contact", "webSiteUrl", form.webSiteUrl),
        row("contact", "publishContactName", fields.publishContactName[form.publishContactName ? "yes" : "no"]),
        row("activities", "activities", form.activities),
        row("activities", "record", form.record),
        row("declarations", "purposes", purposesInWords(form)),
        row("declarations", "signatory", form.signatory),
      ]}
    />
  );
};

const addressInWords = (form: RegistrationForm): string =>
  `${form.prefecture}${form.cityAndCounty}${form.streetAddress}${form.cityBlock} ${form.buildingNameEtc}`.trim();

const purposesInWords = ({ purposes }: RegistrationForm): string =>
  purposes.map((purpose) => fields.purposes[purpose]).join("、") || fields.purposes.none;
