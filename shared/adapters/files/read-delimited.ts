import { CsvError, parse } from "csv-parse/sync";
import { type FileProblem, fileBounds, type RawRecord, type ReadFile } from "../../domain/listing-import/table-file.ts";

/** Beyond this many broken places in one file the rest is taken line by line as unreadable. */
const mostRestarts = 50;
/** Characters of one record: more is a quotation mark that was never closed. */
const largestRecord = 1_000_000;

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

const parsePart = (text: string, firstLine: number, delimiter: string): ParsedPart => {
  const records: RawRecord[] = [];
  const lines = lineCounter(text, firstLine);
  try {
    parse(text, {
      delimiter,
      max_record_size: largestRecord,
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
const parseAll = (text: string, delimiter: string): RawRecord[] => {
  const records: RawRecord[] = [];
  let line = 1;
  for (let restart = 0; restart < mostRestarts; restart += 1) {
    const { records: read, brokenAt } = parsePart(fromLine(text, line), line, delimiter);
    records.push(...read);
    if (brokenAt === undefined) return records;
    records.push({ line: brokenAt, cells: [], unreadable: true });
    line = brokenAt + 1;
  }
  return [...records, ...unreadableLines(fromLine(text, line), line)];
};

const delimiters = [",", "\t", ";", "|"] as const;

/** The delimiter that stands most often outside quotation marks on the first lines; a comma where none does. */
export const findDelimiter = (text: string): string => {
  const outside = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/gu, "");
  const lines = outside.split(/[\r\n]+/u, 5).join("\n");
  const counted = delimiters.map((delimiter) => ({ delimiter, count: lines.split(delimiter).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
};

/** More delimiters than this on the first line are no list; counted before a parser makes a million cells of them. */
const tooWide = (text: string, delimiter: string): boolean => {
  const [firstLine = ""] = text.split(/[\r\n]/u, 1);
  let found = -1;
  for (let count = 0; count <= fileBounds.columns; count += 1) {
    found = firstLine.indexOf(delimiter, found + 1);
    if (found < 0) return false;
  }
  return true;
};

/** Whether a line is longer than a record may be; looked for before a parser keeps all of it. */
const hasEndlessLine = (text: string): boolean => {
  lineBreaks.lastIndex = 0;
  let from = 0;
  for (let found = lineBreaks.exec(text); found; found = lineBreaks.exec(text)) {
    if (found.index - from > largestRecord) return true;
    from = lineBreaks.lastIndex;
  }
  return text.length - from > largestRecord;
};

/** The parser takes the first kind of line end for all: where there are several, they are made one. */
const withOneLineEnd = (text: string): string =>
  /\r(?!\n)/u.test(text) && text.includes("\n") ? text.replace(lineBreaks, "\n") : text;

/** Reads text in columns: CSV, TSV, or with semicolons or bars. Never throws for its content. */
export const readDelimited = (
  written: string,
  encoding: string,
  name: string,
): ReadFile | { readonly problem: FileProblem } => {
  const text = withOneLineEnd(written);
  if (hasEndlessLine(text) && !tooWide(text, findDelimiter(text))) return { problem: "not_a_table" };
  const delimiter = /\.tsv$/iu.test(name) && text.includes("\t") ? "\t" : findDelimiter(text);
  if (tooWide(text, delimiter)) return { problem: "too_many_columns" };
  const records = parseAll(text, delimiter);
  if (records[0]?.unreadable) return { problem: "not_a_table" };
  return { format: delimiter === "\t" ? "tsv" : "csv", encoding, delimiter, notes: [], tables: [{ records }] };
};
