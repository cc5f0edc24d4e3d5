import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { secretsManagerSecret } from "../../../shared/adapters/secrets/secrets-manager-secret.ts";
import { sqsWorkQueue } from "../../../shared/adapters/sqs/sqs-work-queue.ts";
import { env } from "../../../shared/contract/env.ts";
import type { Notice } from "../../../shared/domain/notice.ts";
import { staffGuard } from "../../../shared/http/staff-guard.ts";
import { webHandler } from "../../../shared/http/web-handler.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { createRoutes } from "./handler.tsx";

const service = "review-submissions";
const environment = readEnv([
  ...[env.accessTable, env.auditTable, env.centresTable, env.deliveriesTable, env.importsTable, env.listingsTable],
  ...[env.organizationsTable, env.participationsTable, env.seniorsTable],
  ...[env.noticeQueueUrl, env.linkKeySecretArn, env.originSecretArn],
]);
const logger = jsonLogger(service);
const clock = () => new Date();
const tables = openTables(environment, { clock, logger });
const linkKey = secretsManagerSecret(environment.LINK_KEY_SECRET_ARN);

export const handler = webHandler({
  service,
  routes: createRoutes({
    guard: staffGuard({ ...tables, clock, linkKey }),
    ...tables,
    notices: sqsWorkQueue<Notice>(environment.NOTICE_QUEUE_URL),
    clock,
  }),
  originSecret: secretsManagerSecret(environment.ORIGIN_SECRET_ARN),
  logger,
});
