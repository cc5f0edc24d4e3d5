import { randomUUID as newId } from "node:crypto";
import { nodeRandom as random } from "../../../shared/adapters/crypto/node-random.ts";
import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { secretsManagerSecret } from "../../../shared/adapters/secrets/secrets-manager-secret.ts";
import { sesSuppressionList } from "../../../shared/adapters/ses/ses-suppression-list.ts";
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

const service = "deliver-by-hand";
const environment = readEnv([
  ...[env.accessTable, env.auditTable, env.centresTable, env.deliveriesTable, env.listingsTable],
  ...[env.participationsTable, env.postingsTable, env.seniorsTable, env.noticeQueueUrl],
  ...[env.linkKeySecretArn, env.originSecretArn],
]);
const logger = jsonLogger(service);
const clock = () => new Date();
const tables = openTables(environment, { clock, logger });
const linkKey = secretsManagerSecret(environment.LINK_KEY_SECRET_ARN);

const noticeQueue = sqsWorkQueue<Notice>(environment.NOTICE_QUEUE_URL);

export const handler = webHandler({
  service,
  routes: createRoutes({
    guard: staffGuard({ ...tables, clock, linkKey }),
    ...tables,
    noticeQueue,
    sendConfirmation: sendSeniorConfirmation({
      issueLink: issueLink({ ...tables, random, clock }),
      notices: noticeQueue,
    }),
    accountList: sesSuppressionList(),
    linkKey,
    newId,
    clock,
  }),
  originSecret: secretsManagerSecret(environment.ORIGIN_SECRET_ARN),
  logger,
});
