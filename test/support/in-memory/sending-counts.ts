import type { Delivery, DeliveryState } from "../../../shared/domain/delivery.ts";
import { cycleDate } from "../../../shared/domain/digest.ts";
import type { CentreId } from "../../../shared/domain/ids.ts";
import { addTallies, noSending, type SendingTally, tallyOfStep } from "../../../shared/domain/sending-tally.ts";
import { exceeds, type Spend, type Spent } from "../../../shared/domain/spend.ts";
import type { SendingCounts } from "../../../shared/ports/sending-counts.ts";

interface InMemorySendingCounts extends SendingCounts {
  step(delivery: Delivery, to: DeliveryState): void;
  /** False if it does not fit. */
  spend(centreId: CentreId, spend: Spend): boolean;
  refund(centreId: CentreId, spend: Spend): void;
}

/** @param initial deliveries that are there from the beginning, with what they count */
export const inMemorySendingCounts = (initial: readonly Delivery[]): InMemorySendingCounts => {
  const tallies = new Map<string, SendingTally>();
  const spent = new Map<string, Spent>();
  const spentOf = (key: string): Spent => spent.get(key) ?? { messages: 0, yen: 0 };

  const add = ({ channel, centreId, cycle }: Delivery, tally: SendingTally | undefined): void => {
    if (!tally || channel !== "email") return;
    const key = `${centreId}#${cycleDate(cycle)}`;
    tallies.set(key, addTallies(tallies.get(key) ?? noSending, tally));
  };
  for (const delivery of initial) add(delivery, tallyOfStep("PENDING", delivery.state));

  const count = (key: string, messages: number, yen: number): void => {
    const before = spentOf(key);
    spent.set(key, { messages: before.messages + messages, yen: before.yen + yen });
  };

  return {
    step: (delivery, to) => add(delivery, tallyOfStep(delivery.state, to)),
    spend: (centreId, spend) => {
      const key = `${centreId}#${spend.kind}#${spend.month}`;
      if (exceeds(spend, spentOf(key))) return false;
      count(key, 1, spend.yen);
      return true;
    },
    refund: (centreId, { kind, month, yen }) => count(`${centreId}#${kind}#${month}`, -1, -yen),
    tallyFrom: async (centreId, date) =>
      [...tallies]
        .filter(([key]) => key.startsWith(`${centreId}#`) && key.slice(centreId.length + 1) >= date)
        .reduce((sum, [, tally]) => addTallies(sum, tally), noSending),
    spentIn: async (centreId, kind, month) => spentOf(`${centreId}#${kind}#${month}`),
  };
};
