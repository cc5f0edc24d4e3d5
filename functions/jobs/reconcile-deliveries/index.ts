import { z } from "zod";
import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { sqsWorkQueue } from "../../../shared/adapters/sqs/sqs-work-queue.ts";
import { env } from "../../../shared/contract/env.ts";
import type { DeliveryWork } from "../../../shared/domain/work.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { scheduledJob } from "../../../shared/runtime/job-handler.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { reconcileDeliveries } from "../../../shared/usecases/reconcile-deliveries.ts";

const service = "reconcile-deliveries";
const environment = readEnv([env.centresTable, env.deliveriesTable, env.deliveryQueueUrl]);
const logger = jsonLogger(service);
const clock = () => new Date();

const run = reconcileDeliveries({
  ...openTables(environment, { clock, logger }),
  deliveryQueue: sqsWorkQueue<DeliveryWork>(environment.DELIVERY_QUEUE_URL),
  clock,
  logger,
});

export const handler = scheduledJob({ service, schema: z.unknown(), run, logger });
