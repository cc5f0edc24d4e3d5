import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type DemoOptions, readOptions, UsageError } from "./demo/options.ts";
import { writeReport } from "./demo/report-csv.ts";
import { runDemo } from "./demo/run-demo.ts";
import { summaryTable } from "./demo/summary.ts";
import { demoTexts } from "./demo/texts.ts";
import { StateInUse } from "./state-directory.ts";

/** Progress and everything for people that is not the result goes to standard error, so that `--json` prints JSON alone. */
const say = (text: string) => console.error(text);

const japanIsAhead = 9 * 3_600_000;

const reportPath = ({ state, now }: DemoOptions): string => {
  if (state) return join(resolve(state), "import-report.csv");
  const inJapan = new Date(now.getTime() + japanIsAhead).toISOString().slice(0, 16).replaceAll(":", "");
  return resolve(`import-report-${inJapan}.csv`);
};

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  if (!existsSync(options.listings)) throw new UsageError(demoTexts.noSuchPath(options.listings));
  const { summary, reports } = await runDemo(options, say);
  const path = reportPath(options);
  writeReport(path, reports);
  console.log(options.json ? JSON.stringify(summary) : `\n${summaryTable(summary, reports)}\n`);
  say(demoTexts.report(path));
  if (summary.violations > 0) process.exitCode = 1;
};

const explain = (error: unknown): string => {
  if (error instanceof UsageError) return `${error.message}\n${demoTexts.usage}`;
  if (error instanceof StateInUse) return demoTexts.stateInUse(error.directory);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

try {
  await main();
} catch (error) {
  say(explain(error));
  process.exitCode = 2;
}
