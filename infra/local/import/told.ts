import type { FileReport, ReportedRow } from "../demo/import-files.ts";
import { importTexts } from "./texts.ts";

const noDesk = "no_desk";
/** Why files were not read that are once a desk has said what their columns hold. */
const isForDesk = new Set(["unknown_columns", "no_header"]);

/** What is said of a row beside its outcome; where it is the same as another one's, without the number of that one. */
const saidOf = ({ outcomeText, reasons, reasonTexts, notes, noteTexts }: ReportedRow): string[] => [
  ...reasons.map((_, n) => importTexts.reason(outcomeText, reasonTexts[n] ?? "")),
  ...(notes.includes(noDesk) ? [noteTexts[notes.indexOf(noDesk)] ?? ""] : []),
];

/**
 * What whoever imports a file has to know of it, a line each: why it was not read; else how it was read, which columns were
 * not, and why rows were left out or are left to a person, the most frequent first.
 */
export const toldOf = ({ problem, problemText, noteTexts = [], tables = [], rows }: FileReport): string[] => {
  if (problemText) return [problemText, ...(problem && isForDesk.has(problem) ? [importTexts.tellColumns] : [])];
  const unread = tables.flatMap((table) => table.unread ?? []);
  const counts = new Map<string, number>();
  for (const said of rows.flatMap(saidOf)) counts.set(said, (counts.get(said) ?? 0) + 1);
  const said = [...counts].sort(([, a], [, b]) => b - a).map(([text, count]) => importTexts.rows(text, count));
  return [...noteTexts, ...(unread.length > 0 ? [importTexts.unread(unread)] : []), ...said];
};
