import { randomUUID } from "node:crypto";
import { nodeRandom as random } from "../../../shared/adapters/crypto/node-random.ts";
import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
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
const tables = openTables(environment, { clock, logger });
const notices = sqsWorkQueue<Notice>(environment.NOTICE_QUEUE_URL);

export const handler = webHandler({
  service,
  routes: createRoutes({
    ...{ ...tables, clock },
    requestSignIn: requestSignIn({ notices, newId: randomUUID, random }),
    signInOrganization: signInOrganization({ ...tables, clock }),
  }),
  originSecret: secretsManagerSecret(environment.ORIGIN_SECRET_ARN),
  logger,
});
