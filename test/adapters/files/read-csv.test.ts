import Encoding from "encoding-japanese";
import { describe, expect, test } from "vitest";
import { readCsv } from "../../../shared/adapters/files/read-csv.ts";
import { anEventRow, eventListFile } from "../../support/event-list.ts";

const bytes = (text: string): Buffer => Buffer.from(text, "utf8");
const read = (content: Uint8Array) => {
  const table = readCsv(content);
  if ("problem" in table) throw new Error(table.problem);
  return table;
};

describe("encodings", () => {
  const text = "名称,場所\r\n①絵手紙教室～春～,髙島平";
  test.each([
    ["utf-8", bytes(text)],
    ["utf-8", bytes(`\uFEFF${text}`)],
    ["utf-16le", Buffer.from(`\uFEFF${text}`, "utf16le")],
  ])("%s", (encoding, content) => {
    expect(read(content)).toMatchObject({
      encoding,
      header: ["名称", "場所"],
      rows: [{ cells: ["①絵手紙教室～春～", "髙島平"] }],
    });
  });
  test("Shift_JIS as Windows writes it", () => {
    const sjis = Uint8Array.from(
      Encoding.convert(Encoding.stringToCode("名称,場所\n絵手紙教室、文化・芸術の講座,北区王子"), {
        to: "SJIS",
        from: "UNICODE",
      }),
    );
    expect(read(sjis)).toMatchObject({
      encoding: "shift_jis",
      rows: [{ cells: ["絵手紙教室、文化・芸術の講座", "北区王子"] }],
    });
  });
});

describe("rows", () => {
  test("each knows its record and the line on which it begins", () => {
    const { rows } = read(bytes('名称,説明\na,"1\r\n2\r\n3"\n\nb,c\nd,"e"'));
    expect(rows.map(({ record, line, cells }) => [record, line, cells[0]])).toEqual([
      [1, 2, "a"],
      [2, 6, "b"],
      [3, 7, "d"],
    ]);
  });
  test("a quotation mark that is never closed costs its own line alone", () => {
    const { rows } = read(bytes('名称,説明\na,b\n"c,d\ne,f\ng,h\n'));
    expect(rows.map(({ line, cells, unreadable }) => [line, unreadable ? "unreadable" : cells[0]])).toEqual([
      [2, "a"],
      [3, "unreadable"],
      [4, "e"],
      [5, "g"],
    ]);
  });
  test("hundreds of broken lines end, each with its row", () => {
    const { rows } = read(bytes(`名称,説明\n${'"x\n\n'.repeat(301)}`));
    expect(rows.length).toBeGreaterThan(150);
  });
  test("a full list is read back as written", () => {
    const { rows, header } = read(eventListFile([anEventRow({ 説明: '1行目\r\n"2行目", 3' })]));
    expect([header.length, rows[0]?.cells[8]]).toEqual([50, '1行目\r\n"2行目", 3']);
  });
});

describe("what is no table", () => {
  test.each([
    ["empty_file", Buffer.alloc(0)],
    ["empty_file", bytes("\uFEFF \n\n")],
    ["no_rows", bytes("名称,説明\n")],
    ["not_a_table", Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0])],
    ["not_a_table", bytes('"名称,説明')],
  ])("%s", (problem, content) => expect(readCsv(content)).toEqual({ problem }));
});
