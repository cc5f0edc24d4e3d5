import { expect, test } from "vitest";
import { jsonLogger } from "../../shared/runtime/logger.ts";
import { fixedClock, testNow } from "../support/fixed-clock.ts";

const newLogger = () => {
  const lines: string[] = [];
  return { lines, logger: jsonLogger("match-seniors", (line) => lines.push(line), fixedClock()) };
};

test("an entry is one line of JSON with level, time, service and fields", () => {
  const { lines, logger } = newLogger();
  logger.info("match_seniors_started", { cycle: "2026-11-25T02:00", segment: 3 });
  logger.warn("row_skipped");
  logger.error("match_seniors_failed", { code: "wrong_state" });
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      level: "INFO",
      timestamp: testNow,
      service: "match-seniors",
      message: "match_seniors_started",
      cycle: "2026-11-25T02:00",
      segment: 3,
    },
    { level: "WARN", timestamp: testNow, service: "match-seniors", message: "row_skipped" },
    {
      level: "ERROR",
      timestamp: testNow,
      service: "match-seniors",
      message: "match_seniors_failed",
      code: "wrong_state",
    },
  ]);
});

test("what a field holds cannot begin a line", () => {
  const { lines, logger } = newLogger();
  logger.info("x", { seniorId: 'a\n{"level":"ERROR"}' });
  expect(lines[0]).not.toContain("\n");
});

test("a field cannot pass for another service, time or level", () => {
  const { lines, logger } = newLogger();
  logger.info("x", { level: "ERROR", service: "other", message: "y", timestamp: "never" });
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    level: "INFO",
    timestamp: testNow,
    service: "match-seniors",
    message: "x",
  });
});

test("a metric is written in the embedded metric format", () => {
  const { lines, logger } = newLogger();
  logger.count("DeliveriesSent", 12);
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    _aws: {
      Timestamp: Date.parse(testNow),
      CloudWatchMetrics: [
        { Namespace: "IkigaiLink", Dimensions: [[]], Metrics: [{ Name: "DeliveriesSent", Unit: "Count" }] },
      ],
    },
    service: "match-seniors",
    DeliveriesSent: 12,
  });
});
