import type { FixedClock } from "../fixed-clock.ts";

interface Happening {
  readonly at: number;
  /** Of two at the same time the one that was put down first. */
  readonly order: number;
  run(): Promise<unknown>;
}

/** What happens when, on a virtual clock: time goes on only by what is put down here. */
export interface Agenda {
  after(milliseconds: number, run: () => Promise<unknown>): void;
  /** Lets everything happen that is due until then, in order of time, and sets the clock to it. */
  runUntil(time: number): Promise<void>;
  readonly size: number;
}

const isBefore = (a: Happening, b: Happening): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** A binary heap: hundreds of thousands of happenings, the earliest first. */
const heapOf = () => {
  const heap: Happening[] = [];
  const at = (index: number): Happening => heap[index] as Happening;
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [at(b), at(a)];
  };
  const sinkFrom = (start: number): void => {
    for (let index = start; ; ) {
      const children = [2 * index + 1, 2 * index + 2].filter((child) => child < heap.length);
      const first = children.reduce((best, child) => (isBefore(at(child), at(best)) ? child : best), index);
      if (first === index) return;
      swap(index, first);
      index = first;
    }
  };
  return {
    size: () => heap.length,
    first: (): Happening | undefined => heap[0],
    push: (happening: Happening): void => {
      heap.push(happening);
      for (let index = heap.length - 1; index > 0; ) {
        const parent = (index - 1) >> 1;
        if (!isBefore(at(index), at(parent))) return;
        swap(index, parent);
        index = parent;
      }
    },
    shift: (): void => {
      const last = heap.pop();
      if (heap.length === 0 || !last) return;
      heap[0] = last;
      sinkFrom(0);
    },
  };
};

export const agendaOf = (clock: FixedClock): Agenda => {
  const heap = heapOf();
  let order = 0;
  return {
    get size() {
      return heap.size();
    },
    after: (milliseconds, run) => {
      order += 1;
      heap.push({ at: clock().getTime() + milliseconds, order, run });
    },
    runUntil: async (time) => {
      for (let next = heap.first(); next && next.at <= time; next = heap.first()) {
        heap.shift();
        clock.set(new Date(Math.max(next.at, clock().getTime())).toISOString());
        await next.run();
      }
      clock.set(new Date(time).toISOString());
    },
  };
};
