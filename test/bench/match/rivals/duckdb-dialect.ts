import type { Dialect } from "./score-sql.ts";

export const duckDbDialect: Dialect = {
  bitCount: (number) => `bit_count(${number})::int`,
  quotient: (number, by) => `((${number}) // (${by}))`,
  holds: (list, number) => `list_contains(${list}, ${number})`,
};
