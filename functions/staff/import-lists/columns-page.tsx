import type { ImportRecord } from "../../../shared/domain/import-records.ts";
import type { ReadRow } from "../../../shared/domain/listing-import/read-rows.ts";
import type { ShownTable } from "../../../shared/domain/listing-import/try-columns.ts";
import { eventListFields, headingsOf } from "../../../shared/reference/event-list-columns.ts";
import { columnTexts as texts } from "../../../shared/text/staff-columns.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { CsrfToken, Hidden } from "../../../shared/ui/form-token.tsx";
import { SelectField } from "../../../shared/ui/select-field.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import type { Chosen } from "./columns-form.ts";
import { ReadRows } from "./read-rows-table.tsx";

export interface ColumnsPageProps {
  readonly viewer: Viewer;
  readonly record: ImportRecord;
  readonly sheets: readonly string[];
  readonly sheetAt: number;
  readonly table: ShownTable;
  readonly chosen: Chosen;
  /** The first rows, read as chosen; undefined where no column holds the title. */
  readonly read: readonly ReadRow[] | undefined;
  readonly errors?: readonly FieldError[];
}

const fields = eventListFields.map((field) => ({ value: field, label: headingsOf(field)[0] ?? field }));

/** Columns whose cells say nothing are not asked for. */
const askedColumns = ({ header, rows }: ShownTable): number[] =>
  [...header.keys()].filter((column) => rows.some((cells) => (cells[column] ?? "").trim() !== ""));

const examplesOf = ({ rows }: ShownTable, column: number): string =>
  rows
    .map((cells) => (cells[column] ?? "").trim())
    .filter((cell) => cell !== "")
    .slice(0, 3)
    .map((cell) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell))
    .join("／");

/** Where a person says what the columns of a list hold, and sees at once how its first rows are read. */
export const ColumnsPage = (props: ColumnsPageProps) => {
  const { viewer, record, table, chosen, read, errors = [] } = props;
  const address = `/staff/imports/${record.importId}`;
  return (
    <StaffPage viewer={viewer} title={texts.title} errors={errors}>
      <BackLink href={address} text={texts.back} />
      <h1>{texts.title}</h1>
      <p>{texts.intro}</p>
      <HeaderForm {...props} address={`${address}/columns`} />
      <h2>{texts.preview}</h2>
      {read ? <ReadRows rows={read} /> : <p>{texts.noTitle}</p>}
      <h2>{texts.choose}</h2>
      <form method="post" action={`${address}/columns`}>
        <CsrfToken token={viewer.csrfToken} />
        <Hidden name="sheet" value={String(props.sheetAt)} />
        <Hidden name="header" value={String(table.headerAt)} />
        {askedColumns(table).map((column) => (
          <SelectField
            key={column}
            name={`c${column}`}
            label={table.header[column]?.trim() || texts.unnamed(column + 1)}
            hint={texts.examples(examplesOf(table, column))}
            options={fields}
            value={chosen.get(column)}
            empty={texts.leaveOut}
          />
        ))}
        <SubmitButton kind="secondary" name="do" value="look">
          {texts.look}
        </SubmitButton>
        <SubmitButton name="do" value="save">
          {texts.save}
        </SubmitButton>
      </form>
    </StaffPage>
  );
};

const HeaderForm = ({ sheets, sheetAt, table, address }: ColumnsPageProps & { readonly address: string }) => (
  <form method="get" action={address}>
    {sheets.length > 1 ? (
      <SelectField
        name="sheet"
        label={texts.sheet}
        options={sheets.map((label, at) => ({ value: String(at), label }))}
        value={String(sheetAt)}
      />
    ) : null}
    <SelectField
      name="header"
      label={texts.header}
      hint={texts.headerHint}
      options={Array.from({ length: 15 }, (_, at) => ({ value: String(at), label: texts.headerRow(at + 1) }))}
      value={String(table.headerAt)}
    />
    <SubmitButton kind="secondary">{texts.headerChange}</SubmitButton>
  </form>
);
