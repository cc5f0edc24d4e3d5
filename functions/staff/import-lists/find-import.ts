import { NotFound } from "../../../shared/domain/errors.ts";
import { type ImportRecord, importIdSchema } from "../../../shared/domain/import-records.ts";
import { pathId } from "../../../shared/http/path-id.ts";
import type { SignedInStaff, StaffGuard } from "../../../shared/http/staff-guard.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import type { ImportRepository } from "../../../shared/ports/import-repository.ts";
import type { reportColumns } from "../../../shared/text/import-workbook.ts";
import type { HandOverDeps } from "../../../shared/usecases/hand-over-list.ts";

export interface ImportDependencies extends HandOverDeps {
  readonly guard: StaffGuard;
  readonly imports: ImportRepository;
  readonly publicOrigin: string;
  readonly writeWorkbook: (table: {
    readonly sheet: string;
    readonly columns: typeof reportColumns;
    readonly rows: readonly (readonly string[])[];
  }) => Promise<Uint8Array>;
}

export interface FoundImport {
  readonly viewer: SignedInStaff;
  readonly record: ImportRecord;
}

/** The import that an address names, of the desk that asks. @throws NotFound */
export const findImport = async (
  { guard, imports }: Pick<ImportDependencies, "guard" | "imports">,
  request: WebRequest,
): Promise<FoundImport> => {
  const viewer = await guard(request, "listing.import");
  const importId = pathId(request, "importId", importIdSchema);
  const record = await imports.find(viewer.staff.centreId, importId);
  if (!record) throw new NotFound({ importId });
  return { viewer, record };
};
