import { daysBetween, jstDate } from "../../../shared/domain/times.ts";
import { ageInWords } from "../../../shared/text/review.ts";
import { channelLabel } from "../../../shared/text/senior-words.ts";
import { deliveryTexts as texts } from "../../../shared/text/staff-deliveries.ts";
import { letterDeskTexts } from "../../../shared/text/staff-letters.ts";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import { errorOf, type FieldError } from "../../../shared/ui/field-error.ts";
import { Notice } from "../../../shared/ui/notice.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";
import type { PersonalDelivery } from "../../../shared/usecases/with-people.ts";
import { UndeliveredList } from "./undelivered-list.tsx";

interface ListPageProps {
  readonly viewer: Viewer;
  readonly rows: readonly PersonalDelivery[];
  readonly more: boolean;
  readonly undelivered: readonly PersonalDelivery[];
  readonly today: string;
  readonly marked: boolean;
  /** A reply code that leads nowhere. */
  readonly code?: string | undefined;
}

/** Letters and calls that wait for the desk, longest waiting first; then what did not arrive. */
export const ListPage = ({ viewer, rows, more, undelivered, today, marked, code }: ListPageProps) => (
  <StaffPage viewer={viewer} title={texts.title} current="/staff/deliveries" errors={errorsOf(code)}>
    {marked ? (
      <Notice kind="success">
        <p>{texts.marked}</p>
      </Notice>
    ) : null}
    <h1>{texts.title}</h1>
    <p>
      <a class="stand-alone" href="/staff/letters">
        {letterDeskTexts.link}
      </a>
    </p>
    {rows.length === 0 ? <p>{texts.empty}</p> : <p>{texts.intro}</p>}
    {rows.length === 0 ? null : (
      <DataTable
        caption={texts.title}
        columns={[
          { key: "person", label: texts.person },
          { key: "channel", label: texts.channel },
          { key: "items", label: texts.items },
          { key: "waiting", label: texts.waiting },
        ]}
        rows={rows.map((row) => toRow(row, today))}
      />
    )}
    {more ? <p>{texts.more(rows.length)}</p> : null}
    <UndeliveredList rows={undelivered} csrfToken={viewer.csrfToken} />
    <CodeForm code={code} />
    <p>{texts.afterwards}</p>
  </StaffPage>
);

const errorsOf = (code: string | undefined): FieldError[] =>
  code === undefined ? [] : [{ field: "code", message: texts.codeWrong }];

/** Somebody calls and names the code of the letter. */
const CodeForm = ({ code }: Pick<ListPageProps, "code">) => (
  <form method="get" action="/staff/deliveries">
    <h2>{texts.codeTitle}</h2>
    <TextField
      name="code"
      label={texts.code}
      hint={texts.codeHint}
      value={code}
      error={errorOf(errorsOf(code), "code")}
      autoComplete="off"
      width="medium"
    />
    <SubmitButton kind="secondary">{texts.codeOpen}</SubmitButton>
  </form>
);

const toRow = ({ delivery, senior }: PersonalDelivery, today: string) => ({
  id: `${delivery.seniorId} ${delivery.cycle}`,
  person: (
    <a href={`/staff/deliveries/${delivery.seniorId}/${encodeURIComponent(delivery.cycle)}`}>
      {senior.name.familyName} {senior.name.givenName}
    </a>
  ),
  channel: channelLabel(delivery.channel),
  items: texts.count(delivery.items.length),
  waiting: ageInWords(daysBetween(jstDate(new Date(delivery.createdAt)), today)),
});
