import writeExcelFile, { type Row } from "write-excel-file/universal";

/** A table to hand back: what a text begins with never makes it a formula, since every cell is told to be text. */
export interface ReportTable {
  readonly sheet: string;
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

const longestCell = 32_000;

const head = (headings: readonly string[]): Row =>
  headings.map((value) => ({ value, type: String, fontWeight: "bold", backgroundColor: "#E8F1FE" }));

const body = (row: readonly string[]): Row =>
  row.map((value) => ({ value: value.slice(0, longestCell), type: String, wrap: true, alignVertical: "top" }));

/** Writes a table as an XLSX workbook, its header fixed while the rest scrolls. */
export const writeReportWorkbook = async ({ sheet, columns, rows }: ReportTable): Promise<Uint8Array> => {
  const data = [head(columns.map(({ heading }) => heading)), ...rows.map(body)];
  const file = await writeExcelFile(data, {
    sheet,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBlob();
  return new Uint8Array(await file.arrayBuffer());
};
