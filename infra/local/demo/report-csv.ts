import { writeFileSync } from "node:fs";
import { stringify } from "csv-stringify/sync";
import type { FileReport } from "./import-files.ts";
import { demoTexts } from "./texts.ts";

/** Writes what became of every row, for spreadsheets: UTF-8 with byte order mark, nothing in it runs as a formula. */
export const writeReport = (path: string, reports: readonly FileReport[]): void => {
  const rows = reports.flatMap(({ fileName, problemText, rows }) =>
    rows.length === 0
      ? [[fileName, "", "", "", "", demoTexts.fileUnread, problemText ?? "", "", "", ""]]
      : rows.map((row) => [
          fileName,
          row.sheet ?? "",
          row.record,
          row.line,
          row.title,
          row.outcomeText,
          row.reasonTexts.join(" "),
          row.noteTexts.join(" "),
          row.evidence.join(" "),
          row.listingId ?? "",
        ]),
  );
  const options = { bom: true, record_delimiter: "windows", escape_formulas: true } as const;
  writeFileSync(path, stringify([[...demoTexts.reportColumns], ...rows], options));
};
