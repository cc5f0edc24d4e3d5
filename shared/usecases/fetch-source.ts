import type { CentreId } from "../domain/ids.ts";
import { type ImportRecord, newImportId } from "../domain/import-records.ts";
import { healthOf, type ListSource, type ListSourceId, type SourceProblem } from "../domain/list-source.ts";
import type { NewId } from "../domain/times.ts";
import type { ImportRepository } from "../ports/import-repository.ts";
import type { FetchedList, ListFetcher } from "../ports/list-fetcher.ts";
import type { ListStore } from "../ports/list-store.ts";
import type { Logger } from "../ports/logger.ts";
import { type ExpireListingsDeps, expireListings } from "./expire-listings.ts";
import { type RunImportDeps, runImport } from "./run-import.ts";

export interface FetchSourceDeps extends RunImportDeps, ExpireListingsDeps {
  readonly fetchList: ListFetcher;
  readonly imports: RunImportDeps["imports"] & Pick<ImportRepository, "findSource" | "saveSource">;
  readonly lists: Pick<ListStore, "get" | "put">;
  readonly logger: Logger;
  readonly newId: NewId;
}

type Fetched = Extract<FetchedList, { outcome: "fetched" }>;

/** Keeps the file as if somebody had handed it over, and imports it. */
const importFetched = async (deps: FetchSourceDeps, source: ListSource, { content, fileName }: Fetched) => {
  const now = deps.clock();
  const importId = newImportId(now, deps.newId());
  const { centreId, sourceId, name, licence, url } = source;
  const fileKey = `lists/${centreId}/${importId}/${fileName}`;
  await deps.lists.put(fileKey, content);
  const record: ImportRecord = {
    ...{ centreId, importId, fileName, fileKey, by: name, at: now.toISOString(), movedAt: now.toISOString() },
    ...{ tables: [], passedOver: [], notes: [], counts: {} },
    source: { name, licence, url, sourceId },
    state: "waiting",
  };
  await deps.imports.save(record);
  const done = await runImport(deps)(centreId, importId);
  return { importId, problem: done?.problem };
};

const succeeded = (source: ListSource, at: string, version: Partial<ListSource>): ListSource => {
  const { problem: _, expiredAt: __, ...rest } = source;
  return { ...rest, ...version, failures: 0, lastTriedAt: at, lastSuccessAt: at };
};

/** Notes a failure; a source that has been silent for too long loses its listings, once. */
const failed = async (deps: FetchSourceDeps, source: ListSource, problem: SourceProblem): Promise<void> => {
  const now = deps.clock();
  const at = now.toISOString();
  const after: ListSource = { ...source, problem, failures: source.failures + 1, lastTriedAt: at };
  deps.logger.info("source_failed", { sourceId: source.sourceId, problem, failures: after.failures });
  const dies = healthOf(after, now) === "dead" && !source.expiredAt;
  if (dies) await expireListings(deps)(source.sourceId);
  await deps.imports.saveSource(dies ? { ...after, expiredAt: at } : after);
};

/**
 * Fetches a source and imports what it brings, if that changed. What goes wrong is kept with the source, for the desk to
 * see, and stops nothing else; what was noted of the server's version counts only once all of it is imported.
 */
export const fetchSource =
  (deps: FetchSourceDeps) =>
  async (centreId: CentreId, sourceId: ListSourceId): Promise<void> => {
    const source = await deps.imports.findSource(centreId, sourceId);
    if (!source?.active) return;
    // A source that lost its listings, or that failed, is read in full: they come back with it.
    const fetched = await deps.fetchList(source.url, source.failures > 0 ? {} : source);
    if (fetched.outcome === "failed") return failed(deps, source, fetched.problem);
    const at = deps.clock().toISOString();
    if (fetched.outcome === "unchanged") return deps.imports.saveSource(succeeded(source, at, {}));
    const { importId, problem } = await importFetched(deps, source, fetched);
    if (problem) return failed(deps, { ...source, lastImportId: importId }, problem);
    const { etag, lastModified } = fetched;
    return deps.imports.saveSource(succeeded(source, at, { etag, lastModified, lastImportId: importId }));
  };
