import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildFunctions } from "../build-functions.ts";

const repository = join(import.meta.dirname, "../..");
const run = promisify(execFile);

/** Bundles all functions anew. Answers how many. */
export const prepareBundles = async (): Promise<number> => (await buildFunctions()).length;

/** Synthesizes the CDK app for this machine's stage, with its bundles, into a directory of its own. */
export async function prepareTemplate(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await run(process.execPath, ["infra/app.ts"], { cwd: repository, env: { ...process.env, CDK_OUTDIR: directory } });
}
