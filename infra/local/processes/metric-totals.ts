import { z } from "zod";

/** CloudWatch's embedded metric format: a log line that names which of its fields are metrics. */
const embeddedMetricSchema = z.looseObject({
  _aws: z.object({
    CloudWatchMetrics: z.array(z.object({ Metrics: z.array(z.object({ Name: z.string() })) })),
  }),
});

/** Sums of metrics by name. */
export interface MetricTotals {
  /** Adds the metrics of a log line; other lines are passed over. */
  read(line: string): void;
  totals(): Readonly<Record<string, number>>;
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

export function createMetricTotals(): MetricTotals {
  const totals = new Map<string, number>();
  return {
    read(line) {
      if (!line.includes('"_aws"')) return;
      const parsed = embeddedMetricSchema.safeParse(parseLine(line));
      if (!parsed.success) return;
      const names = parsed.data._aws.CloudWatchMetrics.flatMap(({ Metrics }) => Metrics.map(({ Name }) => Name));
      for (const name of names) {
        const values = [parsed.data[name]].flat().map(Number).filter(Number.isFinite);
        totals.set(
          name,
          values.reduce((sum, value) => sum + value, totals.get(name) ?? 0),
        );
      }
    },
    totals: () => Object.fromEntries(totals),
  };
}
