import type { Centre } from "../../../shared/domain/centre.ts";
import { NotFound } from "../../../shared/domain/errors.ts";
import type { CentreRepository } from "../../../shared/ports/centre-repository.ts";
import { rowsBy } from "./rows.ts";

export const inMemoryCentres = (initial: readonly Centre[] = []): CentreRepository => {
  const rows = rowsBy<Centre>((centre) => centre.centreId, initial);
  return {
    get: async (centreId) => {
      const centre = rows.get(centreId);
      if (!centre) throw new NotFound({ centreId });
      return centre;
    },
    find: async (centreId) => rows.get(centreId),
    list: async () => rows.all().sort((a, b) => (a.centreId < b.centreId ? -1 : 1)),
    save: async (centre) => rows.put(centre),
  };
};
