import { z } from "zod";
import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { sesSuppressionList } from "../../../shared/adapters/ses/ses-suppression-list.ts";
import { env } from "../../../shared/contract/env.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { queueJob } from "../../../shared/runtime/job-handler.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { recordDeliveryEvent } from "../../../shared/usecases/record-delivery-event.ts";
import { sesEventSchema } from "./ses-event.ts";
import { smsEventSchema } from "./sms-event.ts";

const service = "record-delivery-event";
const environment = readEnv([env.deliveriesTable, env.seniorsTable, env.auditTable]);
const logger = jsonLogger(service);
const clock = () => new Date();

const record = recordDeliveryEvent({
  ...openTables(environment, { clock, logger }),
  accountList: sesSuppressionList(),
  clock,
  logger,
});

export const handler = queueJob({
  service,
  schema: z.union([smsEventSchema, sesEventSchema]),
  handle: async (digestEvent) => digestEvent && record(digestEvent),
  logger,
});
