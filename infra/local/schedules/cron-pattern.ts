import { TemplateProblem } from "../template/template-problem.ts";

/** When a schedule fires, for croner. */
export interface CronPattern {
  readonly pattern: string;
  /** At least so many seconds between two firings. */
  readonly intervalSeconds?: number;
}

const cron = /^cron\((\S+) (\S+) (\S+) (\S+) (\S+) (\S+)\)$/;
const rate = /^rate\((\d+) (minute|hour|day)s?\)$/;
const secondsOf: Readonly<Record<string, number>> = { minute: 60, hour: 3600, day: 86_400 };

/** AWS counts weekdays from 1 = Sunday, croner from 0. Names are the same. */
const weekdays = (field: string): string => field.replace(/(?<![#\d])[1-7](?!\d)/g, (day) => String(Number(day) - 1));

/**
 * Translates EventBridge Scheduler's `cron(minutes hours day month weekday year)` and `rate(n unit)`.
 * Throws `TemplateProblem` for what croner cannot say.
 */
export function toCronPattern(expression: string, logicalId: string): CronPattern {
  const [, count, unit = ""] = rate.exec(expression) ?? [];
  if (count) return { pattern: "* * * * * *", intervalSeconds: Number(count) * (secondsOf[unit] ?? 60) };
  const [, minutes, hours, day, month, weekday = "", year] = cron.exec(expression) ?? [];
  if (!minutes || year !== "*") throw new TemplateProblem(logicalId, `cannot play the schedule ${expression}.`);
  const fields = [minutes, hours, day, month, weekdays(weekday)].map((field) => (field === "?" ? "*" : field));
  return { pattern: fields.join(" ") };
}
