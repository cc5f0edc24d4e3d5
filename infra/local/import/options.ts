import { parseArgs } from "node:util";
import { importTexts } from "./texts.ts";

/** What `npm run import` is asked to do. */
export interface ImportOptions {
  /** Files, directories and addresses on the web. */
  readonly from: readonly string[];
  readonly centre: string | undefined;
  readonly source: string | undefined;
  readonly licence: string | undefined;
  /** Address of the running system. */
  readonly at: string;
  readonly report: string;
  readonly json: boolean;
  /** The files are registers of organisations to ask for openings. */
  readonly leads: boolean;
}

/** The command line is not understood; the message says which part. */
export class UsageError extends Error {}

/** Whether somebody only wants to know how the command is used. */
export const asksForHelp = (commandLine: readonly string[]): boolean =>
  commandLine.some((word) => word === "--help" || word === "-h");

/** Reads the command line. @throws UsageError */
export const readImportOptions = (commandLine: readonly string[]): ImportOptions => {
  try {
    const { values, positionals } = parseArgs({
      args: [...commandLine],
      allowPositionals: true,
      options: {
        centre: { type: "string" },
        source: { type: "string" },
        licence: { type: "string" },
        at: { type: "string", default: "http://localhost:3000" },
        report: { type: "string", default: "import-report.csv" },
        json: { type: "boolean", default: false },
        leads: { type: "boolean", default: false },
      },
    });
    const { centre, source, licence, at, report, json, leads } = values;
    if (positionals.length === 0) throw new UsageError(importTexts.nothingNamed);
    return { from: positionals, centre, source, licence, at: at.replace(/\/$/u, ""), report, json, leads };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const [, word = ""] = /'([^' ]+)/u.exec(String(error)) ?? [];
    throw new UsageError(importTexts.notUnderstood(word));
  }
};
