import { expect, test } from "vitest";
import { readListFile } from "../../../shared/adapters/files/read-list-file.ts";
import { importTexts } from "../../../shared/text/staff-imports.ts";
import { anEventRow, eventListFile } from "../../support/event-list.ts";
import { anyRole, openDesk } from "../../support/staff/desk.ts";

const source = { sourceName: "北区イベント一覧", licence: "CC BY 4.0" };
const rows = [
  anEventRow({ 開始日: "2026-12-05", 終了日: "2026-12-05" }),
  anEventRow({ NO: "2", 名称: "=cmd|' /C calc'!A0", 開始日: "2026-12-06", 終了日: "2026-12-06" }),
  anEventRow({ NO: "3", 名称: "子ども会", 開始日: "2026-12-07", 終了日: "2026-12-07" }),
];
const file = { name: "131172_一覧.csv", content: eventListFile(rows) };

const upload = async (form: Record<string, string> = source, files: Record<string, typeof file> = { file }) => {
  const desk = openDesk();
  const staff = await desk.signIn(anyRole());
  const answer = await staff.post("POST /staff/imports", form, { files });
  const importId = answer.location.split("/").at(-1) ?? "";
  await desk.runImports();
  const result = (query: Record<string, string> = {}) =>
    staff.get("GET /staff/imports/{importId}", { pathParameters: { importId }, query });
  return { desk, staff, answer, importId, result };
};

test("a list is imported in the browser, and every row is told with its reason", async () => {
  const { answer, result, desk } = await upload();
  expect(answer.status).toBe(303);
  const { body } = await result();
  for (const words of [
    "131172_一覧.csv",
    "UTF-8",
    "カンマ",
    "はじめての水彩画教室",
    "子ども向けの催しです。",
    "CC BY 4.0",
  ])
    expect(body).toContain(words);
  const open = [];
  for await (const listing of desk.listings.listOpen("2026-11-25")) open.push(listing);
  expect(open.map(({ source: { name } }) => name)).toContain("北区イベント一覧");
});

test("it is told at once how many rows ended how, how each column was read, and which were not", async () => {
  const content = Buffer.from(
    "行事名,日時,会場,主催,雨のとき\r\n水彩画,12月5日 10時～12時,王子会館,北区文化係,中止\r\n",
  );
  const { result } = await upload(source, { file: { name: "a.csv", content } });
  const { body } = await result();
  for (const words of ["1行のうち、", "行事名（名称として）", "読まなかった列", "雨のとき", "2026年"])
    expect(body).toContain(words);
});

test("the rows are chosen by outcome and by reason", async () => {
  const { result } = await upload();
  const { body: rejected } = await result({ outcome: "rejected" });
  expect([rejected.includes("子ども会"), rejected.includes("はじめての水彩画教室")]).toEqual([true, false]);
  const { body: children } = await result({ reason: "children_only" });
  expect(children).toContain("子ども会");
  expect((await result({ reason: "<script>" })).body).toContain("はじめての水彩画教室");
});

test("the report is a workbook of text, whatever a cell begins with", async () => {
  const { staff, importId } = await upload();
  const answer = await staff.get("GET /staff/imports/{importId}/report.xlsx", { pathParameters: { importId } });
  expect(answer.headers["Content-Disposition"]).toContain(encodeURIComponent("取り込みの結果_131172_一覧.xlsx"));
  const read = await readListFile({ name: "a.xlsx", content: Buffer.from(answer.body, "base64") });
  const cells = "tables" in read ? (read.tables[0]?.records.map((record) => record.cells) ?? []) : [];
  expect(cells.map((row) => row[3])).toEqual(["名称", "はじめての水彩画教室", "=cmd|' /C calc'!A0", "子ども会"]);
});

test.each([
  [importTexts.fileMissing, source, {}],
  [importTexts.sourceNameMissing, { ...source, sourceName: "" }, { file }],
  [importTexts.licenceMissing, { ...source, licence: " " }, { file }],
  [importTexts.sourceUrlWrong, { ...source, sourceUrl: "javascript:alert(1)" }, { file }],
  [importTexts.fileTooLarge, source, { file: { name: "a.csv", content: new Uint8Array(4_000_001) } }],
])("%s", async (message, form, files) => {
  const { answer, staff } = await upload(form, files as Record<string, typeof file>);
  expect([answer.status, answer.body.includes(message)]).toEqual([422, true]);
  expect((await staff.get("GET /staff/imports")).body).toContain(importTexts.noHistory);
});

test("a file that is no list says so, and stays in the history", async () => {
  const { staff, result } = await upload(source, { file: { name: "a.pdf", content: Buffer.from("%PDF-1.7") } });
  expect((await result()).body).toContain("PDFは読めません。");
  expect((await staff.get("GET /staff/imports")).body).toContain("a.pdf");
});

const largeFields = { sourceName: "北区の大きな一覧", licence: "CC BY 4.0" };

test("a large list goes straight to the store, and begins at one press after it has arrived", async () => {
  const desk = openDesk();
  const staff = await desk.signIn(anyRole());
  expect((await staff.post("POST /staff/imports/large", { licence: "" })).status).toBe(422);
  const { location } = await staff.post("POST /staff/imports/large", largeFields);
  const importId = location.split("/").at(-1) ?? "";
  const look = (query: Record<string, string> = {}) =>
    staff.get("GET /staff/imports/{importId}", { pathParameters: { importId }, query });
  const form = await look();
  const prefix = `lists/kita/${importId}/`;
  expect(form.body).toContain(`action="https://lists.s3.example/"`);
  expect(form.body).toContain(`value="${prefix}\${filename}"`);
  expect(form.headers["Content-Security-Policy"]).toContain("form-action 'self' https://lists.s3.example;");
  await desk.lists.put(`${prefix}${file.name}`, file.content);
  expect((await look({ key: `${prefix}${file.name}` })).body).toContain(importTexts.large.arrived);
  const start = (key: string) =>
    staff.post("POST /staff/imports/{importId}/start", { key }, { pathParameters: { importId } });
  expect((await start("lists/minato/other/a.csv")).status).toBe(404);
  expect((await start(`${prefix}${file.name}`)).status).toBe(303);
  expect((await look()).body).toContain(importTexts.progress.waiting);
  await desk.runImports();
  expect((await look()).body).toContain("はじめての水彩画教室");
});

test.each([
  ["no file", "", 0, importTexts.large.problems.not_chosen()],
  ["a file without content", "空.csv", 0, importTexts.large.problems.empty("空.csv")],
  ["a file that is too large", "写真.zip", 20_000_001, importTexts.large.problems.too_large("写真.zip", 20_000_001)],
])("%s that the store took is told on the page, which asks for another one", async (_, name, bytes, words) => {
  const desk = openDesk();
  const staff = await desk.signIn(anyRole());
  const { location } = await staff.post("POST /staff/imports/large", largeFields);
  const importId = location.split("/").at(-1) ?? "";
  const key = `lists/kita/${importId}/${name}`;
  await desk.lists.put(key, new Uint8Array(bytes));
  const { status, body } = await staff.get("GET /staff/imports/{importId}", {
    pathParameters: { importId },
    query: { key },
  });
  expect([status, body.includes(words), body.includes(`action="https://lists.s3.example/"`)]).toEqual([
    422,
    true,
    true,
  ]);
  const start = await staff.post("POST /staff/imports/{importId}/start", { key }, { pathParameters: { importId } });
  expect(start.status).toBe(409);
});

test("a file that the store does not have is not asked about", async () => {
  const desk = openDesk();
  const staff = await desk.signIn(anyRole());
  const { location } = await staff.post("POST /staff/imports/large", largeFields);
  const importId = location.split("/").at(-1) ?? "";
  for (const key of [`lists/kita/${importId}/a.csv`, "lists/minato/other/a.csv"]) {
    const look = await staff.get("GET /staff/imports/{importId}", { pathParameters: { importId }, query: { key } });
    expect(look.status).toBe(404);
  }
});

test("an import that stands still can be set going again, and one that moves cannot", async () => {
  const desk = openDesk();
  const staff = await desk.signIn(anyRole());
  const { location } = await staff.post("POST /staff/imports", source, { files: { file } });
  const pathParameters = { importId: location.split("/").at(-1) ?? "" };
  const look = (query: Record<string, string> = {}) =>
    staff.get("GET /staff/imports/{importId}", { pathParameters, query });
  const goOn = () => staff.post("POST /staff/imports/{importId}/start", {}, { pathParameters });
  expect((await look()).headers.Refresh).toBe("3");
  expect((await look({ still: "1" })).headers.Refresh).toBeUndefined();
  expect((await goOn()).status).toBe(409);
  desk.importQueue.messages.length = 0;
  desk.clock.advance(130_000);
  const { body, headers } = await look();
  expect([body.includes(importTexts.progress.goOn), headers.Refresh]).toEqual([true, undefined]);
  expect((await goOn()).status).toBe(303);
  await desk.runImports();
  expect((await look()).body).toContain("はじめての水彩画教室");
});

test("counsellors do not import", async () => {
  const desk = openDesk();
  const staff = await desk.signIn(anyRole({ roles: ["counsellor"] }));
  expect((await staff.get("GET /staff/imports")).status).toBe(403);
});
