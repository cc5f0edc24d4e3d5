import { parseArgs } from "node:util";

/** What `npm run demo` is asked to do. */
export interface DemoOptions {
  /** File or directory of event lists. */
  readonly listings: string;
  readonly seniors: number;
  /** When the run takes place. */
  readonly now: Date;
  /** Where the data stay for the next run; absent: they go. */
  readonly state: string | undefined;
  readonly json: boolean;
}

/** The command line is not understood; the message says which part. */
export class UsageError extends Error {}

const dateOnly = /^\d{4}-\d{2}-\d{2}$/;
/** When a day's cycle runs: what a date without a time means. */
const cycleTime = "T02:00:00+09:00";
const mostSeniors = 100_000;

const timeOf = (text: string | undefined): Date => {
  if (text === undefined) return new Date();
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text);
  const time = new Date(dateOnly.test(text) ? text + cycleTime : zoned ? text : `${text}+09:00`);
  if (Number.isNaN(time.getTime())) throw new UsageError(`--now: ${text}`);
  return time;
};

/** Reads the command line. Times without a zone are Japan's. @throws UsageError */
export const readOptions = (commandLine: readonly string[]): DemoOptions => {
  try {
    const { values } = parseArgs({
      args: [...commandLine],
      options: {
        listings: { type: "string" },
        seniors: { type: "string", default: "1000" },
        now: { type: "string" },
        state: { type: "string" },
        json: { type: "boolean", default: false },
      },
    });
    const seniors = Number(values.seniors);
    if (!values.listings) throw new UsageError("--listings <file or directory>");
    if (!Number.isInteger(seniors) || seniors < 0 || seniors > mostSeniors)
      throw new UsageError(`--seniors: ${values.seniors}`);
    return { listings: values.listings, seniors, now: timeOf(values.now), state: values.state, json: values.json };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(error instanceof Error ? error.message : String(error));
  }
};
