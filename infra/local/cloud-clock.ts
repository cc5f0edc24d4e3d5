/** The clock of the local cloud: the machine's, shifted. */
export interface CloudClock {
  readonly offsetMs: number;
  now(): Date;
  set(now: Date): void;
  /** Tells of every new offset. */
  onShift(listener: (offsetMs: number) => void): void;
}

export function createCloudClock(initialOffsetMs: number): CloudClock {
  const listeners: ((offsetMs: number) => void)[] = [];
  let offsetMs = initialOffsetMs;
  return {
    get offsetMs() {
      return offsetMs;
    },
    now: () => new Date(Date.now() + offsetMs),
    set(now) {
      offsetMs = now.getTime() - Date.now();
      for (const listener of listeners) listener(offsetMs);
    },
    onShift: (listener) => listeners.push(listener),
  };
}
