import type { Kill } from "./crashing-function.ts";

/** Of each step that a function was seen at: how many kills there were. */
export interface KillPlan {
  /** The step is one of the function's: it is to be killed at, as often as every other. */
  learn(step: string): void;
  /** The next kill that is wanted; when all are done none, or any once more. */
  next(goOn: boolean): Kill | undefined;
  /** Whether each step that is known has its kills. */
  isDone(): boolean;
  /** It came about. */
  done(kill: Kill): void;
  /** The invocation did not come by the step, or not so often: others go first now. */
  missed(kill: Kill): void;
  /** By step. */
  readonly kills: ReadonlyMap<string, number>;
}

/** Wherever the function happens to be. */
export const anyMoment = "at any moment";

const stepOf = (kill: Kill): string => ("step" in kill ? kill.step : anyMoment);

const mostlyFirst = 0.7;

/**
 * The steps are those that the function comes by, no list of ours: one that is new in the code is killed at too.
 * @param each kills wanted at each step
 * @param together messages that one invocation is given, each of which may come by the step
 * @param longest milliseconds that an invocation takes, for kills at any moment
 */
export const killPlan = (each: number, random: () => number, { together = 1, longest = 40 } = {}): KillPlan => {
  const kills = new Map([[anyMoment, 0]]);
  const timesOf = (kill: Kill): number => kills.get(stepOf(kill)) ?? 0;
  const oneOf = (steps: readonly string[]) => steps[Math.floor(random() * steps.length)];
  // Mostly the first that the code comes by: whoever gets past a step takes the work away that could come by it.
  const earlyOf = (steps: readonly string[]) => (random() < mostlyFirst ? steps[0] : oneOf(steps));
  return {
    kills,
    learn: (step) => void kills.set(step, kills.get(step) ?? 0),
    isDone: () => [...kills.values()].every((times) => times >= each),
    next: (goOn) => {
      const wanted = [...kills].filter(([, times]) => times < each).map(([step]) => step);
      const step = wanted.length > 0 ? earlyOf(wanted) : goOn && random() < 0.5 ? oneOf([...kills.keys()]) : undefined;
      if (step === undefined) return undefined;
      if (step === anyMoment) return { afterMs: random() * longest };
      return { step, times: random() < mostlyFirst ? 1 : 1 + Math.floor(random() * together) };
    },
    done: (kill) => void kills.set(stepOf(kill), timesOf(kill) + 1),
    missed: (kill) => {
      const times = timesOf(kill);
      kills.delete(stepOf(kill));
      kills.set(stepOf(kill), times);
    },
  };
};
