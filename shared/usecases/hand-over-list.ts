import { type ImportId, type ImportRecord, newImportId } from "../domain/import-records.ts";
import { fileBounds } from "../domain/listing-import/table-file.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock, NewId } from "../domain/times.ts";
import type { ImportWork } from "../domain/work.ts";
import type { ImportRepository } from "../ports/import-repository.ts";
import type { ListStore, UploadForm } from "../ports/list-store.ts";
import type { WorkQueue } from "../ports/work-queue.ts";

export interface HandOverDeps {
  readonly imports: Pick<ImportRepository, "find" | "save">;
  readonly lists: Pick<ListStore, "put" | "size" | "uploadForm">;
  readonly importQueue: WorkQueue<ImportWork>;
  readonly clock: Clock;
  readonly newId: NewId;
}

type Source = ImportRecord["source"];

/** Where the files of an import are kept; the file's name is the end of the key. */
export const keyPrefix = ({ centreId, importId }: Pick<ImportRecord, "centreId" | "importId">): string =>
  `lists/${centreId}/${importId}/`;

const newRecord = ({ clock, newId }: HandOverDeps, staff: StaffMember, source: Source): ImportRecord => {
  const at = clock();
  return {
    ...{ tables: [], passedOver: [], notes: [], counts: {} },
    centreId: staff.centreId,
    importId: newImportId(at, newId()),
    at: at.toISOString(),
    movedAt: at.toISOString(),
    by: staff.displayName,
    source,
    fileName: "",
    state: "expected",
  };
};

/** Queued after it is kept: a record whose message was lost is set going again from its page. */
export const beginImport = async (
  { imports, importQueue, clock }: HandOverDeps,
  record: ImportRecord,
): Promise<void> => {
  const { centreId, importId } = record;
  await imports.save({ ...record, state: "waiting", movedAt: clock().toISOString() });
  await importQueue.send([{ centreId, importId }]);
};

interface HandedOver {
  readonly staff: StaffMember;
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly source: Source;
}

/** Takes a list from a staff member and queues its import. */
export const handOverList =
  (deps: HandOverDeps) =>
  async ({ staff, fileName, content, source }: HandedOver): Promise<ImportId> => {
    assertPermitted(staff, "listing.import");
    const record = newRecord(deps, staff, source);
    const fileKey = `${keyPrefix(record)}${fileName}`;
    await deps.lists.put(fileKey, content);
    await beginImport(deps, { ...record, fileName, fileKey });
    return record.importId;
  };

/** Notes that a large list will come, straight to the store. */
export const expectList =
  (deps: HandOverDeps) =>
  async (staff: StaffMember, source: Source): Promise<ImportId> => {
    assertPermitted(staff, "listing.import");
    const record = newRecord(deps, staff, source);
    await deps.imports.save(record);
    return record.importId;
  };

/**
 * What the store takes, in bytes: five times what is read. It refuses what is larger in a language that nobody at a desk
 * reads, and cannot lead back from there; so it takes what somebody may choose by mistake, and the desk's page says why not.
 */
const takenByStore = 5 * fileBounds.bytes;

/** The form by which the browser brings an expected list to the store. @param returnTo page that it comes back to */
export const uploadFormFor = (
  { lists }: Pick<HandOverDeps, "lists">,
  record: ImportRecord,
  returnTo: string,
): Promise<UploadForm> => lists.uploadForm(keyPrefix(record), { returnTo, bytes: takenByStore });
