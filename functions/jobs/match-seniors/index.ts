import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { sqsWorkQueue } from "../../../shared/adapters/sqs/sqs-work-queue.ts";
import { env } from "../../../shared/contract/env.ts";
import { type DeliveryWork, matchWorkSchema } from "../../../shared/domain/work.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { queueJob } from "../../../shared/runtime/job-handler.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { matchSeniors } from "../../../shared/usecases/match-seniors.ts";

const service = "match-seniors";
const environment = readEnv([
  ...[env.centresTable, env.seniorsTable, env.listingsTable, env.participationsTable],
  ...[env.deliveriesTable, env.deliveryQueueUrl],
]);
const logger = jsonLogger(service);
const clock = () => new Date();

const handle = matchSeniors({
  ...openTables(environment, { clock, logger }),
  deliveryQueue: sqsWorkQueue<DeliveryWork>(environment.DELIVERY_QUEUE_URL),
  clock,
  logger,
});

export const handler = queueJob({ service, schema: matchWorkSchema, handle, logger });
