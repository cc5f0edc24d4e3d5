import { randomUUID } from "node:crypto";
import { nodeRandom as random } from "../../../shared/adapters/crypto/node-random.ts";
import { documentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { dynamoDbAccessRepository } from "../../../shared/adapters/dynamodb/dynamodb-access-repository.ts";
import { dynamoDbAuditTrail } from "../../../shared/adapters/dynamodb/dynamodb-audit-trail.ts";
import { dynamoDbOrganizationRepository } from "../../../shared/adapters/dynamodb/dynamodb-organization-repository.ts";
import { secretsManagerSecret } from "../../../shared/adapters/secrets/secrets-manager-secret.ts";
import { sqsWorkQueue } from "../../../shared/adapters/sqs/sqs-work-queue.ts";
import { env } from "../../../shared/contract/env.ts";
import type { Notice } from "../../../shared/domain/notice.ts";
import { webHandler } from "../../../shared/http/web-handler.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { requestSignIn } from "../../../shared/usecases/request-sign-in.ts";
import { signInOrganization } from "../../../shared/usecases/sign-in-organization.ts";
import { createRoutes } from "./handler.tsx";

const service = "sign-in-organization";
const environment = readEnv([
  ...[env.accessTable, env.auditTable, env.organizationsTable, env.noticeQueueUrl, env.originSecretArn],
]);
const logger = jsonLogger(service);
const clock = () => new Date();
const client = documentClient();
const stores = {
  access: dynamoDbAccessRepository(client, environment, clock),
  organizations: dynamoDbOrganizationRepository(client, environment, logger),
  audit: dynamoDbAuditTrail(client, environment),
  notices: sqsWorkQueue<Notice>(environment.NOTICE_QUEUE_URL),
  newId: randomUUID,
  random,
  clock,
};

export const handler = webHandler({
  service,
  routes: createRoutes({
    ...stores,
    requestSignIn: requestSignIn(stores),
    signInOrganization: signInOrganization(stores),
  }),
  originSecret: secretsManagerSecret(environment.ORIGIN_SECRET_ARN),
  logger,
});
