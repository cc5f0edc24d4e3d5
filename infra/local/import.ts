import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { countRows, type FileReport, importList } from "./demo/import-files.ts";
import { writeReport } from "./demo/report-csv.ts";
import { importLeads } from "./import/import-leads.ts";
import { asksForHelp, type ImportOptions, readImportOptions, UsageError } from "./import/options.ts";
import { readLists } from "./import/read-lists.ts";
import { importTexts } from "./import/texts.ts";
import { toldOf } from "./import/told.ts";

/** Progress goes to standard error, so that `--json` prints JSON alone. */
const say = (text: string) => console.error(text);

/** Invokes a function of the running system, as an operator does. */
const invoker = (at: string) => ({
  invoke: async (name: string, request: unknown): Promise<unknown> => {
    const answer = await fetch(`${at}/__local/functions/${name}/invocations`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
    }).catch(() => {
      throw new UsageError(importTexts.notRunning(at));
    });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  },
});

const importAll = async (options: ImportOptions): Promise<FileReport[]> => {
  const cloud = invoker(options.at);
  const reports: FileReport[] = [];
  for await (const list of readLists(options)) {
    const report = "content" in list ? await importList(cloud, list) : list;
    const { total, ...counts } = countRows([report]);
    say(importTexts.done(report.fileName, total, Object.values(counts)));
    for (const line of toldOf(report)) say(importTexts.problem(line));
    reports.push(report);
  }
  return reports;
};

const main = async (): Promise<void> => {
  const commandLine = process.argv.slice(2);
  if (asksForHelp(commandLine)) {
    console.log(importTexts.usage);
    return;
  }
  const options = readImportOptions(commandLine);
  const missing = options.from.find((one) => !URL.canParse(one) && !existsSync(one));
  if (missing) throw new UsageError(importTexts.missing(missing));
  if (options.leads) {
    await importLeads(invoker(options.at), options, say);
    return;
  }
  const reports = await importAll(options);
  const path = resolve(options.report);
  writeReport(path, reports);
  say(importTexts.report(path));
  if (options.json) console.log(JSON.stringify({ files: reports.length, rows: countRows(reports) }));
  if (reports.some(({ problemText }) => problemText)) process.exitCode = 1;
};

try {
  await main();
} catch (error) {
  say(error instanceof UsageError ? `${error.message}\n${importTexts.usage}` : String(error));
  process.exitCode = 2;
}
