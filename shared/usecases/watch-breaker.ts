import { metrics } from "../contract/metrics.ts";
import { type BreakerLevel, breakerDays, breakerLevel } from "../domain/breaker.ts";
import type { Centre } from "../domain/centre.ts";
import { addDays, type Clock, jstDate } from "../domain/times.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { Logger } from "../ports/logger.ts";

interface BreakerDeps {
  readonly deliveries: Pick<DeliveryRepository, "tallyFrom">;
  readonly clock: Clock;
  readonly logger: Logger;
}

export type Breaker = (centre: Centre) => Promise<BreakerLevel>;

/** For so long a centre's level is taken to be as it was. */
const trusted = 60_000;

const alarms: Partial<Readonly<Record<BreakerLevel, string>>> = {
  warn: metrics.breakerWarned,
  stop: metrics.breakerStopped,
};

/** Tells whether a centre's mails may go on, from how many of the last weeks' came back or were marked as spam. */
export const watchBreaker = ({ deliveries, clock, logger }: BreakerDeps): Breaker => {
  const known = new Map<string, { level: BreakerLevel; at: number }>();
  return async ({ centreId, mailCountedFrom = "" }) => {
    const now = clock();
    const before = known.get(`${centreId}#${mailCountedFrom}`);
    if (before && now.getTime() - before.at < trusted) return before.level;
    const window = addDays(jstDate(now), -breakerDays);
    const tally = await deliveries.tallyFrom(centreId, window > mailCountedFrom ? window : mailCountedFrom);
    const level = breakerLevel(tally);
    known.set(`${centreId}#${mailCountedFrom}`, { level, at: now.getTime() });
    const metric = alarms[level];
    if (metric) {
      logger.warn("mail_breaker", { centreId, level, ...tally });
      logger.count(metric, 1);
    }
    return level;
  };
};
