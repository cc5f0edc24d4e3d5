import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

// The short versions of the proofs that need engines; `npm run prove` runs all of them in full.

const repository = resolve(import.meta.dirname, "../..");
const run = promisify(execFile);

/** In a process of its own, as people run it: R4 reads lines of code off the stack, which are others under vitest. */
const prove = async (id: string): Promise<{ proofs: { violations: string[] }[] }> => {
  const command = ["test/prove/run.ts", "--only", id, "--short", "--seed", "1", "--json"];
  const { stdout } = await run(process.execPath, command, { cwd: repository }).catch((error) => error);
  return JSON.parse(stdout);
};

test.each(["R2", "R4", "R5", "R10", "M1", "M2"])("%s holds in short", { timeout: 400_000 }, async (id) => {
  expect(await prove(id)).toMatchObject({ proofs: [{ id, violations: [] }] });
});
