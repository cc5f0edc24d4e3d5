import { NotFound, WrongState } from "../domain/errors.ts";
import { type ImportId, type ImportRecord, isCutOff } from "../domain/import-records.ts";
import { fileBounds } from "../domain/listing-import/table-file.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { ListStore } from "../ports/list-store.ts";
import { beginImport, type HandOverDeps, keyPrefix } from "./hand-over-list.ts";

/** Why a file that has arrived is not read. */
export type ArrivalProblem = "not_chosen" | "empty" | "too_large";

/** What a browser has brought to the store. */
interface ArrivedFile {
  readonly fileKey: string;
  /** Empty where no file was chosen. */
  readonly fileName: string;
  readonly bytes: number;
  readonly problem?: ArrivalProblem;
}

const problemOf = (fileName: string, bytes: number): ArrivalProblem | undefined => {
  if (fileName === "") return "not_chosen";
  if (bytes === 0) return "empty";
  return bytes > fileBounds.bytes ? "too_large" : undefined;
};

/**
 * The file that has arrived for an expected list.
 * @param fileKey what the store said of it
 * @throws NotFound where there is none under the key
 */
export const arrivedFile = async (
  { lists }: { readonly lists: Pick<ListStore, "size"> },
  record: ImportRecord,
  fileKey: string | undefined,
): Promise<ArrivedFile> => {
  const { importId } = record;
  const prefix = keyPrefix(record);
  if (!fileKey?.startsWith(prefix)) throw new NotFound({ importId });
  const bytes = await lists.size(fileKey);
  if (bytes === undefined) throw new NotFound({ importId });
  const fileName = fileKey.slice(prefix.length).slice(-300);
  const problem = problemOf(fileName, bytes);
  return { fileKey, fileName, bytes, ...(problem ? { problem } : {}) };
};

/**
 * Queues an import whose file has arrived in the store, or one that was cut off.
 * @param fileKey what the store said of the file, where it has just arrived
 * @throws NotFound, or WrongState where it is running or done, or its file is none that is read
 */
export const startImport =
  (deps: HandOverDeps) =>
  async (staff: StaffMember, importId: ImportId, fileKey: string | undefined): Promise<void> => {
    assertPermitted(staff, "listing.import");
    const record = await deps.imports.find(staff.centreId, importId);
    if (!record) throw new NotFound({ importId });
    if (record.state !== "expected") {
      if (!isCutOff(record, deps.clock())) throw new WrongState({ importId });
      return beginImport(deps, record);
    }
    const { problem, bytes: _, ...file } = await arrivedFile(deps, record, fileKey);
    if (problem) throw new WrongState({ importId });
    return beginImport(deps, { ...record, ...file });
  };
