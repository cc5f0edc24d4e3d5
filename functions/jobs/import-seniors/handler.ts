import { memberImportSchema } from "../../../shared/domain/member-import.ts";
import type { Logger } from "../../../shared/ports/logger.ts";
import { operatorJob } from "../../../shared/runtime/operator-job.ts";
import type { ImportSeniors } from "../../../shared/usecases/import-seniors.ts";

/** Takes over at most 500 members a call and answers how each ended. */
export const importSeniorsHandler = (run: ImportSeniors, logger: Logger) =>
  operatorJob({
    service: "import-seniors",
    schema: memberImportSchema,
    run: async (request) => ({ members: await run(request) }),
    counts: ({ members }) => ({
      total: members.length,
      imported: members.filter(({ outcome }) => outcome === "imported").length,
      rejected: members.filter(({ outcome }) => outcome === "rejected").length,
    }),
    logger,
  });
