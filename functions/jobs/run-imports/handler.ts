import { importWorkSchema } from "../../../shared/domain/work.ts";
import { queueJob } from "../../../shared/runtime/job-handler.ts";
import { type FetchSourceDeps, fetchSource } from "../../../shared/usecases/fetch-source.ts";
import { runImport } from "../../../shared/usecases/run-import.ts";

/** Imports a file that was handed over, or fetches a source and imports what it brings. */
export const runImportsHandler = (deps: FetchSourceDeps) =>
  queueJob({
    service: "run-imports",
    schema: importWorkSchema,
    handle: async (work) => {
      if ("importId" in work) await runImport(deps)(work.centreId, work.importId);
      else await fetchSource(deps)(work.centreId, work.sourceId);
    },
    logger: deps.logger,
  });
