import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importTexts } from "../../shared/text/staff-imports.ts";
import { unmetKinds } from "../support/app/page-kinds.ts";
import { staffVisitor } from "../support/app/staff-visitor.ts";
import { type App, startApp } from "../support/app/start-app.ts";
import type { Visitor } from "../support/app/visitor.ts";

let app: App;
let reviewer: Visitor;

beforeAll(async () => {
  app = await startApp();
  reviewer = await staffVisitor(app, "kita-reviewer");
});
afterAll(() => app.close());

const list = [
  "行事名,日時,会場,主催,対象",
  "水彩画教室,毎月第2・第4火曜日 10時～12時,王子会館,北区文化係,どなたでも",
  "ひよこ広場,毎週月曜日,児童館,北区子育て係,乳幼児と保護者",
].join("\r\n");

test("a list is handed over in the browser, without scripts, and comes back as a table with reasons", async () => {
  await reviewer.visit("/staff/imports");
  await reviewer.check("imports");
  await reviewer.press(importTexts.submit);
  await reviewer.check("imports: errors");
  const path = join(tmpdir(), "北区の講座.csv");
  writeFileSync(path, list);
  await reviewer.page.setInputFiles("#file", path);
  await reviewer.answer({ sourceName: "北区の講座一覧", licence: "CC BY 4.0" });
  await reviewer.press(importTexts.submit);
  await reviewer.check("imports: result");
  const shown = await reviewer.text();
  for (const words of ["水彩画教室", "ひよこ広場", "子ども向けの催しです。"]) expect(shown).toContain(words);
  expect((await app.store.rows("listings")).map(({ title }) => title)).toEqual(["水彩画教室"]);
});

test("every page kind of this journey was met and reads well at three widths", async () => {
  expect(unmetKinds("imports", app.inspection)).toEqual([]);
  expect(await app.inspection.faults()).toEqual([]);
});
