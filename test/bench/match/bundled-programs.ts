import { join } from "node:path";
import { bundleForLambda } from "../../../infra/bundle-program.ts";

const programs = {
  oneNight: "one-night",
  shardWorker: "shard-worker",
  coldShard: "cold-shard",
  storedRows: "stored-rows",
} as const;

/** Where each measured program is. */
export type BundledPrograms = Readonly<Record<keyof typeof programs, string>>;

/** Makes the measured programs as functions are made for Lambda: what is deployed is what is measured. */
export const bundledPrograms = async (directory: string): Promise<BundledPrograms> => {
  const files = Object.entries(programs).map(async ([program, name]) => {
    const file = join(directory, `${name}.mjs`);
    await bundleForLambda({ entry: `test/bench/match/${name}.ts`, file }, []);
    return [program, file] as const;
  });
  return Object.fromEntries(await Promise.all(files)) as BundledPrograms;
};
