import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import type { LocalCloud } from "../local-cloud.ts";
import { demoTexts } from "./texts.ts";

export const outcomes = ["imported", "updated", "unchanged", "needsPerson", "rejected"] as const;
export type Outcome = (typeof outcomes)[number];

/** A row of the answer of `jobs/import-listings`. */
export interface ReportedRow {
  readonly record: number;
  readonly line: number;
  /** Sheet of the workbook. */
  readonly sheet?: string;
  readonly title: string;
  /** What was understood of when it takes place; absent where the row was not read. */
  readonly when?: string;
  readonly municipalityCode?: string;
  readonly outcome: Outcome;
  readonly outcomeText: string;
  readonly reasons: readonly string[];
  readonly reasonTexts: readonly string[];
  /** Codes of what is said in `noteTexts`, in their order. */
  readonly notes: readonly string[];
  readonly noteTexts: readonly string[];
  readonly evidence: readonly string[];
  readonly listingId?: string;
}

/** What became of one file. */
export interface FileReport {
  readonly fileName: string;
  readonly format?: string;
  readonly encoding?: string;
  readonly tables?: readonly { readonly headerRecords: number; readonly unread?: readonly string[] }[];
  /** What was left out of the file, or how it was read. */
  readonly noteTexts?: readonly string[];
  /** Code of what is said in `problemText`. */
  readonly problem?: string;
  readonly problemText?: string;
  readonly rows: readonly ReportedRow[];
}

/** An invocation carries 6 MB, and base64 makes four bytes of three. */
const largestFile = 4_000_000;

const formats = new Set([
  ".csv",
  ".tsv",
  ".txt",
  ".xlsx",
  ".xlsm",
  ".xls",
  ".json",
  ".geojson",
  ".ics",
  ".xml",
  ".rss",
  ".atom",
]);

/** Lists at a path, by name: the file itself, or all below the directory. */
export const findFiles = (path: string): { files: string[]; passedOver: string[] } => {
  if (!statSync(path).isDirectory()) return { files: [path], passedOver: [] };
  const all = readdirSync(path, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const isTable = (file: string) => formats.has(extname(file).toLowerCase());
  return {
    files: all.filter(isTable),
    passedOver: all.filter((file) => !isTable(file)).map((file) => relative(path, file)),
  };
};

const unread = (fileName: string, problemText: string): FileReport => ({ fileName, problemText, rows: [] });

/** A list to import, with what is known of it. */
export interface ListToImport {
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly source: { readonly name: string; readonly licence: string; readonly url?: string };
  /** Day on which it was made, if its name does not tell. */
  readonly madeOn?: string;
  readonly centreId?: string;
}

/** Hands one list to the job that imports it. */
export const importList = async (
  cloud: Pick<LocalCloud, "invoke">,
  { content, ...list }: ListToImport,
): Promise<FileReport> => {
  if (content.length > largestFile) return unread(list.fileName, demoTexts.tooLarge);
  const request = { ...list, contentBase64: Buffer.from(content).toString("base64") };
  return (await cloud.invoke("jobs/import-listings", request)) as FileReport;
};

const importFile = async (cloud: Pick<LocalCloud, "invoke">, file: string): Promise<FileReport> => {
  const fileName = basename(file);
  const source = { name: demoTexts.sourceName(fileName), licence: demoTexts.licence };
  return importList(cloud, { fileName, content: readFileSync(file), source });
};

/** Imports all files, one after the other. A file that cannot be imported is reported and stops none of the others. */
export const importFiles = async (
  cloud: LocalCloud,
  files: readonly string[],
  told: (report: FileReport, done: number) => void,
): Promise<FileReport[]> => {
  const reports: FileReport[] = [];
  for (const file of files) {
    const report = await importFile(cloud, file).catch((error: unknown) =>
      unread(basename(file), demoTexts.failed(error instanceof Error ? error.message : String(error))),
    );
    reports.push(report);
    told(report, reports.length);
  }
  return reports;
};

/** How many rows ended how. */
export const countRows = (reports: readonly FileReport[]): Record<Outcome | "total", number> => {
  const rows = reports.flatMap((report) => report.rows);
  const counts = Object.fromEntries(
    outcomes.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length]),
  ) as Record<Outcome, number>;
  return { total: rows.length, ...counts };
};
