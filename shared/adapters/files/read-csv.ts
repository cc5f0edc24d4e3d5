import { CsvError, parse } from "csv-parse/sync";
import type { ReadTable, TableRow } from "../../domain/listing-import/table-file.ts";
import { decodeText } from "./decode-text.ts";

interface RawRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly unreadable?: boolean;
}

/** Beyond this many broken places in one file the rest is taken line by line as unreadable. */
const mostRestarts = 50;

const lineBreaks = /\r\n|\n|\r/g;

/** Text from a line on, by its number from 1. */
const fromLine = (text: string, line: number): string => {
  if (line <= 1) return text;
  lineBreaks.lastIndex = 0;
  for (let seen = 1; seen < line; seen += 1) if (!lineBreaks.exec(text)) return "";
  return text.slice(lineBreaks.lastIndex);
};

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

interface ParsedPart {
  readonly records: readonly RawRecord[];
  /** Line on which a record began that could not be read to its end. */
  readonly brokenAt?: number;
}

const breaksIn = (text: string): number => text.match(lineBreaks)?.length ?? 0;
const blankLines = /^(?:[^\S\r\n]*(?:\r\n|\n|\r))+/;

/** Follows the parser through the text and tells lines; its own count takes a CR LF within a cell for two. */
const lineCounter = (text: string, firstLine: number) => {
  const bytes = Buffer.from(text);
  let offset = 0;
  let line = firstLine;
  const start = (rest: string) => line + breaksIn(blankLines.exec(rest)?.[0] ?? "");
  return {
    /** Line on which the record begins that ends before a byte. */
    recordUntil: (end: number): number => {
      const passed = bytes.subarray(offset, end).toString();
      const begins = start(passed);
      offset = end;
      line += breaksIn(passed);
      return begins;
    },
    /** Line on which the next record begins. */
    next: (): number => start(bytes.subarray(offset).toString()),
  };
};

const parsePart = (text: string, firstLine: number): ParsedPart => {
  const records: RawRecord[] = [];
  const lines = lineCounter(text, firstLine);
  try {
    parse(text, {
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: string[], context) => {
        records.push({ line: lines.recordUntil(context.bytes), cells });
        return null;
      },
    });
    return { records };
  } catch (error) {
    if (error instanceof CsvError) return { records, brokenAt: lines.next() };
    throw error;
  }
};

const unreadableLines = (text: string, firstLine: number): RawRecord[] =>
  text
    .split(lineBreaks)
    .map((cell, index) => ({ line: firstLine + index, cells: [cell], unreadable: true }))
    .filter(({ cells }) => !isBlank(cells));

/** All records; where one never ends (a quotation mark is not closed) its first line is unreadable and reading goes on. */
const parseAll = (text: string): RawRecord[] => {
  const records: RawRecord[] = [];
  let line = 1;
  for (let restart = 0; restart < mostRestarts; restart += 1) {
    const { records: read, brokenAt } = parsePart(fromLine(text, line), line);
    records.push(...read);
    if (brokenAt === undefined) return records;
    records.push({ line: brokenAt, cells: [], unreadable: true });
    line = brokenAt + 1;
  }
  return [...records, ...unreadableLines(fromLine(text, line), line)];
};

/** Bytes that no text file holds: archives, images, PDF, spreadsheets. */
const isBinary = (bytes: Uint8Array): boolean => {
  const start = bytes.subarray(0, 512);
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !utf16 && start.includes(0);
};

/** Reads a CSV file in UTF-8 (with or without byte order mark), Shift_JIS, EUC-JP or UTF-16. Never throws for its content. */
export const readCsv: ReadTable = (bytes) => {
  if (bytes.length === 0) return { problem: "empty_file" };
  if (isBinary(bytes)) return { problem: "not_a_table" };
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === "") return { problem: "empty_file" };
  const [head, ...rest] = parseAll(text).filter(({ cells, unreadable }) => unreadable || !isBlank(cells));
  if (!head || head.unreadable) return { problem: "not_a_table" };
  const rows: TableRow[] = rest.map((record, index) => ({ record: index + 1, ...record }));
  return rows.length === 0 ? { problem: "no_rows" } : { header: head.cells, rows, encoding };
};
