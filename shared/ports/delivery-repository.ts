import type { AuditEntry } from "../domain/audit.ts";
import type { Delivery, DeliveryState } from "../domain/delivery.ts";
import type { CentreId, Cycle, SeniorId } from "../domain/ids.ts";
import type { Senior } from "../domain/senior.ts";

export interface DeliveryKey {
  readonly centreId: CentreId;
  readonly seniorId: SeniorId;
  readonly cycle: Cycle;
}

export interface DeliveryRepository {
  find(key: DeliveryKey): Promise<Delivery | undefined>;
  /** Adds a PENDING delivery; false if this senior has one in this cycle already. */
  add(delivery: Delivery): Promise<boolean>;
  /**
   * PENDING → SENDING with one attempt more, in one transaction that also checks that the senior is unchanged since it
   * was read (state active, same version). False if it was not PENDING any more or the senior has changed: read again.
   */
  claim(key: DeliveryKey, senior: Senior, at: string): Promise<boolean>;
  /**
   * Moves it on, if it is in one of the states named; false if it is not.
   * @param attempt where given, only if it is still this attempt's
   */
  move(
    key: DeliveryKey,
    from: readonly DeliveryState[],
    to: DeliveryState,
    change: { at: string; attempt?: number; providerMessageId?: string; failure?: string; audit?: AuditEntry },
  ): Promise<boolean>;
  /** Deliveries of a centre in a state, longest there first. */
  listByState(centreId: CentreId, state: DeliveryState): AsyncIterable<Delivery>;
  /** Latest cycles first. */
  listBySenior(centreId: CentreId, seniorId: SeniorId): AsyncIterable<Delivery>;
}
