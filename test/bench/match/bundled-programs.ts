import { join } from "node:path";
import { build } from "esbuild";
import { functionBundling } from "../../../infra/build-functions.ts";

const programs = { shardWorker: "shard-worker", coldShard: "cold-shard", storedRows: "stored-rows" } as const;

/** Where each measured program is. */
export type BundledPrograms = Readonly<Record<keyof typeof programs, string>>;

/** Each program, by a name for a file. */
const filesOf = (path: (name: string, file: string) => string): BundledPrograms =>
  Object.fromEntries(Object.entries(programs).map(([name, file]) => [name, path(name, file)])) as BundledPrograms;

/** Makes the measured programs as functions are made for Lambda: what is deployed is what is measured. */
export const bundledPrograms = async (directory: string): Promise<BundledPrograms> => {
  await build({
    ...functionBundling,
    entryPoints: { ...filesOf((_, file) => join(import.meta.dirname, `${file}.ts`)) },
    outdir: directory,
    outExtension: { ".js": ".mjs" },
  });
  return filesOf((name) => join(directory, `${name}.mjs`));
};
