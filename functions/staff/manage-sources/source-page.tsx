import { healthOf, type ListSource, needsCare } from "../../../shared/domain/list-source.ts";
import type { Typed } from "../../../shared/http/field-errors.ts";
import { healthTexts, problemText, sourceTexts as texts, whenTried } from "../../../shared/text/staff-sources.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { ExternalLink } from "../../../shared/ui/external-link.tsx";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { SummaryList } from "../../../shared/ui/summary-list.tsx";
import { HealthTag } from "./health-tag.tsx";
import { SourceForm } from "./source-form.tsx";

interface SourcePageProps {
  readonly viewer: Viewer;
  readonly source: ListSource;
  readonly now: Date;
  readonly typed: Typed;
  readonly errors?: readonly FieldError[];
  /** It was just queued to be fetched. */
  readonly queued?: boolean;
}

/** How one source is, what to do where it fails, and what is said of it. */
export const SourcePage = ({ viewer, source, now, typed, errors = [], queued = false }: SourcePageProps) => {
  const address = `/staff/sources/${source.sourceId}`;
  const health = healthOf(source, now);
  return (
    <StaffPage viewer={viewer} title={source.name} errors={errors}>
      <BackLink href="/staff/sources" text={texts.back} />
      <h1>{source.name}</h1>
      {queued ? (
        <Notice>
          <p>{texts.queued}</p>
        </Notice>
      ) : null}
      <p>
        <HealthTag health={health}>{healthTexts[health].name}</HealthTag> {healthTexts[health].meaning}
      </p>
      {needsCare(health) ? <Trouble source={source} /> : null}
      <Facts source={source} />
      <form method="post" action={`${address}/fetch`}>
        <CsrfToken token={viewer.csrfToken} />
        {source.active ? <SubmitButton kind="secondary">{texts.fetchNow}</SubmitButton> : null}
        <SubmitButton kind="secondary" formAction={`${address}/${source.active ? "pause" : "resume"}`}>
          {source.active ? texts.pause : texts.resume}
        </SubmitButton>
      </form>
      <h2>{texts.change}</h2>
      <SourceForm viewer={viewer} action={`${address}/change`} submit={texts.changeNow} errors={errors} typed={typed} />
    </StaffPage>
  );
};

const Trouble = ({ source: { problem, owner, failures } }: Pick<SourcePageProps, "source">) => (
  <Notice kind="warning">
    <p>{problem ? problemText(problem) : ""}</p>
    <p>{texts.askOwner(owner, failures)}</p>
  </Notice>
);

const Facts = ({ source }: Pick<SourcePageProps, "source">) => (
  <SummaryList
    rows={[
      { label: texts.labels.url, value: <ExternalLink url={source.url}>{source.url}</ExternalLink> },
      { label: texts.labels.lastSuccess, value: whenTried(source.lastSuccessAt) },
      { label: texts.labels.lastTried, value: whenTried(source.lastTriedAt) },
      {
        label: texts.labels.lastImport,
        value: source.lastImportId ? (
          <a class="stand-alone" href={`/staff/imports/${source.lastImportId}`}>
            {texts.toLastImport}
          </a>
        ) : (
          texts.never
        ),
      },
      ...(source.expiredAt ? [{ label: texts.labels.expired, value: whenTried(source.expiredAt) }] : []),
    ]}
  />
);
