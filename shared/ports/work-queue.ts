export interface WorkQueue<Message> {
  /**
   * Sends all, in batches; throws if any was not accepted.
   * @param delaySeconds after how long each comes out at the other end, at most 900; absent: at once
   */
  send(messages: readonly Message[], delaySeconds?: (message: Message) => number): Promise<void>;
}
