import type { AuditEntry } from "../domain/audit.ts";
import type { Delivery, DeliveryState } from "../domain/delivery.ts";
import type { CentreId, Cycle, SeniorId } from "../domain/ids.ts";
import type { Listing } from "../domain/listing.ts";
import type { Senior } from "../domain/senior.ts";
import type { Spend } from "../domain/spend.ts";
import type { SuppressedChannel } from "../domain/suppression.ts";
import type { SendingCounts } from "./sending-counts.ts";
import type { Suppressions } from "./suppressions.ts";

export interface DeliveryKey {
  readonly centreId: CentreId;
  readonly seniorId: SeniorId;
  readonly cycle: Cycle;
}

/** What must still be as it was read when a delivery is claimed. */
export interface ClaimChecks {
  /** Active, and of the same version: with it consent, address and wishes. */
  readonly senior: Senior;
  /** Published, and of the same version. */
  readonly listings: readonly Listing[];
  /** Not suppressed. */
  readonly channel: SuppressedChannel;
  readonly address: string;
  /** Fits into the month's budget, and is counted with the claim. */
  readonly spend?: Spend;
}

/** A step of a delivery, from the state and attempt that it was read in. */
export interface DeliveryStep {
  readonly to: DeliveryState;
  readonly at: string;
  /** Absent: none any more. */
  readonly failure?: string;
  readonly providerMessageId?: string;
  readonly resends?: number;
  /** Given back, because what was claimed was not used. */
  readonly refund?: Spend;
  /** Counted with the step, if it fits into the month's budget. */
  readonly spend?: Spend;
  readonly audit?: AuditEntry;
}

export interface DeliveryRepository extends Suppressions, SendingCounts {
  find(key: DeliveryKey): Promise<Delivery | undefined>;
  /** Adds a PENDING delivery; false if this senior has one in this cycle already. */
  add(delivery: Delivery): Promise<boolean>;
  /**
   * PENDING → SENDING with one attempt more, if everything that it rests on is unchanged, in one transaction.
   * @returns the delivery as claimed; undefined if something has changed: read again to learn what
   */
  claim(delivery: Delivery, checks: ClaimChecks, at: string): Promise<Delivery | undefined>;
  /** Moves it on, if it is still in the state and attempt that it was read in (and a `spend` fits); false if not. */
  move(delivery: Delivery, step: DeliveryStep): Promise<boolean>;
  /** Marks it as seen to by the desk, if it is still in the state and attempt that it was read in; false if not. */
  tickOff(delivery: Delivery, at: string, audit: AuditEntry): Promise<boolean>;
  /** Deliveries of a centre in a state, by `since`, earliest first. @param from earliest `since` that is wanted */
  listByState(centreId: CentreId, state: DeliveryState, from?: string): AsyncIterable<Delivery>;
  /** Latest cycles first. */
  listBySenior(centreId: CentreId, seniorId: SeniorId): AsyncIterable<Delivery>;
}
