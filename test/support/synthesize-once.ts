import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Output of the CDK app, made once for all slow tests, with the real bundles. */
    templateDirectory: string;
  }
}

const run = promisify(execFile);

/** Builds the bundles and synthesizes the template once; every slow test reads the same. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const templateDirectory = await mkdtemp(join(tmpdir(), "ikigai-template-"));
  await run(process.execPath, ["infra/build-functions.ts"]);
  await run(process.execPath, ["infra/app.ts"], { env: { ...process.env, CDK_OUTDIR: templateDirectory } });
  project.provide("templateDirectory", templateDirectory);
  return () => rm(templateDirectory, { recursive: true, force: true });
};
