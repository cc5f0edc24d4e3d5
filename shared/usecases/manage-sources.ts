import { NotFound } from "../domain/errors.ts";
import { type ListSource, type ListSourceId, listSourceIdSchema } from "../domain/list-source.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock, NewId } from "../domain/times.ts";
import type { ImportWork } from "../domain/work.ts";
import type { ImportRepository } from "../ports/import-repository.ts";
import type { WorkQueue } from "../ports/work-queue.ts";

export interface ManageSourcesDeps {
  readonly imports: Pick<ImportRepository, "findSource" | "saveSource">;
  readonly importQueue: WorkQueue<ImportWork>;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** What staff say of a source. */
export type SourceTerms = Pick<ListSource, "name" | "url" | "licence" | "owner" | "rhythm">;

const find = async (
  { imports }: ManageSourcesDeps,
  { centreId }: StaffMember,
  sourceId: ListSourceId,
): Promise<ListSource> => {
  const source = await imports.findSource(centreId, sourceId);
  if (!source) throw new NotFound({ sourceId });
  return source;
};

const queue = ({ importQueue }: ManageSourcesDeps, { centreId, sourceId }: ListSource): Promise<void> =>
  importQueue.send([{ centreId, sourceId }]);

/** Adds a source for the staff member's desk, and fetches it at once. */
export const addSource =
  (deps: ManageSourcesDeps) =>
  async (staff: StaffMember, terms: SourceTerms): Promise<ListSourceId> => {
    assertPermitted(staff, "listing.import");
    const at = deps.clock().toISOString();
    const sourceId = listSourceIdSchema.parse(deps.newId());
    const { centreId } = staff;
    const source = { ...terms, centreId, sourceId, active: true, failures: 0, createdAt: at, updatedAt: at };
    await deps.imports.saveSource(source);
    await queue(deps, source);
    return sourceId;
  };

/** Changes what is said of a source; at another address it is looked at afresh. @throws NotFound */
export const changeSource =
  (deps: ManageSourcesDeps) =>
  async (staff: StaffMember, sourceId: ListSourceId, terms: SourceTerms): Promise<void> => {
    assertPermitted(staff, "listing.import");
    const { etag, lastModified, ...source } = await find(deps, staff, sourceId);
    const version = terms.url === source.url ? { etag, lastModified } : {};
    await deps.imports.saveSource({ ...source, ...version, ...terms, updatedAt: deps.clock().toISOString() });
  };

/** Stops fetching a source, or goes on. Its listings stay until they end. @throws NotFound */
export const pauseSource =
  (deps: ManageSourcesDeps) =>
  async (staff: StaffMember, sourceId: ListSourceId, active: boolean): Promise<void> => {
    assertPermitted(staff, "listing.import");
    const source = await find(deps, staff, sourceId);
    await deps.imports.saveSource({ ...source, active, updatedAt: deps.clock().toISOString() });
  };

/** Fetches a source now. @throws NotFound */
export const fetchSourceNow =
  (deps: ManageSourcesDeps) =>
  async (staff: StaffMember, sourceId: ListSourceId): Promise<void> => {
    assertPermitted(staff, "listing.import");
    await queue(deps, await find(deps, staff, sourceId));
  };
