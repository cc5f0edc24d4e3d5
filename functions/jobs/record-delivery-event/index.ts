import { documentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { dynamoDbDeliveryRepository } from "../../../shared/adapters/dynamodb/dynamodb-delivery-repository.ts";
import { dynamoDbSeniorRepository } from "../../../shared/adapters/dynamodb/dynamodb-senior-repository.ts";
import { env } from "../../../shared/contract/env.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { queueJob } from "../../../shared/runtime/job-handler.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { recordDeliveryEvent } from "../../../shared/usecases/record-delivery-event.ts";
import { sesEventSchema } from "./ses-event.ts";

const service = "record-delivery-event";
const environment = readEnv([env.deliveriesTable, env.seniorsTable, env.auditTable]);
const logger = jsonLogger(service);
const client = documentClient();

const record = recordDeliveryEvent({
  deliveries: dynamoDbDeliveryRepository(client, environment, logger),
  seniors: dynamoDbSeniorRepository(client, environment, logger),
  clock: () => new Date(),
  logger,
});

export const handler = queueJob({
  service,
  schema: sesEventSchema,
  handle: async (digestEvent) => digestEvent && record(digestEvent),
  logger,
});
