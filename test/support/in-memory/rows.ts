/** Rows by key, frozen copies, as a database gives no shared objects: who changes one without saving it fails. */
export interface Rows<Row> {
  get(key: string): Row | undefined;
  put(row: Row): void;
  remove(key: string): void;
  all(): Row[];
  /** Those that match, by the text of `order` ascending. */
  list(matches: (row: Row) => boolean, order: (row: Row) => string): AsyncIterable<Row>;
}

export const rowsBy = <Row>(keyOf: (row: Row) => string, initial: readonly Row[] = []): Rows<Row> => {
  const rows = new Map(initial.map((row) => [keyOf(row), frozenCopy(row)]));
  return {
    get: (key) => rows.get(key),
    put: (row) => {
      rows.set(keyOf(row), frozenCopy(row));
    },
    remove: (key) => {
      rows.delete(key);
    },
    all: () => [...rows.values()],
    list: async function* (matches, order) {
      yield* [...rows.values()].filter(matches).sort((a, b) => compare(order(a), order(b)));
    },
  };
};

const frozenCopy = <Row>(row: Row): Row => deeplyFrozen(structuredClone(row));

const deeplyFrozen = <T>(value: T): T => {
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  for (const inner of Object.values(value)) deeplyFrozen(inner);
  return Object.freeze(value);
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
