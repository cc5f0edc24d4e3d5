import { expect, test } from "vitest";
import { healthOf, isDue } from "../../shared/domain/list-source.ts";
import type { ImportWork } from "../../shared/domain/work.ts";
import type { FetchedList } from "../../shared/ports/list-fetcher.ts";
import { fetchSource } from "../../shared/usecases/fetch-source.ts";
import { planFetches } from "../../shared/usecases/plan-fetches.ts";
import { aCentre, aListSource } from "../support/builders.ts";
import { anEventRow, eventListFile } from "../support/event-list.ts";
import { countingIds } from "../support/fixed-ids.ts";
import { aDesk } from "../support/import-desk.ts";
import { inMemoryCentres } from "../support/in-memory/centre-repository.ts";
import { inMemoryImports } from "../support/in-memory/import-repository.ts";
import { inMemoryLists } from "../support/in-memory/list-store.ts";
import { inMemoryWorkQueue } from "../support/in-memory/work-queue.ts";

const list = (...titles: string[]): FetchedList => ({
  outcome: "fetched",
  content: eventListFile(
    titles.map((名称, n) => anEventRow({ NO: String(n + 1), 名称, 開始日: "2022-03-05", 終了日: "2022-03-05" })),
  ),
  fileName: "events.csv",
  etag: '"1"',
});
const failed: FetchedList = { outcome: "failed", problem: "not_found" };

/** A source of 北区's desk, on a server that answers as told. */
const aSource = async (overrides: Parameters<typeof aListSource>[0] = {}) => {
  const desk = aDesk();
  const imports = inMemoryImports();
  const source = aListSource({ createdAt: "2022-01-20T00:00:00.000Z", ...overrides });
  await imports.saveSource(source);
  let answer: FetchedList = list("水彩画教室");
  const asked: unknown[] = [];
  const run = fetchSource({
    ...desk,
    imports,
    lists: inMemoryLists(),
    importListings: desk.run,
    newId: countingIds(1),
    fetchList: async (_, known) => {
      asked.push(known);
      return answer;
    },
  });
  const fetch = async (next: FetchedList) => {
    answer = next;
    await run(source.centreId, source.sourceId);
    return imports.findSource(source.centreId, source.sourceId);
  };
  const states = async (): Promise<string[]> => {
    const found = [];
    for (const title of ["水彩画教室", "体操教室"])
      for (const listing of await desk.everything())
        if (listing.title === title) found.push(`${title} ${listing.state}`);
    return found;
  };
  return { desk, imports, source, fetch, asked, states };
};

test("what a source brings is imported, with its name, licence and place", async () => {
  const { desk, fetch, source, imports } = await aSource();
  const after = await fetch(list("水彩画教室"));
  expect(after).toMatchObject({ failures: 0, etag: '"1"', lastSuccessAt: "2022-01-20T01:00:00.000Z" });
  expect((await desk.all()).map((one) => one.source)).toMatchObject([
    { name: source.name, licence: source.licence, url: source.url, sourceId: source.sourceId },
  ]);
  const record = await imports.find(source.centreId, after?.lastImportId as never);
  expect(record).toMatchObject({ state: "done", by: source.name, counts: { imported: 1 } });
});

test("only what changed is asked for, and what did not counts as read", async () => {
  const { fetch, asked, desk } = await aSource();
  await fetch(list("水彩画教室"));
  desk.clock.advance(86_400_000);
  const after = await fetch({ outcome: "unchanged" });
  expect(asked[1]).toMatchObject({ etag: '"1"' });
  expect(after).toMatchObject({ failures: 0, lastSuccessAt: "2022-01-21T01:00:00.000Z" });
});

test("a source that fails keeps its listings for two weeks, then they are taken down, once, and come back with it", async () => {
  const { fetch, desk, states, asked } = await aSource();
  await fetch(list("水彩画教室", "体操教室"));
  for (let day = 1; day <= 13; day += 1) {
    desk.clock.advance(86_400_000);
    await fetch(failed);
  }
  expect(await states()).toEqual(["水彩画教室 published", "体操教室 published"]);
  desk.clock.advance(86_400_000);
  expect(await fetch(failed)).toMatchObject({
    failures: 14,
    problem: "not_found",
    expiredAt: "2022-02-03T01:00:00.000Z",
  });
  expect(await states()).toEqual(["水彩画教室 expired", "体操教室 expired"]);
  desk.clock.advance(86_400_000);
  expect((await fetch(failed))?.expiredAt).toBe("2022-02-03T01:00:00.000Z");
  const after = await fetch(list("水彩画教室"));
  expect(asked.at(-1)).toEqual({});
  expect([after?.failures, after?.problem, after?.expiredAt]).toEqual([0, undefined, undefined]);
  expect(await states()).toEqual(["水彩画教室 published", "体操教室 expired"]);
});

test("what comes and is no list is a failure, and is told as one", async () => {
  const { fetch, desk } = await aSource();
  const page: FetchedList = {
    outcome: "fetched",
    content: Buffer.from("<html><body>移転しました"),
    fileName: "a.html",
  };
  const after = await fetch(page);
  expect(after).toMatchObject({ failures: 1, problem: "web_page" });
  expect(after?.etag).toBeUndefined();
  expect(await desk.all()).toEqual([]);
});

test("a paused source is not fetched", async () => {
  const { fetch, asked } = await aSource({ active: false });
  await fetch(failed);
  expect(asked).toEqual([]);
});

test.each([
  ["new", {}, "2022-01-25"],
  ["well", { lastSuccessAt: "2022-01-24T00:00:00.000Z" }, "2022-03-25"],
  ["failing", { failures: 3 }, "2022-02-02"],
  ["dead", { failures: 3 }, "2022-02-03"],
  ["failing", { failures: 3, rhythm: "weekly" }, "2022-02-16"],
  ["dead", { failures: 3, lastSuccessAt: "2022-02-01T00:00:00.000Z", rhythm: "weekly" }, "2022-03-01"],
  ["paused", { failures: 3, active: false }, "2022-02-03"],
] as const)("%s: a source %o on %s", (health, overrides, day) => {
  const source = aListSource({ createdAt: "2022-01-20T00:00:00.000Z", ...overrides });
  expect(healthOf(source, new Date(`${day}T03:00:00Z`))).toBe(health);
});

test("daily sources are due every day, weekly ones on Mondays and while they fail", async () => {
  const imports = inMemoryImports();
  const importQueue = inMemoryWorkQueue<ImportWork>();
  const ids = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000700${n}`);
  const kinds = [{}, { rhythm: "weekly" }, { rhythm: "weekly", failures: 1 }, { active: false }] as const;
  for (const [n, kind] of kinds.entries())
    await imports.saveSource(aListSource({ ...kind, sourceId: ids[n] as string }));
  const run = planFetches({ centres: inMemoryCentres([aCentre()]), imports, importQueue });
  const on = async (scheduledTime: string) => {
    await run({ scheduledTime });
    return importQueue.messages.splice(0).map((work) => "sourceId" in work && work.sourceId.at(-1));
  };
  expect(await on("2026-11-23T15:00:00Z")).toEqual(["1", "3"]);
  expect(await on("2026-11-22T15:00:00Z")).toEqual(["1", "2", "3"]);
  expect(isDue(aListSource(), "2026-11-24")).toBe(true);
});
