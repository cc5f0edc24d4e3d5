import type { Centre } from "../domain/centre.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { Digest } from "../domain/digest.ts";
import type { Senior } from "../domain/senior.ts";
import type { Spend } from "../domain/spend.ts";
import type { SendOutcome } from "../ports/send-outcome.ts";

/** A digest that is about to be sent. */
export interface Outgoing {
  readonly delivery: Delivery;
  readonly senior: Senior;
  readonly centre: Centre;
  readonly digest: Digest;
}

/** A digest in words, ready to be handed over. */
export interface Dispatch {
  /** What it costs the centre; absent: nothing. */
  readonly spend?: Spend;
  /** Tries once. */
  send(): Promise<SendOutcome>;
}

/** How digests go out by one channel. */
export interface Dispatcher {
  /** Address or number; undefined if the person has none. */
  addressOf(senior: Senior): string | undefined;
  /** Puts it into words. Before the claim, so that a fault in it leaves nothing half done. */
  prepare(outgoing: Outgoing): Promise<Dispatch>;
}

/** Comes back with each event; the key's parts, because events must find the delivery without an index. */
export const tagsOf = ({ deliveryKey, centreId, seniorId, cycle }: Delivery): Record<string, string> => ({
  delivery: deliveryKey,
  centre: centreId,
  senior: seniorId,
  cycle: cycle.replace(":", ""),
});
