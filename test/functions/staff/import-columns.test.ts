import { expect, test } from "vitest";
import { readListFile } from "../../../shared/adapters/files/read-list-file.ts";
import { fileProblemTexts } from "../../../shared/text/import-report.ts";
import { columnTexts } from "../../../shared/text/staff-columns.ts";
import { importTexts } from "../../../shared/text/staff-imports.ts";
import { importForDesk } from "../../../shared/usecases/import-for-desk.ts";
import { importListings } from "../../../shared/usecases/import-listings.ts";
import { aCentre } from "../../support/builders.ts";
import { inMemoryCentres } from "../../support/in-memory/centre-repository.ts";
import { capturingLogger } from "../../support/in-memory/logger.ts";
import { anyRole, openDesk } from "../../support/staff/desk.ts";

const source = { sourceName: "ふれあい通信", licence: "CC BY 4.0" };
const csv = (...lines: string[]) => Buffer.from(lines.join("\r\n"));
const list = csv(
  "ふれあい通信 12月号,,,",
  "ひとこと,いつごろ,あつまるところ,うけもち",
  "水彩画の集まり,12月5日（土）10時～12時,王子会館,北区文化係",
  "子ども水彩画,12月6日（日）10時～12時,王子会館,北区文化係",
);
const later = csv(
  "いつごろ,ひとこと,うけもち,あつまるところ",
  "12月9日（水）10時～12時,俳句の集まり,北区文化係,王子会館",
);

const handOver = async (
  desk: ReturnType<typeof openDesk>,
  staff: Awaited<ReturnType<ReturnType<typeof openDesk>["signIn"]>>,
  content: Buffer,
) => {
  const file = { name: "tsushin.csv", content };
  const { location } = await staff.post("POST /staff/imports", source, { files: { file } });
  await desk.runImports();
  desk.clock.advance(1000);
  const pathParameters = { importId: location.split("/").at(-1) ?? "" };
  const result = await staff.get("GET /staff/imports/{importId}", { pathParameters });
  return { pathParameters, result: result.body };
};

const open = async () => {
  const desk = openDesk();
  const staff = await desk.signIn(anyRole());
  return { desk, staff, ...(await handOver(desk, staff, list)) };
};

test("a list of unknown headings leads to the page on which its columns are told, with a guess at each", async () => {
  const { staff, pathParameters, result } = await open();
  for (const words of [fileProblemTexts.unknown_columns, columnTexts.linkUnknown, "/columns"])
    expect(result).toContain(words);
  const { body } = await staff.get("GET /staff/imports/{importId}/columns", { pathParameters });
  expect(body).toContain(columnTexts.examples("水彩画の集まり／子ども水彩画"));
  expect(body).toMatch(/name="c0"[\s\S]*?<option value="title" selected>/);
  expect(body).toMatch(/name="c2"[\s\S]*?<option value="placeName" selected>/);
  expect(body).toContain(`${columnTexts.decisions.reject}子ども向けの催しです。`);
});

test("another choice is shown before it is kept", async () => {
  const { desk, staff, pathParameters } = await open();
  const chosen = { do: "look", header: "1", c0: "title", c1: "when", c2: "organizer", c3: "" };
  const { body, status } = await staff.post("POST /staff/imports/{importId}/columns", chosen, { pathParameters });
  expect(status).toBe(200);
  expect(body).toMatch(/name="c2"[\s\S]*?<option value="organizer" selected>/);
  const none = { ...chosen, do: "save", c0: "" };
  const refused = await staff.post("POST /staff/imports/{importId}/columns", none, { pathParameters });
  expect([refused.status, refused.body.includes(columnTexts.noTitle)]).toEqual([422, true]);
  expect(desk.importQueue.messages).toEqual([]);
});

test("a choice is kept, the list is read by it at once, and so is the next one with these headings in another order", async () => {
  const { desk, staff, pathParameters } = await open();
  const chosen = { do: "save", header: "1", c0: "title", c1: "when", c2: "placeName", c3: "organizer" };
  const { location } = await staff.post("POST /staff/imports/{importId}/columns", chosen, { pathParameters });
  await desk.runImports();
  desk.clock.advance(1000);
  const again = { importId: location.split("/").at(-1) ?? "" };
  expect(again.importId).not.toBe(pathParameters.importId);
  const { body } = await staff.get("GET /staff/imports/{importId}", { pathParameters: again });
  for (const words of ["水彩画の集まり", "保存した列の対応を使いました。"]) expect(body).toContain(words);
  const next = await handOver(desk, staff, later);
  for (const words of ["俳句の集まり", "保存した列の対応を使いました。"]) expect(next.result).toContain(words);
});

test("the command line reads by a desk's choice what it imports for the desk, and nothing else", async () => {
  const { desk, staff, pathParameters } = await open();
  const chosen = { do: "save", header: "1", c0: "title", c1: "when", c2: "placeName", c3: "organizer" };
  await staff.post("POST /staff/imports/{importId}/columns", chosen, { pathParameters });
  const logger = capturingLogger();
  const run = importForDesk({
    importListings: importListings({ ...desk, centres: inMemoryCentres([aCentre()]), readFile: readListFile, logger }),
    imports: desk.imports,
  });
  const input = { fileName: "a.csv", content: later, source: { name: "通信", licence: "CC BY 4.0" } };
  const [asDesk, alone] = [await run({ ...input, centreId: aCentre().centreId }), await run(input)];
  expect([asDesk.notes, asDesk.rows[0]?.title]).toEqual([["mapping_used"], "俳句の集まり"]);
  expect(alone.problem).toBe("unknown_columns");
});

const headerless = (...days: string[]) =>
  csv(...days.map((day, n) => `${day},花壇づくり${n},東京都北区王子1-1-${n + 1},0${n + 3}-3908-2221`));

test("a list without a header loses no row: its columns are told by their letters, and the next one that looks alike is read by it", async () => {
  const desk = openDesk();
  const staff = await desk.signIn(anyRole());
  const { pathParameters, result } = await handOver(desk, staff, headerless("2026/12/8", "2026/12/9", "2027/1/13"));
  for (const words of [fileProblemTexts.no_header, columnTexts.linkUnknown, "3件目"]) expect(result).toContain(words);
  const { body } = await staff.get("GET /staff/imports/{importId}/columns", { pathParameters });
  expect(body).toContain(columnTexts.examples("花壇づくり0／花壇づくり1／花壇づくり2"));
  const chosen = { do: "save", header: "0", c0: "startsOn", c1: "title", c2: "address", c3: "contactPhone" };
  const { location } = await staff.post("POST /staff/imports/{importId}/columns", chosen, { pathParameters });
  await desk.runImports();
  desk.clock.advance(1000);
  const again = { importId: location.split("/").at(-1) ?? "" };
  const read = await staff.get("GET /staff/imports/{importId}", { pathParameters: again });
  for (const words of ["花壇づくり0", "花壇づくり2", "3件目", importTexts.ownMapping])
    expect(read.body).toContain(words);
  expect((await handOver(desk, staff, headerless("2027/2/3", "2027/2/4"))).result).toContain("保存した列の対応");
  const other = csv(
    "古本市,2026/12/8,03-3908-2221,東京都北区王子1-1-1",
    "音楽会,2026/12/9,03-3908-2222,東京都北区王子1-1-2",
  );
  expect((await handOver(desk, staff, other)).result).toContain(fileProblemTexts.no_header);
});

test("another desk's choice is not used", async () => {
  const { desk, staff, pathParameters } = await open();
  const chosen = { do: "save", header: "1", c0: "title", c1: "when", c2: "placeName", c3: "organizer" };
  await staff.post("POST /staff/imports/{importId}/columns", chosen, { pathParameters });
  const other = await desk.signIn(anyRole({ centreId: "minato" }));
  expect((await handOver(desk, other, later)).result).toContain(fileProblemTexts.unknown_columns);
});
