import type { Kill } from "./crashing-function.ts";

/** Of each step that a function was seen at: how many kills there were. */
export interface KillPlan {
  /** The step is one of the function's: it is to be killed at, as often as every other. */
  learn(step: string): void;
  /** The next kill that is wanted; when all are done none, or any once more. */
  next(goOn: boolean): Kill | undefined;
  /** Whether each step that is known had so many kills. */
  hasAll(fewest: number): boolean;
  /** It came about, at this step; empty: at some moment. */
  done(step: string): void;
  /** By step. */
  readonly kills: ReadonlyMap<string, number>;
}

/** Wherever the function happens to be. */
const anyMoment = "at any moment";
const share = 0.1;

/** Milliseconds that an invocation takes, for kills at any moment. */
const longest = 40;

/** Mostly the first wanted step that the code comes by; else one or two further on, also of another message. */
const mostlyFirst = 0.7;

/**
 * The steps are those that the function comes by, no list of ours: one that is new in the code is killed at too.
 * @param each kills wanted at each step
 */
export const killPlan = (each: number, random: () => number): KillPlan => {
  const kills = new Map([[anyMoment, 0]]);
  const timesAt = (step: string): number => kills.get(step) ?? 0;
  const isWanted = (step: string): boolean => timesAt(step) < each;
  const steps = (): string[] => [...kills.keys()].filter((step) => step !== anyMoment);
  return {
    kills,
    learn: (step) => void kills.set(step, timesAt(step)),
    hasAll: (fewest) => [...kills.values()].every((times) => times >= fewest),
    done: (step) => void kills.set(step || anyMoment, timesAt(step || anyMoment) + 1),
    next: (goOn) => {
      const wanted = steps().filter(isWanted);
      if (isWanted(anyMoment) && (wanted.length === 0 || random() < share)) return { afterMs: random() * longest };
      if (wanted.length > 0) return { steps: wanted, skip: random() < mostlyFirst ? 0 : 1 + Math.floor(random() * 2) };
      const again = steps()[Math.floor(random() * steps().length)];
      return goOn && again !== undefined && random() < 0.5 ? { steps: [again], skip: 0 } : undefined;
    },
  };
};
