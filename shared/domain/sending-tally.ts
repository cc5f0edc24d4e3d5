import type { Delivery } from "./delivery.ts";

/** How many mails of a centre went out, and how many of these came back or were marked as spam. */
export interface SendingTally {
  readonly sent: number;
  readonly bounced: number;
  readonly complained: number;
}

export const noSending: SendingTally = { sent: 0, bounced: 0, complained: 0 };

const sent: SendingTally = { ...noSending, sent: 1 };

/** What a mail counts for in each state; it counts nothing before it went out. */
const counted: Partial<Readonly<Record<Delivery["state"], SendingTally>>> = {
  SENT: sent,
  DELIVERED: sent,
  BOUNCED: { ...sent, bounced: 1 },
  COMPLAINED: { ...sent, complained: 1 },
};

const names = ["sent", "bounced", "complained"] as const;

/**
 * What a step from one state to another adds. Because it is the difference of what the states count, the sums follow from
 * the states that mails are in, in whatever order their events came.
 */
export const tallyOfStep = (from: Delivery["state"], to: Delivery["state"]): SendingTally | undefined => {
  const [before, after] = [counted[from] ?? noSending, counted[to] ?? noSending];
  if (names.every((name) => before[name] === after[name])) return undefined;
  return {
    sent: after.sent - before.sent,
    bounced: after.bounced - before.bounced,
    complained: after.complained - before.complained,
  };
};

export const addTallies = (one: SendingTally, other: SendingTally): SendingTally => ({
  sent: one.sent + other.sent,
  bounced: one.bounced + other.bounced,
  complained: one.complained + other.complained,
});
