import { Cron } from "croner";
import { expect, test } from "vitest";
import { toCronPattern } from "../../infra/local/schedules/cron-pattern.ts";
import { TemplateProblem } from "../../infra/local/template/template-problem.ts";

const next = (expression: string, after: string): string | undefined =>
  new Cron(toCronPattern(expression, "Job").pattern, { timezone: "Asia/Tokyo", paused: true })
    .nextRun(new Date(after))
    ?.toISOString();

test("a daily schedule fires by the clock of its time zone", () => {
  expect(next("cron(0 2 * * ? *)", "2026-11-25T00:00:00Z")).toBe("2026-11-25T17:00:00.000Z");
});

test("AWS counts weekdays from Sunday as 1", () => {
  // 2026-11-29 is a Sunday, the day after it a Monday.
  expect(next("cron(0 9 ? * 1 *)", "2026-11-26T00:00:00Z")).toBe("2026-11-29T00:00:00.000Z");
  expect(next("cron(0 9 ? * 2-6 *)", "2026-11-28T01:00:00Z")).toBe("2026-11-30T00:00:00.000Z");
});

test("a rate becomes an interval", () => {
  expect(toCronPattern("rate(5 minutes)", "Job").intervalSeconds).toBe(300);
  expect(toCronPattern("rate(1 day)", "Job").intervalSeconds).toBe(86_400);
});

test.each(["cron(0 2 * * ? 2027)", "at(2026-11-25T00:00:00)", "rate(soon)"])(
  "%s is refused by its logical id",
  (expression) => {
    expect(() => toCronPattern(expression, "NightJob")).toThrow(TemplateProblem);
    expect(() => toCronPattern(expression, "NightJob")).toThrow(/NightJob/);
  },
);
