export interface WorkQueue<Message> {
  /** Sends all, in batches; throws if any was not accepted. */
  send(messages: readonly Message[]): Promise<void>;
}
