import { type Lead, leadFieldSchema, outreachStates } from "../../../shared/domain/leads/lead.ts";
import type { LeadReport } from "../../../shared/domain/leads/lead-report.ts";
import { displayPhoneNumber } from "../../../shared/domain/phone-number.ts";
import { isPermitted } from "../../../shared/domain/staff-permissions.ts";
import type { Typed } from "../../../shared/http/field-errors.ts";
import { fullMunicipalityName, municipalitiesOf, municipalityName } from "../../../shared/reference/municipalities.ts";
import { taxonomyGroups } from "../../../shared/reference/taxonomy.ts";
import { leadTexts as texts } from "../../../shared/text/staff-leads.ts";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { PageLinks } from "../../../shared/ui/page-links.tsx";
import { SelectField } from "../../../shared/ui/select-field.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import type { LeadFilter } from "../../../shared/usecases/follow-leads.ts";
import { RegisterForm, RegisterReport } from "./register-form.tsx";

interface LeadsPageProps {
  readonly viewer: Viewer;
  readonly filter: LeadFilter;
  readonly leads: readonly Lead[];
  /** Of the page, from 1. */
  readonly number: number;
  readonly report?: LeadReport | undefined;
  readonly errors?: readonly FieldError[];
  readonly typed?: Typed;
}

const leadsOnAPage = 50;

/** Organisations that have not registered: by place, field and how far the desk is with them. */
export const LeadsPage = (props: LeadsPageProps) => {
  const { viewer, filter, leads, number, report, errors = [], typed = {} } = props;
  const pages = Math.max(1, Math.ceil(leads.length / leadsOnAPage));
  const at = Math.min(number, pages);
  return (
    <StaffPage viewer={viewer} title={texts.title} current="/staff/leads" errors={errors}>
      <h1>{texts.title}</h1>
      {report ? <RegisterReport report={report} /> : null}
      <p>{texts.intro}</p>
      <Filter viewer={viewer} filter={filter} />
      <p role="status">{leads.length === 0 ? texts.none : texts.count(leads.length)}</p>
      {leads.length === 0 ? null : <Leads leads={leads.slice((at - 1) * leadsOnAPage, at * leadsOnAPage)} />}
      <PageLinks page={at} pages={pages} hrefOf={(page) => hrefOf(filter, page)} />
      {isPermitted(viewer.staff, "listing.import") ? (
        <RegisterForm viewer={viewer} errors={errors} typed={typed} />
      ) : null}
    </StaffPage>
  );
};

const hrefOf = ({ outreach, municipalityCode, field }: LeadFilter, page: number): string => {
  const asked = { outreach, municipality: municipalityCode ?? "", field: field ?? "", page: String(page) };
  return `/staff/leads?${new URLSearchParams(asked)}`;
};

/** A prefecture's desk serves also what no desk of its own is named for. */
const municipalitiesServed = ({ kind, localGovernmentCodes }: Viewer["centre"]): readonly string[] =>
  kind === "prefecture"
    ? [...new Set(localGovernmentCodes.flatMap(municipalitiesOf).map(({ code }) => code))]
    : localGovernmentCodes;

const Filter = ({ viewer, filter }: Pick<LeadsPageProps, "viewer" | "filter">) => {
  const municipalities = municipalitiesServed(viewer.centre);
  return (
    <form method="get" action="/staff/leads">
      <SelectField
        name="outreach"
        label={texts.outreach}
        options={outreachStates.map((value) => ({ value, label: texts.outreachStates[value] }))}
        value={filter.outreach}
      />
      {municipalities.length > 1 ? (
        <SelectField
          name="municipality"
          label={texts.municipality}
          options={municipalities.map((value) => ({ value, label: municipalityName(value) }))}
          value={filter.municipalityCode}
          empty={texts.anyMunicipality}
        />
      ) : null}
      <SelectField
        name="field"
        label={texts.field}
        options={leadFieldSchema.options.map((value) => ({ value, label: taxonomyGroups[value].label }))}
        value={filter.field}
        empty={texts.anyField}
      />
      <SubmitButton kind="secondary">{texts.show}</SubmitButton>
    </form>
  );
};

const columns = [
  { key: "name", label: texts.headings.name },
  { key: "place", label: texts.headings.place },
  { key: "fields", label: texts.headings.fields },
  { key: "phone", label: texts.headings.phone },
  { key: "sources", label: texts.headings.sources },
] as const;

const phoneOf = ({ phone, outreach }: Lead): string => {
  if (outreach === "declined") return texts.declinedTitle;
  return phone ? displayPhoneNumber(phone) : texts.phoneUnknown;
};

const Leads = ({ leads }: Pick<LeadsPageProps, "leads">) => (
  <DataTable
    caption={texts.title}
    columns={columns}
    rows={leads.map((lead) => ({
      id: lead.organizationId,
      name: <a href={`/staff/leads/${lead.organizationId}`}>{lead.tradeName}</a>,
      place: lead.fullAddress || fullMunicipalityName(lead.municipalityCode),
      fields: lead.fields.map((field) => taxonomyGroups[field].label).join("・"),
      phone: phoneOf(lead),
      sources: lead.sources.map(({ name }) => name).join("・"),
    }))}
  />
);
