import { expect, test } from "vitest";
import { m1 } from "../prove/m1.ts";
import type { Proof } from "../prove/proof.ts";
import { r2 } from "../prove/r2.ts";
import { r5 } from "../prove/r5.ts";
import { r10 } from "../prove/r10.ts";

// The short versions of the proofs that need engines; `npm run prove` runs all of them in full.

const proofs: Readonly<Record<string, Proof>> = { R2: r2, R5: r5, R10: r10, M1: m1 };

test.each(Object.keys(proofs))("%s holds in short", { timeout: 400_000 }, async (id) => {
  const said: string[] = [];
  const result = await proofs[id]?.run({ seed: 1, scale: "short", say: (line) => said.push(line) });
  expect(result?.violations, said.join("\n")).toEqual([]);
});
