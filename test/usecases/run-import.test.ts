import { expect, test } from "vitest";
import type { ImportRecord } from "../../shared/domain/import-records.ts";
import type { ImportRepository } from "../../shared/ports/import-repository.ts";
import { runImport } from "../../shared/usecases/run-import.ts";
import { anImport } from "../support/builders.ts";
import { anEventRow, eventListFile } from "../support/event-list.ts";
import { aDesk } from "../support/import-desk.ts";
import { inMemoryImports } from "../support/in-memory/import-repository.ts";
import { inMemoryLists } from "../support/in-memory/list-store.ts";

const fileKey = "lists/kita/1/131172_events.csv";
const waiting = (overrides: Partial<ImportRecord> = {}) => anImport({ state: "waiting", fileKey, ...overrides });

/** 450 courses; a run of their import ends where `crashAt` says, as if its machine had gone. */
const anImportOfMany = async (crashAt: Partial<Record<"save" | "addRows", number>> = {}) => {
  const desk = aDesk();
  const [imports, lists] = [inMemoryImports(), inMemoryLists()];
  const rows = Array.from({ length: 450 }, (_, n) => anEventRow({ NO: String(n + 1), 名称: `水彩画教室 ${n}の会` }));
  await lists.put(fileKey, eventListFile(rows));
  await imports.save(waiting());
  const calls = { save: 0, addRows: 0 };
  const crashing = (name: "save" | "addRows") => {
    calls[name] += 1;
    if (calls[name] === crashAt[name]) throw new Error("gone");
  };
  const fragile: ImportRepository = {
    ...imports,
    save: async (record) => {
      crashing("save");
      await imports.save(record);
    },
    addRows: async (record, from, some) => {
      crashing("addRows");
      await imports.addRows(record, from, some);
    },
  };
  const { centreId, importId } = waiting();
  const run = () =>
    runImport({ imports: fragile, lists, importListings: desk.run, clock: desk.clock })(centreId, importId);
  const reports = () => imports.rows(centreId, importId);
  return { desk, imports, lists, run, reports };
};

test("an import tells how far it has come, and what became of every row", async () => {
  const { run, reports, desk } = await anImportOfMany();
  expect(await run()).toMatchObject({
    state: "done",
    progress: { done: 450, total: 450 },
    counts: { imported: 450, unchanged: 0 },
  });
  expect((await reports()).map(({ record }) => record)).toEqual(Array.from({ length: 450 }, (_, n) => n + 1));
  expect(await desk.all()).toHaveLength(450);
});

test.each([
  ["between two parts", { save: 2 }, { imported: 450, unchanged: 0 }],
  ["after rows were written and before that was noted", { addRows: 2 }, { imported: 250, unchanged: 200 }],
] as const)("a crash %s loses nothing and doubles nothing", async (_, crashAt, counts) => {
  const { run, reports, desk } = await anImportOfMany(crashAt);
  await expect(run()).rejects.toThrow("gone");
  expect(await run()).toMatchObject({ state: "done", counts });
  expect((await reports()).map(({ record }) => record)).toEqual(Array.from({ length: 450 }, (_, n) => n + 1));
  const listings = await desk.all();
  expect([listings.length, new Set(listings.map(({ version }) => version))]).toEqual([450, new Set([1])]);
});

test("an import that is done, or whose file is expected, is left alone", async () => {
  const { run, imports, desk } = await anImportOfMany();
  for (const state of ["done", "expected"] as const) {
    await imports.save(waiting({ state }));
    await run();
  }
  expect(await desk.all()).toEqual([]);
});

test("a file that never came is told", async () => {
  const { run, imports } = await anImportOfMany();
  await imports.save(waiting({ fileKey: "lists/kita/1/other.csv" }));
  expect(await run()).toMatchObject({ state: "done", problem: "file_missing" });
});

test("rows of a file that is no list are kept with their reason", async () => {
  const { run, lists, reports } = await anImportOfMany();
  await lists.put(fileKey, Buffer.from("a,b\n1,2\n3,4\n"));
  expect(await run()).toMatchObject({ problem: "unknown_columns", counts: { rejected: 2 } });
  expect(await reports()).toHaveLength(2);
});
