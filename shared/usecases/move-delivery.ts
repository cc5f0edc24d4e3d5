import { metrics } from "../contract/metrics.ts";
import type { Delivery, DeliveryState } from "../domain/delivery.ts";
import type { Clock } from "../domain/times.ts";
import type { DeliveryRepository, DeliveryStep } from "../ports/delivery-repository.ts";
import type { Logger } from "../ports/logger.ts";

export interface MoveDeliveryDeps {
  readonly deliveries: Pick<DeliveryRepository, "move">;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Steps that the people on duty watch. */
const counted: Partial<Readonly<Record<DeliveryState, string>>> = {
  SENT: metrics.deliveriesSent,
  FAILED: metrics.deliveriesFailed,
  UNKNOWN: metrics.deliveriesFailed,
};

/** Moves a delivery on from where it was read, now or from `at` on, and counts it; false if somebody else was faster. */
export const moveDelivery = async (
  { deliveries, clock, logger }: MoveDeliveryDeps,
  delivery: Delivery,
  step: Omit<DeliveryStep, "at"> & { readonly at?: string },
): Promise<boolean> => {
  const moved = await deliveries.move(delivery, { at: clock().toISOString(), ...step });
  const metric = counted[step.to];
  if (moved && metric) logger.count(metric, 1);
  return moved;
};
