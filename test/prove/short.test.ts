import { expect, test } from "vitest";
import { m3 } from "./m3.ts";
import type { Proof } from "./proof.ts";
import { r1 } from "./r1.ts";
import { r3 } from "./r3.ts";
import { r6 } from "./r6.ts";
import { r7 } from "./r7.ts";
import { r8 } from "./r8.ts";

// The short versions of the proofs that need no engine; `npm run prove` runs all of them in full.

const proofs: Readonly<Record<string, Proof>> = { R1: r1, R3: r3, R6: r6, R7: r7, R8: r8, M3: m3 };

test.each(Object.keys(proofs))("%s holds in short", { timeout: 60_000 }, async (id) => {
  const said: string[] = [];
  const result = await proofs[id]?.run({ seed: 1, scale: "short", say: (line) => said.push(line) });
  expect(result?.violations, said.join("\n")).toEqual([]);
});
