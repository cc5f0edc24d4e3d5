import type { Typed } from "../../../shared/http/field-errors.ts";
import { dateInWords } from "../../../shared/text/date-words.ts";
import { letterDeskTexts as texts, totalOf } from "../../../shared/text/staff-letters.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import type { LetterDesk } from "../../../shared/usecases/read-letter-desk.ts";
import { OpenBatch } from "./open-batch.tsx";
import { PersonLink } from "./person-link.tsx";

export interface LettersView {
  readonly viewer: Viewer;
  /** JST date. */
  readonly today: string;
  readonly desk: LetterDesk;
  readonly errors?: readonly FieldError[];
  readonly typed?: Typed;
  readonly news?: "nothingToPrint" | "discarded" | "conflict";
  /** So many letters have just been recorded as posted. */
  readonly posted?: number;
}

/** Letters and slips in one go: print, post, record; what came back; what it cost. */
export const LettersPage = (view: LettersView) => {
  const { viewer, desk, errors = [] } = view;
  return (
    <StaffPage viewer={viewer} title={texts.title} current="/staff/deliveries" errors={errors}>
      <BackLink href="/staff/deliveries" text={texts.back} />
      <News {...view} />
      <h1>{texts.title}</h1>
      {desk.batch ? <OpenBatch {...view} batch={desk.batch} /> : <MakeForm {...view} />}
      <h2>{texts.callsTitle}</h2>
      <p>{texts.callsWaiting(desk.waitingCalls)}</p>
      {desk.waitingCalls === 0 ? null : <PdfLink href="/staff/letters/calls.pdf">{texts.calls}</PdfLink>}
      <Returned desk={desk} />
      <Cost desk={desk} />
      <h2>{texts.windowTitle}</h2>
      <PdfLink href="/staff/letters/window.pdf">{texts.window}</PdfLink>
    </StaffPage>
  );
};

const News = ({ news, posted }: LettersView) => {
  const words = posted === undefined ? news && texts[news] : texts.posted(posted);
  return words ? (
    <Notice kind={news === "conflict" || news === "nothingToPrint" ? "warning" : "success"}>
      <p>{words}</p>
    </Notice>
  ) : null;
};

const PdfLink = ({ href, children }: { href: string; children: string }) => (
  <p>
    <a class="stand-alone" href={href}>
      {children}
    </a>
  </p>
);

const MakeForm = ({ viewer, desk: { waitingLetters } }: LettersView) =>
  waitingLetters === 0 ? (
    <p>{texts.nothingWaits}</p>
  ) : (
    <form method="post" action="/staff/letters">
      <p>{texts.waiting(waitingLetters)}</p>
      <p>{texts.makeHint}</p>
      <CsrfToken token={viewer.csrfToken} />
      <SubmitButton name="step" value="make">
        {texts.make}
      </SubmitButton>
    </form>
  );

/** The task that a returned letter makes. */
const Returned = ({ desk: { returned } }: Pick<LettersView, "desk">) => (
  <>
    <h2>{texts.returnedTitle}</h2>
    <p>{returned.length === 0 ? texts.returnedNone : texts.returnedHint}</p>
    {returned.length === 0 ? null : (
      <DataTable
        caption={texts.returnedTitle}
        columns={[
          { key: "person", label: texts.person },
          { key: "day", label: texts.sentOn },
        ]}
        rows={returned.map((letter) => ({
          id: letter.delivery.seniorId,
          person: <PersonLink {...letter} />,
          day: dateInWords(letter.delivery.cycle.slice(0, 10)),
        }))}
      />
    )}
  </>
);

/** For the subsidy's 役務費. */
const Cost = ({ desk: { posted } }: Pick<LettersView, "desk">) => {
  const total = totalOf(posted);
  return (
    <>
      <h2>{texts.costTitle}</h2>
      <p>{posted.length === 0 ? texts.costNone : texts.cost(total.letters, total.yen)}</p>
      {posted.length === 0 ? null : (
        <DataTable
          caption={texts.costTitle}
          columns={[
            { key: "day", label: texts.day },
            { key: "letters", label: texts.letters },
            { key: "unit", label: texts.unit },
            { key: "total", label: texts.total },
          ]}
          rows={posted.map(({ postingId, postedOn, letters, unitYen }) => ({
            id: postingId,
            day: dateInWords(postedOn),
            letters: texts.count(letters),
            unit: texts.yen(unitYen),
            total: texts.yen(letters * unitYen),
          }))}
        />
      )}
    </>
  );
};
