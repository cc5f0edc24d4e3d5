import type { Senior } from "../../../shared/domain/senior.ts";
import { answersOf } from "../../../shared/domain/senior-answers.ts";
import { isPermitted } from "../../../shared/domain/staff-permissions.ts";
import { jstDate } from "../../../shared/domain/times.ts";
import { fullDateInWords } from "../../../shared/text/date-words.ts";
import { type FinerName, finerHint, finerLabels, finerTitle } from "../../../shared/text/finer-wishes.ts";
import { finerInWords } from "../../../shared/text/finer-words.ts";
import { explainTexts, suggestionTexts } from "../../../shared/text/staff-matching.ts";
import {
  dataSourceLabel,
  registeredViaLabel,
  seniorStateLabel,
  stopReasonLabel,
  seniorPageTexts as texts,
} from "../../../shared/text/staff-seniors.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { AnswersSummary } from "../../../shared/ui/senior-form/answers-summary.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { ButtonLink, SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { SummaryList } from "../../../shared/ui/summary-list.tsx";
import { Tag } from "../../../shared/ui/tag.tsx";
import type { SeniorForStaff } from "../../../shared/usecases/read-senior-for-staff.ts";
import { History } from "./history.tsx";

const news = ["registered", "changed", "stopped", "resumed"] as const;
export type SeniorNews = (typeof news)[number];

/** What an address says was just done; anything else says nothing. */
export const readNews = (query: URLSearchParams): SeniorNews | undefined => news.find((one) => query.has(one));

interface SeniorPageProps extends SeniorForStaff {
  readonly viewer: Viewer;
  readonly news: SeniorNews | undefined;
}

/** All that the desk knows of a person, what they got and what they answered. */
export const SeniorPage = ({ viewer, senior, news: done, ...history }: SeniorPageProps) => (
  <StaffPage viewer={viewer} title={texts.title}>
    <BackLink href="/staff/seniors" text={texts.back} />
    {done ? (
      <Notice kind="success">
        <p>{texts[done]}</p>
      </Notice>
    ) : null}
    <h1>
      {senior.name.familyName} {senior.name.givenName}
    </h1>
    <p>
      <Tag kind={senior.state === "active" ? "good" : "waiting"}>{seniorStateLabel(senior.state)}</Tag>
    </p>
    <h2>{texts.answers}</h2>
    <AnswersSummary given={answersOf(senior)} changeHref={(answer) => `/staff/seniors/${senior.seniorId}/${answer}`} />
    <h2>{finerTitle}</h2>
    <p>{finerHint}</p>
    <SummaryList
      rows={finerNames.map((name) => ({
        label: finerLabels[name],
        value: finerInWords(name, senior),
        changeHref: `/staff/seniors/${senior.seniorId}/${name}`,
      }))}
    />
    <MatchLinks seniorId={senior.seniorId} />
    <History {...history} />
    <h2>{texts.record}</h2>
    <SummaryList rows={record(senior)} />
    {isPermitted(viewer.staff, "senior.change") ? <StopOrResume viewer={viewer} senior={senior} /> : null}
  </StaffPage>
);

const finerNames = Object.keys(finerLabels) as FinerName[];

const MatchLinks = ({ seniorId }: Pick<Senior, "seniorId">) => (
  <>
    <h2>{texts.matching}</h2>
    <ul>
      <li>
        <a class="stand-alone" href={`/staff/seniors/${seniorId}/matches`}>
          {suggestionTexts.title}
        </a>
      </li>
      <li>
        <a class="stand-alone" href={`/staff/seniors/${seniorId}/why`}>
          {explainTexts.title}
        </a>
      </li>
    </ul>
  </>
);

const record = ({ createdAt, registeredVia, dataSource, purposeNotice, stopReason }: Senior) => [
  { label: texts.registeredAt, value: fullDateInWords(jstDate(new Date(createdAt))) },
  { label: texts.registeredVia, value: registeredViaLabel(registeredVia) },
  { label: texts.dataSource, value: dataSourceLabel(dataSource) },
  {
    label: texts.purposeNotice,
    value: texts.noticeShown(jstDate(new Date(purposeNotice.shownAt)), purposeNotice.version),
  },
  ...(stopReason ? [{ label: texts.stopReason, value: stopReasonLabel(stopReason) }] : []),
];

const StopOrResume = ({ viewer, senior }: { viewer: Viewer; senior: Senior }) =>
  senior.state === "stopped" ? (
    <form method="post" action={`/staff/seniors/${senior.seniorId}/resume`}>
      <h2>{texts.resume}</h2>
      <p>{texts.resumeHint}</p>
      <CsrfToken token={viewer.csrfToken} />
      <SubmitButton kind="secondary">{texts.resume}</SubmitButton>
    </form>
  ) : (
    <p>
      <ButtonLink href={`/staff/seniors/${senior.seniorId}/stop`} kind="danger">
        {texts.stop}
      </ButtonLink>
    </p>
  );
