import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { FileReport, ReportedRow } from "./import-files.ts";
import type { StoredRow } from "./read-store.ts";

/** How well the lists were understood, and what importing them once more did. */
export interface ImportFigures {
  /** Share of the rows that ended with an outcome. */
  readonly withOutcome: number;
  /** Share of the rows whose days or repetition were understood, or that say that there is none. */
  readonly whenUnderstood: number;
  readonly byWhen: Readonly<Record<string, number>>;
  /** Share of the rows whose municipality or, for lists of a prefecture, prefecture is known. */
  readonly withMunicipality: number;
  /** Records of the CSV files, counted apart from the import, that its report does not name. */
  readonly silentDrops: number;
  readonly byFormat: Readonly<Record<string, number>>;
  readonly rowsPerSecond: number;
  readonly secondImport: { readonly changed: number; readonly newVersions: number };
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
const share = (part: number, whole: number): number => (whole === 0 ? 0 : rounded(part / whole));

const countBy = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values.toSorted()) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

/** Rows that are events: explanations of the columns and empty rows have no day. */
const isEvent = ({ when }: ReportedRow): boolean => when !== undefined;

const notUnderstood = new Set(["unread", "vague"]);

/** Records that are not in a report; of files that are no CSV in UTF-8 nothing is counted. */
const dropsOf = (path: string, report: FileReport): number => {
  if (report.format !== "csv" || report.encoding !== "utf-8") return 0;
  const records: string[][] = parse(readFileSync(path), { bom: true, relax_column_count: true, relax_quotes: true });
  const filled = records
    .slice(report.tables?.[0]?.headerRecords ?? 1)
    .filter((cells) => cells.some((cell) => cell.trim() !== ""));
  return Math.max(0, filled.length - report.rows.length);
};

const changed = (reports: readonly FileReport[]): number =>
  reports
    .flatMap(({ rows }) => rows)
    .filter(({ outcome }) => outcome === "imported" || outcome === "updated" || outcome === "needsPerson").length;

/** All versions of all listings together. */
export const versionsOf = (listings: readonly StoredRow[]): number =>
  listings.reduce((sum, { version }) => sum + Number(version ?? 0), 0);

/**
 * Figures of an import and of the same import once more.
 * @param versions all versions of all listings after the first import and after the second
 */
export const importFigures = (
  paths: readonly string[],
  reports: readonly FileReport[],
  seconds: number,
  again: readonly FileReport[],
  versions: readonly [number, number],
): ImportFigures => {
  const rows = reports.flatMap((report) => report.rows);
  const events = rows.filter(isEvent);
  return {
    withOutcome: share(rows.filter(({ outcome }) => outcome !== undefined).length, rows.length),
    whenUnderstood: share(events.filter(({ when }) => !notUnderstood.has(when ?? "")).length, events.length),
    byWhen: countBy(events.map(({ when }) => when ?? "")),
    withMunicipality: share(
      events.filter(({ municipalityCode }) => municipalityCode !== undefined).length,
      events.length,
    ),
    silentDrops: paths.reduce((sum, path, index) => sum + (reports[index] ? dropsOf(path, reports[index]) : 0), 0),
    byFormat: countBy(reports.map(({ format }) => format ?? "unread")),
    rowsPerSecond: seconds === 0 ? 0 : Math.round(rows.length / seconds),
    secondImport: { changed: changed(again), newVersions: versions[1] - versions[0] },
  };
};
