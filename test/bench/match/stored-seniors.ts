import { stderr } from "node:process";
import { Readable } from "node:stream";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { dynamoDbSeniorRepository } from "../../../shared/adapters/dynamodb/dynamodb-senior-repository.ts";
import { recordLength } from "../../../shared/domain/matching/match-record.ts";
import type { MatchRecords } from "../../../shared/domain/matching/match-records.ts";
import type { SeniorRepository } from "../../../shared/ports/senior-repository.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { benchCentre } from "../market.ts";

/** What DynamoDB answers at most at once. */
const pageBytes = 1_000_000;
/** About what comes from a connection at once. */
const chunkBytes = 65_536;

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("base64");

const keyOf = (number: number) => ({
  S: `${benchCentre.centreId}#00000001-0000-4000-8000-${String(number).padStart(12, "0")}`,
});

/** The attributes that the matcher asks for, as most people have them. */
const storedRow = ({ bytes, starts }: MatchRecords, number: number) => {
  const both = bytes.subarray(starts[number], starts[number + 1]);
  const middle = recordLength(both);
  return {
    seniorKey: keyOf(number),
    record: { B: base64(both.subarray(0, middle)) },
    history: { B: base64(both.subarray(middle)) },
  };
};

/** A page of rows from a number on, and the number of the next page's first. */
const pageFrom = (records: MatchRecords, from: number, count: number): { page: Buffer; next: number } => {
  const rows: ReturnType<typeof storedRow>[] = [];
  const first = records.starts[from] ?? 0;
  let next = from;
  while (next < count && (records.starts[next] ?? 0) - first < pageBytes) {
    rows.push(storedRow(records, next));
    next += 1;
  }
  const more = next < count && { LastEvaluatedKey: { seniorKey: keyOf(next) } };
  return { page: Buffer.from(JSON.stringify({ Count: rows.length, Items: rows, ...more })), next };
};

/** The answers of the database to a query for the first of some records, by the key that each begins after. */
const storedPages = (records: MatchRecords, count: number): ReadonlyMap<string | undefined, Buffer> => {
  const pages = new Map<string | undefined, Buffer>();
  for (let from = 0; from < count; ) {
    const { page, next } = pageFrom(records, from, count);
    pages.set(from === 0 ? undefined : keyOf(from).S, page);
    from = next;
  }
  return pages;
};

function* inChunks(page: Buffer): Generator<Buffer> {
  for (let from = 0; from < page.length; from += chunkBytes) yield page.subarray(from, from + chunkBytes);
}

interface Query {
  readonly ExclusiveStartKey?: { readonly seniorKey: { readonly S: string } };
}

/**
 * The product's own repository over the first of some records, with a database that has every answer ready: what is left
 * is what our processor does with it.
 */
export const storedSeniors = (records: MatchRecords, count: number): SeniorRepository => {
  const pages = storedPages(records, count);
  const requestHandler = {
    handle: async ({ body }: { readonly body: Uint8Array }) => {
      const { ExclusiveStartKey: after } = JSON.parse(new TextDecoder().decode(body)) as Query;
      const page = pages.get(after?.seniorKey.S) ?? Buffer.alloc(0);
      return { response: { statusCode: 200, headers: {}, body: Readable.from(inChunks(page)) } };
    },
  };
  const client = new DynamoDBClient({
    region: "ap-northeast-1",
    credentials: { accessKeyId: "bench", secretAccessKey: "bench" },
    requestHandler: requestHandler as never,
  });
  return dynamoDbSeniorRepository(
    DynamoDBDocumentClient.from(client),
    { SENIORS_TABLE: "seniors" },
    jsonLogger("bench", (line) => stderr.write(`${line}\n`)),
  );
};
