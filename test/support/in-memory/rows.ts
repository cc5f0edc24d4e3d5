/** Rows by key, copied on the way in and out as a database does, so that no test shares an object with the store. */
export interface Rows<Row> {
  get(key: string): Row | undefined;
  put(row: Row): void;
  remove(key: string): void;
  all(): Row[];
  /** Those that match, by the text of `order` ascending. */
  list(matches: (row: Row) => boolean, order: (row: Row) => string): AsyncIterable<Row>;
}

export const rowsBy = <Row>(keyOf: (row: Row) => string, initial: readonly Row[] = []): Rows<Row> => {
  const rows = new Map(initial.map((row) => [keyOf(row), structuredClone(row)]));
  return {
    get: (key) => structuredClone(rows.get(key)),
    put: (row) => {
      rows.set(keyOf(row), structuredClone(row));
    },
    remove: (key) => {
      rows.delete(key);
    },
    all: () => [...rows.values()].map((row) => structuredClone(row)),
    list: async function* (matches, order) {
      yield* [...rows.values()]
        .filter(matches)
        .map((row) => structuredClone(row))
        .sort((a, b) => compare(order(a), order(b)));
    },
  };
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
