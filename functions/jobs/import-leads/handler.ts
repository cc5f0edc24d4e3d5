import { z } from "zod";
import { centreIdSchema } from "../../../shared/domain/ids.ts";
import type { LeadRowReport } from "../../../shared/domain/leads/lead-report.ts";
import { type LeadOutcome, leadOutcomes } from "../../../shared/domain/leads/plan-lead.ts";
import type { Logger } from "../../../shared/ports/logger.ts";
import { operatorJob } from "../../../shared/runtime/operator-job.ts";
import type { ImportLeads } from "../../../shared/usecases/import-leads.ts";

const requestSchema = z.object({
  fileName: z.string().min(1).max(300),
  contentBase64: z.string().min(1),
  /** Name of the register. */
  sourceName: z.string().min(1).max(200),
  /** For this desk alone. */
  centreId: centreIdSchema.optional(),
});

const countsOf = (rows: readonly LeadRowReport[]): Record<LeadOutcome | "total", number> => ({
  total: rows.length,
  ...(Object.fromEntries(
    leadOutcomes.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length]),
  ) as Record<LeadOutcome, number>),
});

/** Makes leads of a register of organisations and answers how each of its rows ended. */
export const importLeadsHandler = (run: ImportLeads, logger: Logger) =>
  operatorJob({
    service: "import-leads",
    schema: requestSchema,
    run: async ({ contentBase64, ...request }) => {
      const actor = { kind: "job", id: "import-leads" } as const;
      const report = await run({ ...request, content: Buffer.from(contentBase64, "base64"), actor });
      return { ...report, counts: countsOf(report.rows) };
    },
    counts: ({ counts, problem }) => ({ ...counts, problem }),
    logger,
  });
