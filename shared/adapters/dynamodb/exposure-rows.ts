import { z } from "zod";
import { cycleDate } from "../../domain/digest.ts";
import type { Cycle } from "../../domain/ids.ts";

/** Bytes an item: DynamoDB takes 400 KB, and some of that are names. */
const bytesPerItem = 360_000;

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A part of a cycle's exposure; parts are in the order of their items. */
export const exposureRowSchema = z.object({ bytes });

export const exposurePartition = (cycle: Cycle): string => `exposure#${cycle}`;

const keptDays = 31;

const expiryOf = (cycle: Cycle): number => Date.parse(`${cycleDate(cycle)}T00:00:00+09:00`) / 1000 + keptDays * 86_400;

/** The rows that hold a cycle's exposure. They stand in the Listings table, in no index, and go after a month. */
export const exposureRows = (cycle: Cycle, exposure: Uint8Array) =>
  Array.from({ length: Math.max(1, Math.ceil(exposure.length / bytesPerItem)) }, (_, part) => ({
    listingId: exposurePartition(cycle),
    item: String(part).padStart(3, "0"),
    bytes: exposure.slice(part * bytesPerItem, (part + 1) * bytesPerItem),
    expiresAtEpoch: expiryOf(cycle),
  }));

/** Puts the parts together again. */
export const joined = (parts: readonly { readonly bytes: Uint8Array }[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let end = 0;
  for (const { bytes } of parts) {
    whole.set(bytes, end);
    end += bytes.length;
  }
  return whole;
};
