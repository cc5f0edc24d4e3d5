import { metricNamespace } from "../contract/metrics.ts";
import type { LogFields, Logger } from "../ports/logger.ts";

type Write = (line: string) => void;

/**
 * Logger that writes one JSON line an entry to standard output, where Lambda and the local runner collect it.
 * Metrics go the same way, in CloudWatch's embedded metric format.
 * @param service the function's name, as its folder: `match-seniors`
 */
export const jsonLogger = (service: string, write: Write = console.log, now: () => Date = () => new Date()): Logger => {
  const log = (level: string) => (message: string, fields?: LogFields) => {
    const entry = { level, timestamp: now().toISOString(), service, message };
    write(JSON.stringify({ ...entry, ...fields, ...entry }));
  };
  return {
    info: log("INFO"),
    warn: log("WARN"),
    error: log("ERROR"),
    count: (metric, value) => write(JSON.stringify(embeddedMetric(service, metric, value, now()))),
  };
};

/** Alarms watch the metric over all functions, so the service is a property to search by and no dimension. */
const embeddedMetric = (service: string, metric: string, value: number, at: Date) => ({
  _aws: {
    Timestamp: at.getTime(),
    CloudWatchMetrics: [{ Namespace: metricNamespace, Dimensions: [[]], Metrics: [{ Name: metric, Unit: "Count" }] }],
  },
  service,
  [metric]: value,
});
