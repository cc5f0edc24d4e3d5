import type { WorkQueue } from "../../../shared/ports/work-queue.ts";

export interface InMemoryWorkQueue<Message> extends WorkQueue<Message> {
  /** What was sent, as it comes out at the other end. */
  readonly messages: Message[];
}

export const inMemoryWorkQueue = <Message>(): InMemoryWorkQueue<Message> => {
  const messages: Message[] = [];
  return {
    messages,
    send: async (batch) => {
      messages.push(...batch.map((message) => JSON.parse(JSON.stringify(message)) as Message));
    },
  };
};
