import { createHash } from "node:crypto";
import type { CentreId } from "../domain/ids.ts";
import { fingerprint, type Hash } from "../domain/listing-import/identity.ts";
import type { ReadRow, UnreadRow } from "../domain/listing-import/read-rows.ts";
import type { PlacedRow } from "../domain/listing-import/stored-listing.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import { findCentreFor } from "./find-centre-for.ts";

const sha256: Hash = (text) => createHash("sha256").update(text).digest("hex");

const isRead = (row: ReadRow | UnreadRow): row is ReadRow => "draft" in row;

/** Finds the centre that is responsible for each row, and takes the fingerprint of what was read. */
export const placeRows =
  ({ centres }: { readonly centres: Pick<CentreRepository, "list"> }) =>
  async (rows: readonly (ReadRow | UnreadRow)[]): Promise<(PlacedRow | UnreadRow)[]> => {
    const all = centres.list();
    const centreFor = findCentreFor({ centres: { list: () => all } });
    const centreIds = new Map<string, CentreId | undefined>();
    for (const code of new Set(rows.filter(isRead).map(({ draft }) => draft.municipalityCode))) {
      if (code !== undefined) centreIds.set(code, (await centreFor(code))?.centreId);
    }
    return rows.map((row) => {
      if (!isRead(row)) return row;
      // A row without a municipality is rejected, so nothing is stored under the empty code.
      const municipalityCode = row.draft.municipalityCode ?? "";
      const centreId = centreIds.get(municipalityCode);
      return {
        ...row,
        municipalityCode,
        centreId,
        contentHash: fingerprint(row.cells, row.draft.terms.schedule, centreId, sha256),
      };
    });
  };
