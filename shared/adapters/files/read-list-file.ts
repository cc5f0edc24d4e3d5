import {
  type FileProblem,
  type FileReader,
  fileBounds,
  type ListFile,
  type RawTable,
  type ReadFile,
} from "../../domain/listing-import/table-file.ts";
import { type DecodedText, decodeText, unmarkedUtf16 } from "./decode-text.ts";
import { readCalendar, unfolded } from "./read-calendar.ts";
import { readDelimited } from "./read-delimited.ts";
import { readFeed } from "./read-feed.ts";
import { readJson } from "./read-json.ts";
import { readWorkbook } from "./read-workbook.ts";

type Answer = ReadFile | { readonly problem: FileProblem };

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Bytes that no text file holds: images, archives, programs. */
const isBinary = (bytes: Uint8Array): boolean => {
  const marked = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  return !marked && bytes.subarray(0, 512).includes(0) && !unmarkedUtf16(bytes);
};

const calendarStart = /^(?:\u00ef\u00bb\u00bf)?\s*BEGIN:VCALENDAR/iu;
const isCalendar = (bytes: Uint8Array): boolean => calendarStart.test(String.fromCharCode(...bytes.subarray(0, 40)));

const fromText = ({ text, encoding }: DecodedText, name: string): Answer => {
  const start = text.trimStart().slice(0, 400);
  if (start === "") return { problem: "empty_file" };
  if (/^BEGIN:VCALENDAR/iu.test(start)) return readCalendar(text, encoding);
  if (/^[[{]/u.test(start)) return readJson(text, encoding);
  if (/^<(?:!doctype html|html)/iu.test(start)) return { problem: "web_page" };
  if (start.startsWith("<")) return readFeed(text, encoding);
  return readDelimited(text, encoding, name);
};

const widest = ({ records }: RawTable): number => {
  let columns = 0;
  for (const { cells } of records) if (cells.length > columns) columns = cells.length;
  return columns;
};

const isBlank = ({ records }: RawTable): boolean =>
  records.every(({ cells, unreadable }) => !unreadable && cells.every((cell) => cell.trim() === ""));

/** Holds what was read against the bounds; one row more is the header. */
const bounded = (answer: Answer): Answer => {
  if ("problem" in answer) return answer;
  const rows = answer.tables.reduce((sum, { records }) => sum + records.length, 0);
  if (answer.tables.every(isBlank)) return { problem: "empty_file" };
  if (rows > fileBounds.rows + answer.tables.length) return { problem: "too_many_rows" };
  if (answer.tables.some((table) => widest(table) > fileBounds.columns)) return { problem: "too_many_columns" };
  return answer;
};

const read = async ({ name, content }: ListFile): Promise<Answer> => {
  if (content.length === 0) return { problem: "empty_file" };
  if (content.length > fileBounds.bytes) return { problem: "too_large" };
  if (startsWith(content, 0x50, 0x4b, 0x03, 0x04)) return readWorkbook(content);
  // A compound file is a workbook of before 2007, or one that is locked by a password.
  if (startsWith(content, 0xd0, 0xcf, 0x11, 0xe0)) {
    return { problem: /\.xls$/iu.test(name) ? "old_excel" : "locked_excel" };
  }
  if (startsWith(content, 0x25, 0x50, 0x44, 0x46)) return { problem: "pdf" };
  if (isBinary(content)) return { problem: "not_a_table" };
  return fromText(decodeText(isCalendar(content) ? unfolded(content) : content), name);
};

/**
 * Reads a list in any of the formats that municipalities publish: CSV and TSV (UTF-8, Shift_JIS, EUC-JP, UTF-16), XLSX,
 * JSON, GeoJSON, iCalendar, RSS and Atom. What it is, is seen from its bytes, not from its name.
 */
export const readListFile: FileReader = async (file) => bounded(await read(file));
