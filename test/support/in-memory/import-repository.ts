import type { ImportRecord } from "../../../shared/domain/import-records.ts";
import type { RowReport } from "../../../shared/domain/listing-import/row-outcome.ts";
import type { ImportRepository } from "../../../shared/ports/import-repository.ts";

export const inMemoryImports = (): ImportRepository => {
  const kept = new Map<string, { record: ImportRecord; rows: readonly RowReport[] }>();
  const key = (centreId: string, importId: string) => `${centreId}#${importId}`;
  return {
    add: async (record, rows) => {
      kept.set(key(record.centreId, record.importId), { record, rows });
    },
    find: async (centreId, importId) => kept.get(key(centreId, importId))?.record,
    rows: async (centreId, importId) => [...(kept.get(key(centreId, importId))?.rows ?? [])],
    list: async function* (centreId) {
      const own = [...kept.values()].filter(({ record }) => record.centreId === centreId);
      yield* own.map(({ record }) => record).sort((a, b) => (a.importId < b.importId ? 1 : -1));
    },
  };
};
