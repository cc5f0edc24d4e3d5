import type { Delivery, DeliveryState } from "./delivery.ts";

/** What the mail provider tells about a mail after it was handed over. Events come doubled and in any order. */
export type DeliveryEventKind = "sent" | "delivered" | "rejected" | "bounced" | "complained";

export interface DeliveryEvent {
  readonly kind: DeliveryEventKind;
  readonly at: string;
  readonly providerMessageId: string;
  readonly recipient: string;
  /** For a bounce: the address does not take mail and never will. */
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
  delivered: { rank: 2, state: "DELIVERED" },
  rejected: { rank: 3, state: "FAILED" },
  bounced: { rank: 4, state: "BOUNCED" },
  complained: { rank: 5, state: "COMPLAINED" },
};

/** How a FAILED that the provider's own rejection caused is told from one that we gave up on. */
const rejectedByProvider = "provider_rejected";

const rankOf = ({ state, failure }: Pick<Delivery, "state" | "failure">): number => {
  if (state === "FAILED" && !failure?.startsWith(rejectedByProvider)) return 0;
  return Object.values(fates).find((fate) => fate.state === state)?.rank ?? 0;
};

/** The state and the failure code after an event; undefined if it tells nothing new. */
export const afterEvent = (
  delivery: Pick<Delivery, "state" | "failure">,
  event: DeliveryEvent,
): { readonly to: DeliveryState; readonly failure?: string } | undefined => {
  const fate = fates[event.kind];
  if (fate.rank <= rankOf(delivery)) return undefined;
  if (event.kind === "rejected") return { to: fate.state, failure: `${rejectedByProvider}:${event.detail}` };
  return event.detail === "" ? { to: fate.state } : { to: fate.state, failure: event.detail };
};
