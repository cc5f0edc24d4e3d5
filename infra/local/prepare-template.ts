import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { functionNames } from "../build-functions.ts";

const repository = join(import.meta.dirname, "../..");
const run = promisify(execFile);

/** Bundles all functions anew, in a process whose memory is given back. Answers how many. */
export const prepareBundles = async (): Promise<number> => {
  await run(process.execPath, ["infra/build-functions.ts"], { cwd: repository });
  return functionNames().length;
};

/** Synthesizes the CDK app for this machine's stage, with its bundles, into a directory of its own. */
export async function prepareTemplate(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await run(process.execPath, ["infra/app.ts"], { cwd: repository, env: { ...process.env, CDK_OUTDIR: directory } });
}
