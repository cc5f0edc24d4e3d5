import { z } from "zod";
import { type CentreId, centreIdSchema, cycleSchema, type SeniorId, seniorIdSchema } from "../../domain/ids.ts";
import { encodeMatchHistory, isWholeHistory, noHistory } from "../../domain/matching/match-history.ts";
import { isWholeRecord } from "../../domain/matching/match-record.ts";
import type { MatchRow } from "../../ports/senior-repository.ts";
import type { WireItem } from "./wire-pages.ts";

/** All that is read of a row. */
export const matchRowAttributes = ["seniorKey", "record", "history", "emptyCycles", "unmatchedSince"] as const;

/** Whom a row is about, as the table's key has it. */
const personKeySchema = z.templateLiteral([centreIdSchema, "#", seniorIdSchema]);

/** What few people's rows have: a list of cycles, a date. */
const noteSchema = z.object({
  emptyCycles: z.array(cycleSchema),
  unmatchedSince: z.iso.date().optional(),
});

const none = encodeMatchHistory(noHistory);

const bytesOf = ({ record, history }: WireItem): number =>
  Buffer.byteLength(record?.B ?? "", "base64") + Buffer.byteLength(history?.B ?? "", "base64");

/**
 * Reads rows as they were sent, in no more steps than needed: a night has a million of them. The bytes of all stand in one
 * block. A row that is not of a person, or whose bytes are not whole, is told and left out.
 */
export const readMatchRows = (items: readonly WireItem[], leaveOut: (seniorKey: string) => void): MatchRow[] => {
  const block = Buffer.allocUnsafeSlow(items.reduce((sum, item) => sum + bytesOf(item), 0));
  let end = 0;
  const bytes = (base64: string): Uint8Array => {
    const start = end;
    end += block.write(base64, start, "base64");
    return block.subarray(start, end);
  };
  const rows: MatchRow[] = [];
  for (const item of items) {
    const row = readMatchRow(item, bytes);
    if (row) rows.push(row);
    else leaveOut(item.seniorKey?.S ?? "");
  }
  return rows;
};

const readMatchRow = (item: WireItem, bytes: (base64: string) => Uint8Array): MatchRow | undefined => {
  const { seniorKey, record, history, emptyCycles, unmatchedSince } = item;
  const key = personKeySchema.safeParse(seniorKey?.S);
  if (!key.success || record?.B === undefined) return undefined;
  const sharp = key.data.indexOf("#");
  const row = {
    centreId: key.data.slice(0, sharp) as CentreId,
    seniorId: key.data.slice(sharp + 1) as SeniorId,
    record: bytes(record.B),
    history: history?.B === undefined ? none : bytes(history.B),
    emptyCycles: [],
  };
  if (!isWholeRecord(row.record) || !isWholeHistory(row.history)) return undefined;
  if (emptyCycles === undefined && unmatchedSince === undefined) return row;
  const note = noteSchema.safeParse({
    emptyCycles: emptyCycles?.L?.map(({ S }) => S) ?? [],
    unmatchedSince: unmatchedSince?.S,
  });
  return note.success ? { ...row, ...note.data } : undefined;
};
