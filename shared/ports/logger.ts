/** Structured log. Fields are codes and ids, never persons: no name, address, phone, body or token. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Logger {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
  /** Adds to a metric of `shared/contract/metrics.ts`. */
  count(metric: string, value: number): void;
}
