import { expect, test } from "vitest";
import type { Proof } from "./proof.ts";
import { r1 } from "./r1.ts";

// The short versions of the proofs that need no engine; `npm run prove` runs all of them in full.

const proofs: Readonly<Record<string, Proof>> = { R1: r1 };

test.each(Object.keys(proofs))("%s holds in short", { timeout: 60_000 }, async (id) => {
  const said: string[] = [];
  const result = await proofs[id]?.run({ seed: 1, scale: "short", say: (line) => said.push(line) });
  expect(result?.violations, said.join("\n")).toEqual([]);
});
