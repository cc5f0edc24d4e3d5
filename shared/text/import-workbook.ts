import type { RowReport } from "../domain/listing-import/row-outcome.ts";
import { rowNoteTexts, rowOutcomeTexts, rowReasonTexts, sameAsText } from "./import-report.ts";

/** Headings of the report that is handed back to whoever made a list. */
export const reportColumns = [
  { heading: "シート", width: 12 },
  { heading: "件目", width: 7 },
  { heading: "行", width: 7 },
  { heading: "名称", width: 40 },
  { heading: "結果", width: 10 },
  { heading: "理由", width: 44 },
  { heading: "気づいた点", width: 44 },
  { heading: "分類の手がかり", width: 24 },
] as const;

/** Why a row ended as it did, in sentences. */
export const reasonTextsOf = ({ reasons, sameAs }: Pick<RowReport, "reasons" | "sameAs">): string[] => [
  ...reasons.map((reason) => rowReasonTexts[reason]),
  ...(sameAs === undefined ? [] : [sameAsText(sameAs)]),
];

/** A row of the report, as it is read in a spreadsheet. */
export const reportRow = (row: RowReport): string[] => [
  row.sheet ?? "",
  String(row.record),
  String(row.line),
  row.title,
  rowOutcomeTexts[row.outcome],
  reasonTextsOf(row).join("\n"),
  row.notes.map((note) => rowNoteTexts[note]).join("\n"),
  row.evidence.join("・"),
];

/** Name of the sheet. */
export const reportSheet = "取り込みの結果";
