import { z } from "zod";
import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { sqsWorkQueue } from "../../../shared/adapters/sqs/sqs-work-queue.ts";
import { env } from "../../../shared/contract/env.ts";
import type { ImportWork } from "../../../shared/domain/work.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { scheduledJob } from "../../../shared/runtime/job-handler.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { planFetches } from "../../../shared/usecases/plan-fetches.ts";

const service = "plan-fetches";
const environment = readEnv([env.centresTable, env.importsTable, env.importQueueUrl]);
const logger = jsonLogger(service);
const importQueue = sqsWorkQueue<ImportWork>(environment.IMPORT_QUEUE_URL);

export const handler = scheduledJob({
  service,
  schema: z.object({ scheduledTime: z.iso.datetime({ offset: true }) }),
  run: planFetches({ ...openTables(environment, { clock: () => new Date(), logger }), importQueue }),
  logger,
});
