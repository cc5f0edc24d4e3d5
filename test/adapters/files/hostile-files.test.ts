import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { fileProblemTexts } from "../../../shared/text/import-report.ts";
import { workbookOf } from "../../support/unseen-lists/workbook-of.ts";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "hostile-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  readonly problem?: keyof typeof fileProblemTexts;
  readonly notes: readonly string[];
  readonly cells: readonly string[];
  readonly grownBytes: number;
}

/** Reads a file in a process of its own: what it does to memory is seen there alone. */
const readApart = async (name: string, content: string | Uint8Array): Promise<Outcome> => {
  const path = join(folder, name);
  writeFileSync(path, content);
  const { stdout } = await run(process.execPath, [
    new URL("../../support/hostile/read-file.ts", import.meta.url).pathname,
    path,
  ]);
  return JSON.parse(stdout) as Outcome;
};

const mostGrowth = 100_000_000;
const sheet = { name: "一覧", rows: [["名称"], ["朝市"]] };
const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join("");

test.each([
  ["bomb.xlsx", "unpacks_too_large", () => workbookOf([sheet], { "xl/sharedStrings.xml": "0".repeat(200_000_000) })],
  ["columns.csv", "too_many_columns", () => `${"a,".repeat(1_000_000)}\nb`],
  ["nested.json", "broken_file", () => "[".repeat(5_000_000)],
  ["cell.csv", "not_a_table", () => `名称,開始日\n"${"a".repeat(19_900_000)}",2026-12-05\n`],
  ["large.csv", "too_large", () => "あ".repeat(7_000_000)],
] as const)("%s is refused: %s", async (name, problem, content) => {
  const outcome = await readApart(name, content());
  expect(outcome.problem).toBe(problem);
  expect(fileProblemTexts[problem]).toMatch(/。$/u);
  expect(outcome.grownBytes).toBeLessThan(mostGrowth);
});

/** A workbook whose one sheet is written by hand. */
const sheetOf = (cells: string, doctype = ""): Uint8Array =>
  workbookOf([sheet], {
    "xl/worksheets/sheet1.xml": `<?xml version="1.0"?>${doctype}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
  });

test("macros are left out, and said", async () => {
  const outcome = await readApart("macro.xlsm", workbookOf([sheet], { "xl/vbaProject.bin": "Sub AutoOpen()" }));
  expect([outcome.notes, outcome.cells]).toEqual([["macros_ignored"], ["名称", "朝市"]]);
});

test("a formula is what it last came to", async () => {
  const cells = '<c r="A1"><f>HYPERLINK("http://a.example")</f><v>2</v></c>';
  expect((await readApart("formula.xlsx", sheetOf(cells))).cells).toEqual(["2"]);
});

test("no entity outside a workbook is read", async () => {
  const secret = join(folder, "secret.txt");
  writeFileSync(secret, "秘密のことば");
  const cells = '<c r="A1" t="inlineStr"><is><t>名称</t></is></c><c r="B1" t="inlineStr"><is><t>&x;</t></is></c>';
  const outcome = await readApart(
    "entity.xlsx",
    sheetOf(cells, `<!DOCTYPE w [<!ENTITY x SYSTEM "file://${secret}">]>`),
  );
  expect(outcome.cells).toEqual(["名称", "&x;"]);
});

test("entities that multiply stay what they are", async () => {
  const rss = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "aaaaaaaaaa">${entities}]><rss version="2.0"><channel><title>x</title><item><title>&e9;</title></item></channel></rss>`;
  const outcome = await readApart("laughs.xml", rss);
  expect(JSON.stringify(outcome).length).toBeLessThan(5_000);
  expect(outcome.grownBytes).toBeLessThan(mostGrowth);
});
