import type { ImportRecord } from "../../../shared/domain/import-records.ts";
import type { ListSource } from "../../../shared/domain/list-source.ts";
import type { RowReport } from "../../../shared/domain/listing-import/row-outcome.ts";
import type { SavedMapping } from "../../../shared/domain/listing-import/saved-mapping.ts";
import type { ImportRepository } from "../../../shared/ports/import-repository.ts";

export const inMemoryImports = (): ImportRepository => {
  const records = new Map<string, ImportRecord>();
  const parts = new Map<string, Map<number, readonly RowReport[]>>();
  const sources = new Map<string, ListSource>();
  const mappings = new Map<string, SavedMapping>();
  const key = (centreId: string, id: string) => `${centreId}#${id}`;
  return {
    save: async (record) => {
      records.set(key(record.centreId, record.importId), record);
    },
    addRows: async ({ centreId, importId }, from, rows) => {
      const own = parts.get(key(centreId, importId)) ?? new Map();
      parts.set(key(centreId, importId), own.set(from, rows));
    },
    find: async (centreId, importId) => records.get(key(centreId, importId)),
    rows: async (centreId, importId) => {
      const own = [...(parts.get(key(centreId, importId)) ?? [])].sort(([a], [b]) => a - b);
      return own.flatMap(([, rows]) => rows);
    },
    list: async function* (centreId) {
      const own = [...records.values()].filter((record) => record.centreId === centreId);
      yield* own.sort((a, b) => (a.importId < b.importId ? 1 : -1));
    },
    saveSource: async (source) => {
      sources.set(key(source.centreId, source.sourceId), source);
    },
    findSource: async (centreId, sourceId) => sources.get(key(centreId, sourceId)),
    listSources: async function* (centreId) {
      yield* [...sources.values()].filter((source) => source.centreId === centreId);
    },
    saveMapping: async (mapping) => {
      mappings.set(key(mapping.centreId, mapping.mappingId), mapping);
    },
    listMappings: async function* (centreId) {
      yield* [...mappings.values()].filter((mapping) => mapping.centreId === centreId);
    },
  };
};
