import Encoding from "encoding-japanese";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import writeExcelFile, { type SheetData } from "write-excel-file/node";
import { readListFile } from "../../../shared/adapters/files/read-list-file.ts";
import { anEventRow, eventListFile } from "../../support/event-list.ts";

const bytes = (text: string): Buffer => Buffer.from(text, "utf8");
const read = async (content: Uint8Array, name = "list.csv") => {
  const file = await readListFile({ name, content });
  if ("problem" in file) throw new Error(file.problem);
  return file;
};
const recordsOf = async (content: Uint8Array, name?: string) => (await read(content, name)).tables[0]?.records ?? [];
const cellsOf = async (content: Uint8Array, name?: string) =>
  (await recordsOf(content, name)).map(({ cells }) => cells);

describe("encodings and dialects are found", () => {
  const text = "名称,場所\r\n①絵手紙教室～春～,髙島平";
  const cells = [
    ["名称", "場所"],
    ["①絵手紙教室～春～", "髙島平"],
  ];
  test.each([
    ["utf-8", bytes(text)],
    ["utf-8", bytes(`\uFEFF${text}`)],
    ["utf-16le", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["utf-16le", Buffer.from(text, "utf16le")],
    ["utf-16be", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ])("%s", async (encoding, content) => {
    const file = await read(content);
    expect(file).toMatchObject({ encoding, format: "csv", delimiter: "," });
    expect(file.tables[0]?.records.map((record) => record.cells)).toEqual(cells);
  });
  test("Shift_JIS as Windows writes it", async () => {
    const from = Encoding.stringToCode("名称,場所\n絵手紙教室、文化・芸術の講座,北区王子");
    const file = await read(Uint8Array.from(Encoding.convert(from, { to: "SJIS", from: "UNICODE" })));
    expect([file.encoding, file.tables[0]?.records[1]?.cells]).toEqual([
      "shift_jis",
      ["絵手紙教室、文化・芸術の講座", "北区王子"],
    ]);
  });
  test.each([
    ["\t", "tsv"],
    [";", "csv"],
    ["|", "csv"],
  ])("columns apart by %j", async (delimiter, format) => {
    const file = await read(bytes(`名称${delimiter}場所\n"朝市、夕市"${delimiter}駅前`));
    expect([file.delimiter, file.format, file.tables[0]?.records[1]?.cells]).toEqual([
      delimiter,
      format,
      ["朝市、夕市", "駅前"],
    ]);
  });
});

describe("records of a text", () => {
  test("each knows the line on which it begins", async () => {
    const records = await recordsOf(bytes('名称,説明\na,"1\r\n2\r\n3"\n\nb,c\nd,"e"'));
    expect(records.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, "名称"],
      [2, "a"],
      [6, "b"],
      [7, "d"],
    ]);
  });
  test("a quotation mark that is never closed costs its own line alone", async () => {
    const records = await recordsOf(bytes('名称,説明\na,b\n"c,d\ne,f\ng,h\n'));
    expect(records.map(({ line, cells, unreadable }) => [line, unreadable ? "unreadable" : cells[0]])).toEqual([
      [1, "名称"],
      [2, "a"],
      [3, "unreadable"],
      [4, "e"],
      [5, "g"],
    ]);
  });
  test("hundreds of broken lines end, each with its row", async () => {
    expect((await recordsOf(bytes(`名称,説明\n${'"x\n\n'.repeat(301)}`))).length).toBeGreaterThan(150);
  });
  test("a full list is read back as written", async () => {
    const [header, row] = await cellsOf(eventListFile([anEventRow({ 説明: '1行目\r\n"2行目", 3' })]));
    expect([header?.length, row?.[8]]).toEqual([50, '1行目\r\n"2行目", 3']);
  });
});

const workbook = async (rows: SheetData): Promise<Uint8Array> =>
  new Uint8Array(await (await writeExcelFile(rows)).toBuffer());

/** A workbook put together by hand, of one sheet. */
const rawWorkbook = (sheet: string, extra: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({
    "[Content_Types].xml": bytes(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    "xl/workbook.xml": bytes(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="一覧" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    "xl/_rels/workbook.xml.rels": bytes(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/worksheets/sheet1.xml": bytes(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
    ...extra,
  });
const textCell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe("workbooks", () => {
  test("days and times are read as they are shown, empty rows left out", async () => {
    const content = await workbook([
      [{ value: "行事名" }, { value: "開催日" }, { value: "時刻" }, { value: "定員" }],
      [],
      [
        { value: "朝市" },
        { value: new Date("2026-08-05T00:00:00Z"), type: Date, format: "yyyy/mm/dd" },
        { value: new Date("1899-12-30T09:30:00Z"), type: Date, format: "hh:mm" },
        { value: 30 },
      ],
    ]);
    const file = await read(content, "list.xlsx");
    expect([file.format, file.tables[0]?.records.map(({ line, cells }) => [line, ...cells])]).toEqual([
      "xlsx",
      [
        [1, "行事名", "開催日", "時刻", "定員"],
        [3, "朝市", "2026-08-05", "09:30", "30"],
      ],
    ]);
  });
  test("a formula counts as what it last came to, and a macro is left out", async () => {
    const row = `<row r="1">${textCell("A1", "名称")}<c r="B1"><f>1+1</f><v>2</v></c></row>`;
    const file = await read(rawWorkbook(row, { "xl/vbaProject.bin": bytes("Sub AutoOpen()") }), "list.xlsm");
    expect([file.notes, file.tables[0]?.records[0]?.cells]).toEqual([["macros_ignored"], ["名称", "2"]]);
  });
  test("empty cells down to the last row that Excel knows cost nothing", async () => {
    const rows = `<row r="1">${textCell("A1", "名称")}</row><row r="1048576"><c r="XFD1048576" s="1"/></row>`;
    expect(await cellsOf(rawWorkbook(rows))).toEqual([["名称"]]);
  });
  test.each([
    ["too_many_columns", `<row r="1">${textCell("XFD1", "名称")}</row>`],
    ["too_many_rows", `<row r="1000000">${textCell("A1000000", "名称")}</row>`],
  ])("%s", async (problem, row) => {
    expect(await readListFile({ name: "a.xlsx", content: rawWorkbook(row) })).toEqual({ problem });
  });
  test("what unpacks to more than memory holds is not unpacked", async () => {
    const bomb = rawWorkbook("", { "xl/sharedStrings.xml": new Uint8Array(80_000_000) });
    const before = process.memoryUsage().rss;
    expect(bomb.length).toBeLessThan(200_000);
    expect(await readListFile({ name: "a.xlsx", content: bomb })).toEqual({ problem: "unpacks_too_large" });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});

describe("JSON", () => {
  test.each([
    ["a list", '[{"title":"朝市","location":{"name":"駅前"}}]'],
    ["a list within", '{"result":{"records":[{"title":"朝市","location":[{"name":"駅前"}]}]}}'],
    ["one object a line", '{"title":"朝市","location":{"name":"駅前"}}\n{"title":"夕市","location":{"name":"駅前"}}'],
  ])("%s", async (_, text) => {
    const [header, row] = await cellsOf(bytes(text), "list.json");
    expect([header, row]).toEqual([
      ["title", "location.name"],
      ["朝市", "駅前"],
    ]);
  });
  test("GeoJSON gives the middle of what it draws", async () => {
    const text =
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"LineString","coordinates":[[139,35],[141,37]]},"properties":{"名称":"朝市"}}]}';
    const file = await read(bytes(text), "list.geojson");
    expect([file.format, file.tables[0]?.records.map(({ cells }) => cells)]).toEqual([
      "geojson",
      [
        ["longitude", "latitude", "名称"],
        ["140.000000", "36.000000", "朝市"],
      ],
    ]);
  });
});

describe("calendars", () => {
  const calendar = (...lines: readonly string[]) =>
    bytes(["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", ...lines, "END:VEVENT", "END:VCALENDAR"].join("\r\n"));
  const eventOf = async (content: Uint8Array) => {
    const [header = [], cells = []] = await cellsOf(content, "list.ics");
    return Object.fromEntries(
      header.map((heading, index) => [heading, cells[index]]).filter(([, cell]) => cell !== ""),
    );
  };
  test("times in UTC become Japan's; a rule and its exceptions are kept", async () => {
    const content = calendar(
      "UID:1",
      "SUMMARY:体操",
      "DTSTART:20260804T010000Z",
      "DTEND:20260804T023000Z",
      "RRULE:FREQ=WEEKLY;BYDAY=TU",
      "EXDATE:20260811T010000Z",
    );
    expect(await eventOf(content)).toEqual({
      UID: "1",
      SUMMARY: "体操",
      "DTSTART.date": "2026-08-04",
      "DTSTART.time": "10:00",
      "DTEND.date": "2026-08-04",
      "DTEND.time": "11:30",
      RRULE: "FREQ=WEEKLY;BYDAY=TU",
      EXDATE: "2026-08-11",
    });
  });
  test("whole days end the day before the end that is written", async () => {
    const content = calendar("UID:1", "SUMMARY:展示", "DTSTART;VALUE=DATE:20260801", "DTEND;VALUE=DATE:20260804");
    expect(await eventOf(content)).toMatchObject({ "DTSTART.date": "2026-08-01", "DTEND.date": "2026-08-03" });
  });
});

describe("feeds", () => {
  test("RSS, with the day of publication", async () => {
    const rss =
      '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><title>絵手紙 &amp; 書</title><link>https://a.example/1</link><description><![CDATA[<p>8月5日</p>]]></description><pubDate>Wed, 01 Jul 2026 09:00:00 +0900</pubDate><guid>g</guid></item></channel></rss>';
    const file = await read(bytes(rss), "feed.xml");
    expect([file.format, file.tables[0]?.records[1]?.cells.slice(0, 4)]).toEqual([
      "rss",
      ["g", "絵手紙 & 書", "https://a.example/1", "<p>8月5日</p>"],
    ]);
  });
  test("Atom", async () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><title>朝市</title><id>i</id><link href="https://a.example/2"/><summary>駅前</summary></entry></feed>';
    expect((await cellsOf(bytes(atom), "feed.xml"))[1]?.slice(0, 4)).toEqual([
      "i",
      "朝市",
      "https://a.example/2",
      "駅前",
    ]);
  });
  test("entities that multiply stay what they are", async () => {
    const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join("");
    const rss = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "aaaaaaaaaa">${entities}]><rss version="2.0"><channel><title>x</title><item><title>&e9;</title></item></channel></rss>`;
    const answer = await readListFile({ name: "feed.xml", content: bytes(rss) });
    expect(JSON.stringify(answer).length).toBeLessThan(5_000);
  });
});

describe("what is no list says why", () => {
  test.each([
    ["empty_file", "a.csv", Buffer.alloc(0)],
    ["empty_file", "a.csv", bytes("\uFEFF \n\n")],
    ["broken_file", "a.xlsx", Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0])],
    ["not_a_table", "a.csv", bytes('"名称,説明')],
    ["not_a_table", "a.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])],
    ["not_a_table", "a.xml", bytes("<list><item/></list>")],
    ["old_excel", "a.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0])],
    ["locked_excel", "a.xlsx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0])],
    ["pdf", "a.pdf", bytes("%PDF-1.7")],
    ["web_page", "a.csv", bytes("<!DOCTYPE html><html></html>")],
    ["broken_file", "a.json", bytes("[{")],
    ["too_large", "a.csv", Buffer.alloc(20_000_001)],
    ["too_many_columns", "a.csv", bytes(`${"a,".repeat(1_000_000)}\nb`)],
    ["too_many_rows", "a.csv", bytes(`a\n${"b\n".repeat(50_001)}`)],
  ])("%s", async (problem, name, content) => {
    expect(await readListFile({ name, content })).toEqual({ problem });
  });
  test("a heading without rows is a file that was read", async () => {
    expect((await recordsOf(bytes("名称,説明\n"))).length).toBe(1);
  });
});
