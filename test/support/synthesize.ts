import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface SynthesizedTemplate {
  readonly templateDirectory: string;
  remove(): Promise<void>;
}

/** Output of the CDK app with the real bundles; those are built only if something changed. */
export const synthesize = async (): Promise<SynthesizedTemplate> => {
  const templateDirectory = await mkdtemp(join(tmpdir(), "ikigai-template-"));
  await run(process.execPath, ["infra/build-functions.ts"]);
  await run(process.execPath, ["infra/app.ts"], { env: { ...process.env, CDK_OUTDIR: templateDirectory } });
  return { templateDirectory, remove: () => rm(templateDirectory, { recursive: true, force: true }) };
};
