import { z } from "zod";
import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { sqsWorkQueue } from "../../../shared/adapters/sqs/sqs-work-queue.ts";
import { env } from "../../../shared/contract/env.ts";
import { leastParts } from "../../../shared/contract/night.ts";
import type { MatchWork } from "../../../shared/domain/work.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { scheduledJob } from "../../../shared/runtime/job-handler.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { planDigests } from "../../../shared/usecases/plan-digests.ts";

const service = "plan-digests";
const environment = readEnv([
  env.centresTable,
  env.seniorsTable,
  env.listingsTable,
  env.participationsTable,
  env.matchQueueUrl,
]);
const logger = jsonLogger(service);
const matchQueue = sqsWorkQueue<MatchWork>(environment.MATCH_QUEUE_URL);
const tables = openTables(environment, { clock: () => new Date(), logger });

export const handler = scheduledJob({
  service,
  schema: z.object({ scheduledTime: z.iso.datetime({ offset: true }) }),
  run: planDigests({ ...tables, matchQueue, logger, segments: leastParts }),
  logger,
});
