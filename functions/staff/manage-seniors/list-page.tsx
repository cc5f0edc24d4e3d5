import type { Senior } from "../../../shared/domain/senior.ts";
import { channelLabel } from "../../../shared/text/senior-words.ts";
import { unmatchedTexts } from "../../../shared/text/staff-matching.ts";
import { seniorStateLabel, seniorListTexts as texts } from "../../../shared/text/staff-seniors.ts";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { ButtonLink, SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";

interface ListPageProps {
  readonly viewer: Viewer;
  readonly rows: readonly Senior[];
  readonly more: boolean;
  /** As typed. */
  readonly search: string;
}

/** People of the centre by the reading of their names. */
export const ListPage = ({ viewer, rows, more, search }: ListPageProps) => (
  <StaffPage viewer={viewer} title={texts.title} current="/staff/seniors">
    <h1>{texts.title}</h1>
    <p>{texts.intro}</p>
    <p>
      <ButtonLink href="/staff/seniors/new" kind="secondary">
        {texts.register}
      </ButtonLink>
    </p>
    <p>
      <a class="stand-alone" href="/staff/unmatched">
        {unmatchedTexts.toList}
      </a>
    </p>
    <form method="get" action="/staff/seniors">
      <TextField name="kana" label={texts.search} hint={texts.searchHint} value={search} width="medium" />
      <SubmitButton kind="secondary">{texts.searchButton}</SubmitButton>
    </form>
    {rows.length === 0 ? (
      <p>{texts.empty}</p>
    ) : (
      <DataTable
        caption={texts.title}
        columns={[
          { key: "name", label: texts.name },
          { key: "area", label: texts.area },
          { key: "channel", label: texts.channel },
          { key: "state", label: texts.state },
        ]}
        rows={rows.map(toRow)}
      />
    )}
    {more ? <p>{texts.more(rows.length)}</p> : null}
  </StaffPage>
);

const toRow = ({ seniorId, name, address, channel, state }: Senior) => ({
  id: seniorId,
  name: (
    <a href={`/staff/seniors/${seniorId}`}>
      {name.familyName} {name.givenName}（{name.familyNameKana} {name.givenNameKana}）
    </a>
  ),
  area: `${address.cityAndCounty}${address.streetAddress}`,
  channel: channelLabel(channel),
  state: seniorStateLabel(state),
});
