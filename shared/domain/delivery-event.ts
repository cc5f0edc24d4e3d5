import type { Delivery, DeliveryState } from "./delivery.ts";

/** What a provider tells about a message after it was handed over. Events come doubled and in any order. */
export type DeliveryEventKind = "sent" | "unknown" | "delivered" | "rejected" | "bounced" | "complained";

export interface DeliveryEvent {
  readonly kind: DeliveryEventKind;
  readonly at: string;
  readonly providerMessageId: string;
  /** Address or number. */
  readonly recipient: string;
  /** For a bounce: the address takes nothing and never will. */
  readonly permanent: boolean;
  /** Codes of the provider: `Permanent/General`. */
  readonly detail: string;
}

interface Fate {
  readonly rank: number;
  readonly state: DeliveryState;
}

/** Where an event leads. Of several events the highest rank counts, so that they commute and repeat without harm. */
const fates: Readonly<Record<DeliveryEventKind, Fate>> = {
  sent: { rank: 1, state: "SENT" },
  unknown: { rank: 2, state: "UNKNOWN" },
  delivered: { rank: 3, state: "DELIVERED" },
  rejected: { rank: 4, state: "FAILED" },
  bounced: { rank: 5, state: "BOUNCED" },
  complained: { rank: 7, state: "COMPLAINED" },
};

/** A bounce that never passes says more than one that may. */
const permanentBounce = { rank: 6, failure: "Permanent" } as const;

/** How a FAILED that the provider's own rejection caused is told from one that we gave up on. */
const rejectedByProvider = "provider_rejected";

type Outcome = Pick<Delivery, "state" | "failure">;

const rankOf = ({ state, failure }: Outcome): number => {
  if (state === "FAILED" && !failure?.startsWith(rejectedByProvider)) return 0;
  if (state === "BOUNCED" && failure?.startsWith(permanentBounce.failure)) return permanentBounce.rank;
  return Object.values(fates).find((fate) => fate.state === state)?.rank ?? 0;
};

const outcomeOf = ({ kind, detail }: DeliveryEvent): Outcome => {
  const { state } = fates[kind];
  if (kind === "rejected") return { state, failure: `${rejectedByProvider}:${detail}` };
  return detail === "" ? { state } : { state, failure: detail };
};

/** Of two events of one kind the later word of the alphabet stands, whichever came first. */
const saysMore = (next: Outcome, current: Outcome): boolean => {
  const [a, b] = [rankOf(next), rankOf(current)];
  return a === b ? (next.failure ?? "") > (current.failure ?? "") : a > b;
};

/** The state and the failure code after an event; undefined if it tells nothing new. */
export const afterEvent = (delivery: Outcome, event: DeliveryEvent): Outcome | undefined => {
  const next = outcomeOf(event);
  return saysMore(next, delivery) ? next : undefined;
};

/** A bounce that may pass: a full mailbox, a server that was away too long. */
export const isSoftBounce = ({ state, failure }: Outcome): boolean =>
  state === "BOUNCED" && failure !== undefined && !failure.startsWith(permanentBounce.failure);
