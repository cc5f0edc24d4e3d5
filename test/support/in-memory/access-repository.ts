import type { Clock } from "../../../shared/domain/times.ts";
import type { AccessRepository } from "../../../shared/ports/access-repository.ts";
import { fixedClock } from "../fixed-clock.ts";
import { rowsBy } from "./rows.ts";

interface Row {
  readonly key: string;
  readonly data: unknown;
  readonly expiresAt: Date;
}

export const inMemoryAccess = (clock: Clock = fixedClock()): AccessRepository => {
  const rows = rowsBy<Row>((row) => row.key);
  const live = (key: string): Row | undefined => {
    const row = rows.get(key);
    return row && row.expiresAt > clock() ? row : undefined;
  };
  return {
    put: async (key, data, expiresAt) => rows.put({ key, data, expiresAt }),
    add: async (key, data, expiresAt) => {
      if (live(key)) return false;
      rows.put({ key, data, expiresAt });
      return true;
    },
    touch: async (key, data, expiresAt) => {
      if (!live(key)) return false;
      rows.put({ key, data, expiresAt });
      return true;
    },
    find: async (key, schema) => {
      const row = live(key);
      return row && schema.parse(row.data);
    },
    take: async (key, schema) => {
      const row = live(key);
      if (row) rows.remove(key);
      return row && schema.parse(row.data);
    },
    remove: async (key) => rows.remove(key),
    hit: async (key, windowSeconds) => {
      const row = live(key);
      const uses = row ? Number(row.data) + 1 : 1;
      const windowEndsAt = row?.expiresAt ?? new Date(clock().getTime() + windowSeconds * 1000);
      rows.put({ key, data: uses, expiresAt: windowEndsAt });
      return { uses, windowEndsAt };
    },
  };
};
