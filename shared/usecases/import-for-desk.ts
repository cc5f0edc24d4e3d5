import type { ImportReport } from "../domain/listing-import/import-report.ts";
import type { ImportRepository } from "../ports/import-repository.ts";
import { collect } from "./collect.ts";
import type { ImportListings } from "./import-listings.ts";

interface ImportForDeskDeps {
  readonly importListings: ImportListings;
  readonly imports: Pick<ImportRepository, "listMappings">;
}

/** Imports a list as the desk would that it is imported for: columns are read as the desk said once of lists with these headings. */
export const importForDesk =
  ({ importListings, imports }: ImportForDeskDeps): ImportListings =>
  async (input): Promise<ImportReport> => {
    const { centreId } = input;
    if (!centreId) return importListings(input);
    return importListings({ ...input, mappings: await collect(imports.listMappings(centreId)) });
  };
