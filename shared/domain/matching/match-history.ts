import type { ListingId } from "../ids.ts";
import { latestBeforeDue } from "../rhythm.ts";
import { rhythmSchema } from "../senior.ts";
import type { TaxonomyCode } from "../taxonomy.ts";
import { addDays } from "../times.ts";
import { codeNumber, wordsOf } from "./features.ts";
import { dayNumber, firstDay } from "./match-profile.ts";
import { at } from "./match-record.ts";
import { putToken, tokenBytes, tokenOf } from "./tokens.ts";

/** A person's past, as far as it bears on what is offered next. */
export interface MatchHistory {
  /** Date of the last digest. */
  readonly lastOn?: string | undefined;
  /** Listings shown, with the date. */
  readonly shown: ReadonlyMap<ListingId, string>;
  /** Listings answered in any way: never offered again. */
  readonly answered: readonly ListingId[];
  /** Primary codes of what was taken part in, and of what was declined. */
  readonly did: readonly TaxonomyCode[];
  readonly declined: readonly TaxonomyCode[];
}

export const noHistory: MatchHistory = { shown: new Map(), answered: [], did: [], declined: [] };

/** Where each part of a history begins: a day, two sets of codes, how many tokens follow, the tokens with their days. */
export const historyAt = { lastOn: 0, did: 2, declined: 10, count: 18, tokens: 20 } as const;
/** A listing's token and the day on which it was shown; day 0: it was answered. */
export const shownBytes = tokenBytes + 2;
/** Of more than that, the earliest are left out: they are long past any cool-down. */
const mostShown = 2_000;

/** Writes a history as bytes, to stand behind the person's record: 20, and 8 for each listing. */
export const encodeMatchHistory = ({ lastOn, shown, answered, did, declined }: MatchHistory): Uint8Array => {
  const past = [...shown].sort(([, a], [, b]) => (a < b ? 1 : -1));
  const tokens = [
    ...answered.map((id) => [tokenOf("listing", id), 0] as const),
    ...past.map(([id, date]) => [tokenOf("listing", id), dayNumber(date)] as const),
  ].slice(0, mostShown);
  const bytes = new Uint8Array(historyAt.tokens + tokens.length * shownBytes);
  const view = new DataView(bytes.buffer);
  view.setUint16(historyAt.lastOn, lastOn === undefined ? 0 : dayNumber(lastOn));
  [did, declined].forEach((codes, n) => {
    const [low, high] = wordsOf(codes.map(codeNumber));
    view.setUint32(historyAt.did + n * 8, low);
    view.setUint32(historyAt.did + n * 8 + 4, high);
  });
  view.setUint16(historyAt.count, tokens.length);
  tokens.forEach(([token, day], n) => {
    const offset = historyAt.tokens + n * shownBytes;
    putToken(view, offset, token);
    view.setUint16(offset + tokenBytes, day);
  });
  return bytes;
};

const numberAt = (bytes: Uint8Array, offset: number): number => (bytes[offset] ?? 0) * 256 + (bytes[offset + 1] ?? 0);

/** Whether bytes are one history, no more and no less. */
export const isWholeHistory = (history: Uint8Array): boolean =>
  history.length === historyAt.tokens + shownBytes * numberAt(history, historyAt.count);

/** The date of a day as histories count them; undefined for 0: none. */
export const dayOfNumber = (day: number): string | undefined => (day === 0 ? undefined : addDays(firstDay, day));

/** Day of the last digest; 0: none. */
const lastDayOf = (history: Uint8Array): number => numberAt(history, historyAt.lastOn);

/** Tells of many people who had a digest on a date already. */
export const hadDigestOn = (date: string) => {
  const day = dayNumber(date);
  return (history: Uint8Array): boolean => lastDayOf(history) === day;
};

/** Tells of many people who is due for a digest on a date, as far as record and history know. */
export const dueByRecordOn = (date: string) => {
  const latestDays = rhythmSchema.options.map((rhythm) => dayNumber(latestBeforeDue(rhythm, date)));
  const usual = dayNumber(latestBeforeDue("twice_monthly", date));
  return (record: Uint8Array, history: Uint8Array): boolean => {
    const lastDay = lastDayOf(history);
    return lastDay === 0 || lastDay <= (latestDays[record[at.rhythm] ?? 0] ?? usual);
  };
};
