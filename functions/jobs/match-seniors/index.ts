import { documentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { dynamoDbCentreRepository } from "../../../shared/adapters/dynamodb/dynamodb-centre-repository.ts";
import { dynamoDbDeliveryRepository } from "../../../shared/adapters/dynamodb/dynamodb-delivery-repository.ts";
import { dynamoDbListingRepository } from "../../../shared/adapters/dynamodb/dynamodb-listing-repository.ts";
import { dynamoDbParticipationRepository } from "../../../shared/adapters/dynamodb/dynamodb-participation-repository.ts";
import { dynamoDbSeniorRepository } from "../../../shared/adapters/dynamodb/dynamodb-senior-repository.ts";
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
const client = documentClient();

const handle = matchSeniors({
  centres: dynamoDbCentreRepository(client, environment, logger),
  seniors: dynamoDbSeniorRepository(client, environment, logger),
  listings: dynamoDbListingRepository(client, environment, logger),
  participations: dynamoDbParticipationRepository(client, environment, logger),
  deliveries: dynamoDbDeliveryRepository(client, environment, logger),
  deliveryQueue: sqsWorkQueue<DeliveryWork>(environment.DELIVERY_QUEUE_URL),
  clock: () => new Date(),
  logger,
});

export const handler = queueJob({ service, schema: matchWorkSchema, handle, logger });
