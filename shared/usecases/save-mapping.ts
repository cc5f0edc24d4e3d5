import { createHash } from "node:crypto";
import { type ImportId, type ImportRecord, newImportId } from "../domain/import-records.ts";
import type { ColumnChoice } from "../domain/listing-import/map-columns.ts";
import { headingsIn } from "../domain/listing-import/saved-mapping.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { ImportRepository } from "../ports/import-repository.ts";
import { beginImport, type HandOverDeps } from "./hand-over-list.ts";

interface SaveMappingDeps extends HandOverDeps {
  readonly imports: Pick<ImportRepository, "find" | "save" | "saveMapping">;
}

/** The same headings have the same name, so that the latest mapping of them is the only one. */
const nameOf = (headings: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(headings)).digest("hex").slice(0, 32);

interface Mapped {
  readonly header: readonly string[];
  readonly columns: ColumnChoice;
}

/** Keeps how a desk reads lists with these headings, and imports the file anew by it. */
export const saveMapping =
  (deps: SaveMappingDeps) =>
  async (staff: StaffMember, record: ImportRecord, { header, columns }: Mapped): Promise<ImportId> => {
    assertPermitted(staff, "listing.import");
    const now = deps.clock();
    const headings = headingsIn(header);
    const { centreId, displayName: savedBy } = staff;
    const mapping = { centreId, mappingId: nameOf(headings), headings, columns, savedAt: now.toISOString(), savedBy };
    await deps.imports.saveMapping(mapping);
    const importId = newImportId(now, deps.newId());
    const { fileKey, fileName, source } = record;
    await beginImport(deps, {
      ...{ centreId, importId, fileKey, fileName, source, at: now.toISOString(), by: savedBy },
      ...{ tables: [], passedOver: [], notes: [], counts: {} },
      state: "waiting",
    });
    return importId;
  };
