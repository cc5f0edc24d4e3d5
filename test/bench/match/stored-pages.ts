import { at, fixedBytes } from "../../../shared/domain/matching/match-record.ts";
import { type MatchRecords, recordCollector } from "../../../shared/domain/matching/match-records.ts";
import { tokenBytes } from "../../../shared/domain/matching/tokens.ts";

/** What DynamoDB answers at most at once. */
const pageBytes = 1_000_000;

interface StoredRow {
  readonly item: { readonly S: string };
  readonly matchShard: { readonly S: string };
  readonly seniorKey: { readonly S: string };
  readonly record: { readonly B: string };
  readonly history: { readonly B: string };
}

const recordLength = (bytes: Uint8Array, start: number): number =>
  fixedBytes + ((bytes[start + at.heldCount] ?? 0) + (bytes[start + at.excludedCount] ?? 0)) * tokenBytes;

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("base64");

const storedRow = ({ bytes, starts }: MatchRecords, number: number): StoredRow => {
  const [start, end] = [starts[number] ?? 0, starts[number + 1] ?? 0];
  const middle = start + recordLength(bytes, start);
  return {
    seniorKey: { S: `tokyo#00000001-0000-4000-8000-${String(number).padStart(12, "0")}` },
    item: { S: "match" },
    matchShard: { S: `match#${number % 64}` },
    record: { B: base64(bytes.subarray(start, middle)) },
    history: { B: base64(bytes.subarray(middle, end)) },
  };
};

/** The first of some records as the database answers them: pages of JSON, with the bytes in base64. */
export const storedPages = (records: MatchRecords, count: number): string[] => {
  const pages: string[] = [];
  let rows: StoredRow[] = [];
  let size = 0;
  const close = (): void => {
    pages.push(JSON.stringify({ Count: rows.length, Items: rows }));
    [rows, size] = [[], 0];
  };
  for (let number = 0; number < count; number += 1) {
    rows.push(storedRow(records, number));
    size += (records.starts[number + 1] ?? 0) - (records.starts[number] ?? 0);
    if (size > pageBytes) close();
  }
  if (rows.length > 0) close();
  return pages;
};

/** Reads such pages back. */
export const readPages = (pages: readonly string[]): MatchRecords => {
  const collector = recordCollector();
  let count = 0;
  for (const page of pages)
    for (const { record, history } of (JSON.parse(page) as { Items: StoredRow[] }).Items) {
      collector.add(Buffer.from(record.B, "base64"), Buffer.from(history.B, "base64"), 0, count);
      count += 1;
    }
  return collector.records();
};
