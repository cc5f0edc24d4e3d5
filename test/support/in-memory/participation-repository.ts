import { WrongState } from "../../../shared/domain/errors.ts";
import type { Participation } from "../../../shared/domain/participation.ts";
import type { ParticipationRepository } from "../../../shared/ports/participation-repository.ts";
import { inMemoryAuditTrail } from "./audit-trail.ts";
import { rowsBy } from "./rows.ts";

const keyOf = ({ centreId, seniorId, listingId }: Pick<Participation, "centreId" | "seniorId" | "listingId">): string =>
  `${centreId}#${seniorId}#${listingId}`;

export const inMemoryParticipations = (
  initial: readonly Participation[] = [],
  audit = inMemoryAuditTrail(),
): ParticipationRepository => {
  const rows = rowsBy<Participation>(keyOf, initial);
  return {
    find: async (centreId, seniorId, listingId) => rows.get(keyOf({ centreId, seniorId, listingId })),
    save: async (participation, entry) => {
      const storedVersion = rows.get(keyOf(participation))?.version ?? 0;
      if (storedVersion !== participation.version - 1) throw new WrongState({ listingId: participation.listingId });
      rows.put(participation);
      await audit.record(entry);
    },
    listBySenior: (centreId, seniorId) =>
      rows.list(
        (participation) => participation.centreId === centreId && participation.seniorId === seniorId,
        (participation) => participation.listingId,
      ),
    listByListing: (listingId) => rows.list((participation) => participation.listingId === listingId, keyOf),
    listByCentre: (centreId, state, from = "") =>
      rows.list(
        (participation) =>
          participation.centreId === centreId && participation.state === state && participation.updatedAt >= from,
        (participation) => participation.updatedAt,
      ),
  };
};
