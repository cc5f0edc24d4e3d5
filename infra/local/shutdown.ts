/** What has been started, and how it is ended: the last first. */
export interface Shutdown {
  /** Remembers how to end something that has just been started. */
  after<T>(started: T, end: (started: T) => unknown): T;
  /** Ends everything; the first error is thrown when all is done. Later calls wait for the first one. */
  run(): Promise<void>;
}

export function createShutdown(): Shutdown {
  const endings: (() => unknown)[] = [];
  let running: Promise<void> | undefined;

  async function endAll(): Promise<void> {
    const errors: unknown[] = [];
    for (const end of endings.toReversed()) {
      try {
        await end();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }

  return {
    after(started, end) {
      endings.push(() => end(started));
      return started;
    },
    run() {
      running ??= endAll();
      return running;
    },
  };
}
