import { type Lead, outreachStates } from "../../../shared/domain/leads/lead.ts";
import { jstMinute } from "../../../shared/domain/times.ts";
import { type Typed, typedText } from "../../../shared/http/field-errors.ts";
import { fullMunicipalityName } from "../../../shared/reference/municipalities.ts";
import { leadTexts as texts } from "../../../shared/text/staff-leads.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { ExternalLink } from "../../../shared/ui/external-link.tsx";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { CsrfToken, Hidden } from "../../../shared/ui/form-token.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { PhoneNumber } from "../../../shared/ui/phone-number.tsx";
import { RadioGroup } from "../../../shared/ui/radio-group.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { SummaryList } from "../../../shared/ui/summary-list.tsx";
import { TextArea } from "../../../shared/ui/text-area.tsx";

interface LeadPageProps {
  readonly viewer: Viewer;
  readonly lead: Lead;
  readonly saved?: boolean;
  readonly conflict?: boolean;
  readonly errors?: readonly FieldError[];
  readonly typed?: Typed;
}

/** What is known of an organisation that has not registered, and how far the desk is with it. */
export const LeadPage = (props: LeadPageProps) => {
  const { viewer, lead, saved = false, conflict = false, errors = [] } = props;
  return (
    <StaffPage viewer={viewer} title={lead.tradeName} current="/staff/leads" errors={errors}>
      <BackLink href="/staff/leads" text={texts.back} />
      <h1>{lead.tradeName}</h1>
      {saved ? (
        <Notice kind="success">
          <p>{texts.saved}</p>
        </Notice>
      ) : null}
      {conflict ? (
        <Notice kind="warning">
          <p>{texts.conflict}</p>
        </Notice>
      ) : null}
      {lead.outreach === "declined" ? (
        <Notice kind="warning" title={texts.declinedTitle}>
          <p>{texts.declinedText}</p>
        </Notice>
      ) : null}
      <Facts lead={lead} />
      {lead.registeredAs ? <Registered registeredAs={lead.registeredAs} /> : <Follow {...props} />}
    </StaffPage>
  );
};

const Registered = ({ registeredAs }: { readonly registeredAs: string }) => (
  <Notice>
    <p>{texts.registered}</p>
    <p>
      <a class="stand-alone" href={`/staff/organizations/${registeredAs}`}>
        {texts.toOrganization}
      </a>
    </p>
  </Notice>
);

const Facts = ({ lead }: Pick<LeadPageProps, "lead">) => {
  const sources = lead.sources.map(({ kind, name, seenOn }) => texts.seen(texts.sourceKinds[kind], name, seenOn));
  const mayCall = lead.phone !== undefined && lead.outreach !== "declined";
  return (
    <SummaryList
      rows={[
        { label: texts.facts.place, value: lead.fullAddress || fullMunicipalityName(lead.municipalityCode) },
        ...(lead.tradeNameKana ? [{ label: texts.facts.kana, value: lead.tradeNameKana }] : []),
        ...(lead.corporateNumber ? [{ label: texts.facts.number, value: lead.corporateNumber }] : []),
        ...(mayCall ? [{ label: texts.facts.phone, value: <PhoneNumber phone={lead.phone ?? ""} /> }] : []),
        ...(lead.webSiteUrl
          ? [{ label: texts.facts.site, value: <ExternalLink url={lead.webSiteUrl}>{lead.webSiteUrl}</ExternalLink> }]
          : []),
        ...(lead.activities ? [{ label: texts.facts.activities, value: lead.activities }] : []),
        { label: texts.facts.sources, value: sources.join("・") },
        ...(lead.followedAt
          ? [{ label: texts.facts.followed, value: jstMinute(new Date(lead.followedAt)).replace("T", " ") }]
          : []),
      ]}
    />
  );
};

const Follow = ({ viewer, lead, errors = [], typed = {} }: LeadPageProps) => (
  <form method="post" action={`/staff/leads/${lead.organizationId}`}>
    <h2>{texts.followTitle}</h2>
    <CsrfToken token={viewer.csrfToken} />
    <Hidden name="version" value={String(lead.version)} />
    <RadioGroup
      name="outreach"
      label={texts.outreach}
      options={outreachStates.map((value) => ({ value, label: texts.outreachStates[value] }))}
      value={typedText(typed, "outreach") || lead.outreach}
      error={errors.find((one) => one.field === "outreach")?.message}
    />
    <TextArea
      name="note"
      label={texts.note}
      hint={texts.noteHint}
      value={"note" in typed ? typedText(typed, "note") : lead.note}
      error={errors.find((one) => one.field === "note")?.message}
    />
    <SubmitButton>{texts.save}</SubmitButton>
  </form>
);
