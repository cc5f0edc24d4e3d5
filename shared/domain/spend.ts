import type { Centre } from "./centre.ts";
import { jstDate } from "./times.ts";

/** What costs a centre money a piece. */
export type SpendKind = "sms" | "letter";

/** What one message costs a centre, and how far the month's budget reaches. */
export interface Spend {
  readonly kind: SpendKind;
  /** Month in Japan: `2026-11`. */
  readonly month: string;
  readonly yen: number;
  /** The month's sum is never more than this. */
  readonly capYen: number;
}

/** What a centre has spent in a month. */
export interface Spent {
  readonly messages: number;
  readonly yen: number;
}

export const spendOf = (
  kind: SpendKind,
  { monthlyCaps, unitYen }: Pick<Centre, "monthlyCaps" | "unitYen">,
  units: number,
  at: Date,
): Spend => ({ kind, month: jstDate(at).slice(0, 7), yen: unitYen[kind] * units, capYen: monthlyCaps[kind] });

export const exceeds = ({ yen, capYen }: Spend, spent: Spent): boolean => spent.yen + yen > capYen;
