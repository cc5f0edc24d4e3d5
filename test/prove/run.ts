import { inspect, parseArgs } from "node:util";
import type { Proof, ProofResult } from "./proof.ts";

/** Loaded one by one: each brings its own engines. */
const proofs: Readonly<Record<string, () => Promise<Proof>>> = {
  R1: async () => (await import("./r1.ts")).r1,
  R2: async () => (await import("./r2.ts")).r2,
  R3: async () => (await import("./r3.ts")).r3,
  R4: async () => (await import("./r4.ts")).r4,
  R5: async () => (await import("./r5.ts")).r5,
  R6: async () => (await import("./r6.ts")).r6,
  R7: async () => (await import("./r7.ts")).r7,
  R8: async () => (await import("./r8.ts")).r8,
  R10: async () => (await import("./r10.ts")).r10,
  M1: async () => (await import("./m1.ts")).m1,
  M2: async () => (await import("./m2.ts")).m2,
  M3: async () => (await import("./m3.ts")).m3,
};

interface Report extends ProofResult {
  readonly id: string;
  readonly title: string;
  readonly seed: number;
  readonly seconds: number;
}

const readOptions = () => {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      seed: { type: "string", default: String(Math.floor(Math.random() * 1_000_000)) },
      json: { type: "boolean", default: false },
      short: { type: "boolean", default: false },
    },
  });
  const ids = values.only?.split(",").map((id) => id.trim().toUpperCase()) ?? Object.keys(proofs);
  const unknown = ids.filter((id) => !(id in proofs));
  const seed = Number(values.seed);
  if (unknown.length > 0)
    throw new RangeError(`--only: ${unknown.join(", ")}; there are ${Object.keys(proofs).join(", ")}`);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`--seed: ${values.seed}`);
  return { ids, seed, json: values.json, scale: values.short ? ("short" as const) : ("full" as const) };
};

/** A proof that could not be brought to its end proves nothing, and keeps no other from being run. */
const brokenOff = (error: unknown): ProofResult => ({ counts: {}, violations: [`broken off: ${inspect(error)}`] });

const runProof = async (id: string, options: ReturnType<typeof readOptions>): Promise<Report> => {
  const { seed, scale, json } = options;
  const proof = await (proofs[id] as () => Promise<Proof>)();
  if (!json) console.log(`${id}  ${proof.title}`);
  const started = performance.now();
  const say = (line: string) => (json ? undefined : console.log(`    ${line}`));
  const result = await proof.run({ seed, scale, say }).catch(brokenOff);
  return { id, title: proof.title, seed, seconds: Math.round((performance.now() - started) / 100) / 10, ...result };
};

const print = ({ id, counts, violations, seconds }: Report): void => {
  for (const [name, count] of Object.entries(counts)) console.log(`    ${name.padEnd(36)} ${count}`);
  for (const violation of violations) console.log(`    VIOLATED  ${violation}`);
  console.log(`${id}  ${violations.length === 0 ? "holds" : "FAILS"}  (${seconds} s)\n`);
};

const main = async (): Promise<void> => {
  const options = readOptions();
  if (!options.json) console.log(`seed ${options.seed}\n`);
  const reports: Report[] = [];
  for (const id of options.ids) {
    const report = await runProof(id, options);
    reports.push(report);
    if (!options.json) print(report);
  }
  if (options.json) console.log(JSON.stringify({ seed: options.seed, proofs: reports }, null, 2));
  process.exitCode = reports.some(({ violations }) => violations.length > 0) ? 1 : 0;
};

await main();
