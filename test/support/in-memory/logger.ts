import type { LogFields, Logger } from "../../../shared/ports/logger.ts";

interface LogEntry {
  readonly level: "info" | "warn" | "error";
  readonly message: string;
  readonly fields: LogFields;
}

export interface CapturingLogger extends Logger {
  readonly entries: LogEntry[];
  /** Metrics by name, added up. */
  readonly metrics: Map<string, number>;
  /** All that was logged as one text, to look for what must not be in it. */
  text(): string;
}

export const capturingLogger = (): CapturingLogger => {
  const entries: LogEntry[] = [];
  const metrics = new Map<string, number>();
  const log =
    (level: LogEntry["level"]) =>
    (message: string, fields: LogFields = {}) => {
      entries.push({ level, message, fields });
    };
  return {
    entries,
    metrics,
    info: log("info"),
    warn: log("warn"),
    error: log("error"),
    count: (metric, value) => {
      metrics.set(metric, (metrics.get(metric) ?? 0) + value);
    },
    text: () => JSON.stringify([entries, [...metrics]]),
  };
};
