import { z } from "zod";
import { cycleDate } from "../../domain/digest.ts";
import type { Cycle } from "../../domain/ids.ts";
import { type KeptRun, keptRunVersion } from "../../domain/matching/kept-run.ts";
import { packRun, unpackRun } from "./pack-run.ts";

/** Bytes an item: DynamoDB takes 400 KB, and some of that are names. */
const bytesPerItem = 360_000;

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A part of a cycle's run; parts are in the order of their items. */
export const runRowSchema = z.object({ bytes });

/** Programs of another version have runs of their own. */
export const runPartition = (cycle: Cycle): string => `run#${keptRunVersion}#${cycle}`;

const keptDays = 31;

const expiryOf = (cycle: Cycle): number => Date.parse(`${cycleDate(cycle)}T00:00:00+09:00`) / 1000 + keptDays * 86_400;

/** Of a transaction, which takes 4 MB: some 35,000 listings. */
export const mostRowsTogether = 11;

/** The rows that hold a cycle's run. They stand in the Listings table, in no index, and go after a month. */
export const runRows = (cycle: Cycle, run: KeptRun) => {
  const packed = packRun(run);
  return Array.from({ length: Math.ceil(packed.length / bytesPerItem) }, (_, part) => ({
    listingId: runPartition(cycle),
    item: String(part).padStart(3, "0"),
    bytes: packed.slice(part * bytesPerItem, (part + 1) * bytesPerItem),
    expiresAtEpoch: expiryOf(cycle),
  }));
};

/** Puts the parts together again. */
export const joinedRun = (parts: readonly z.infer<typeof runRowSchema>[]): KeptRun =>
  unpackRun(Buffer.concat(parts.map((part) => part.bytes)));
