import { randomUUID as newId } from "node:crypto";
import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { secretsManagerSecret } from "../../../shared/adapters/secrets/secrets-manager-secret.ts";
import { sqsWorkQueue } from "../../../shared/adapters/sqs/sqs-work-queue.ts";
import { env } from "../../../shared/contract/env.ts";
import type { ImportWork } from "../../../shared/domain/work.ts";
import { staffGuard } from "../../../shared/http/staff-guard.ts";
import { webHandler } from "../../../shared/http/web-handler.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { createRoutes } from "./handler.tsx";

const service = "manage-sources";
const environment = readEnv([
  ...[env.accessTable, env.centresTable, env.importsTable, env.importQueueUrl],
  ...[env.linkKeySecretArn, env.originSecretArn],
]);
const logger = jsonLogger(service);
const clock = () => new Date();
const tables = openTables(environment, { clock, logger });
const linkKey = secretsManagerSecret(environment.LINK_KEY_SECRET_ARN);
const guard = staffGuard({ ...tables, clock, linkKey });
const importQueue = sqsWorkQueue<ImportWork>(environment.IMPORT_QUEUE_URL);

export const handler = webHandler({
  service,
  routes: createRoutes({ ...tables, guard, importQueue, clock, newId }),
  originSecret: secretsManagerSecret(environment.ORIGIN_SECRET_ARN),
  logger,
});
