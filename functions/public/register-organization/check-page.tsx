import { displayPhoneNumber } from "../../../shared/domain/phone-number.ts";
import {
  registrationFields as fields,
  registrationPages,
  registrationStart,
} from "../../../shared/text/registration.ts";
import { organizationCategoryLabel } from "../../../shared/text/review.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { FormToken } from "../../../shared/ui/form-token.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { SummaryList, type SummaryRow } from "../../../shared/ui/summary-list.tsx";
import type { RegistrationForm, Step } from "./form.ts";

interface CheckPageProps {
  readonly registration: RegistrationForm;
  readonly formToken: string;
  readonly errors?: readonly FieldError[];
}

/** All answers once more, as they will be kept. */
export const CheckPage = ({ registration, formToken, errors = [] }: CheckPageProps) => (
  <Layout title={`${registrationPages.checkTitle}｜${registrationStart.title}`} area="public" errors={errors}>
    <BackLink href="/organizations/register/declarations" />
    <h1>{registrationPages.checkTitle}</h1>
    <p>{registrationPages.checkLead}</p>
    <SummaryList rows={rowsOf(registration)} />
    <form method="post" action="/organizations/register/check" id="check">
      <FormToken token={formToken} />
      <SubmitButton>{registrationPages.submit}</SubmitButton>
    </form>
  </Layout>
);

const rowsOf = (form: RegistrationForm): SummaryRow[] => {
  const row = (step: Step, name: keyof typeof fields, value: string): SummaryRow => ({
    label: fields[name].label,
    value,
    changeHref: `/organizations/register/${step}`,
  });
  const town = [form.prefecture, form.cityAndCounty, form.streetAddress, form.cityBlock].join("");
  return [
    row("number", "legalEntityNumber", form.legalEntityNumber ?? registrationPages.noNumber),
    row("name", "tradeName", form.tradeName),
    row("name", "tradeNameKana", form.tradeNameKana),
    row("name", "categoryOfOrganization", organizationCategoryLabel(form.categoryOfOrganization)),
    row("name", "representative", form.representative),
    row("postal-code", "postalCode", `${form.postalCode.slice(0, 3)}-${form.postalCode.slice(3)}`),
    { ...row("address", "cityBlock", `${town} ${form.buildingNameEtc}`.trim()), label: registrationPages.address },
    row("contact", "contactName", form.contactName),
    row("contact", "contactPhone", displayPhoneNumber(form.contactPhone)),
    row("contact", "contactEmail", form.contactEmail),
    row("contact", "webSiteUrl", form.webSiteUrl),
    row("contact", "publishContactName", fields.publishContactName[form.publishContactName ? "yes" : "no"]),
    row("activities", "activities", form.activities),
    row("activities", "record", form.record),
    row("declarations", "purposes", purposesInWords(form)),
    row("declarations", "signatory", form.signatory),
  ];
};

const purposesInWords = ({ purposes }: RegistrationForm): string =>
  purposes.map((purpose) => fields.purposes[purpose]).join("、") || fields.purposes.none;
