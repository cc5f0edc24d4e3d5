import { join } from "node:path";
import { build } from "esbuild";
import { functionBundling } from "../../../infra/build-functions.ts";

export interface BundledPrograms {
  readonly shardWorker: string;
  readonly coldShard: string;
}

/** Makes the measured programs as functions are made for Lambda: what is deployed is what is measured. */
export const bundledPrograms = async (directory: string): Promise<BundledPrograms> => {
  const [shardWorker, coldShard] = ["shard-worker", "cold-shard"].map((name) =>
    join(import.meta.dirname, `${name}.ts`),
  );
  await build({
    ...functionBundling,
    entryPoints: { shardWorker, coldShard } as Record<string, string>,
    outdir: directory,
    outExtension: { ".js": ".mjs" },
  });
  return { shardWorker: join(directory, "shardWorker.mjs"), coldShard: join(directory, "coldShard.mjs") };
};
