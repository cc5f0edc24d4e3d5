import type { WorkQueue } from "../../../shared/ports/work-queue.ts";
import type { Agenda } from "./agenda.ts";

interface ChaosOptions {
  readonly agenda: Agenda;
  readonly random: () => number;
  /** Share of messages that come twice. */
  readonly doubled: number;
  /** Messages come out within so many milliseconds, in any order. */
  readonly spread: number;
  /** Of a message that comes twice: the second copy comes while the first is still worked on (its visibility ran out). */
  readonly overlapping: number;
  /** Share of messages whose handler fails at first. */
  readonly failing: number;
}

export interface ChaosCounts {
  messages: number;
  doubled: number;
  overlapping: number;
  failed: number;
}

const visibility = 6 * 60_000;

/** A queue as SQS may be on its worst day: at least once, in any order, and twice at the same time. */
export const chaosQueue = <Message>(
  { agenda, random, doubled, spread, overlapping, failing }: ChaosOptions,
  handle: (message: Message) => Promise<unknown>,
): WorkQueue<Message> & { readonly counts: ChaosCounts } => {
  const counts = { messages: 0, doubled: 0, overlapping: 0, failed: 0 };

  const deliver = async (message: Message): Promise<void> => {
    try {
      if (random() < failing) throw new Error("chaos");
      await handle(message);
    } catch {
      counts.failed += 1;
      agenda.after(visibility, () => deliver(message));
    }
  };

  return {
    counts,
    send: async (messages) => {
      for (const sent of messages) {
        const message = JSON.parse(JSON.stringify(sent)) as Message;
        counts.messages += 1;
        const twice = random() < doubled;
        const together = twice && random() < overlapping;
        counts.doubled += twice ? 1 : 0;
        counts.overlapping += together ? 1 : 0;
        const copies = together ? 2 : 1;
        agenda.after(random() * spread, () => Promise.all(Array.from({ length: copies }, () => deliver(message))));
        if (twice && !together) agenda.after(random() * 2 * spread, () => deliver(message));
      }
    },
  };
};
