import { randomUUID as newId } from "node:crypto";
import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { readListFile } from "../../../shared/adapters/files/read-list-file.ts";
import { writeReportWorkbook } from "../../../shared/adapters/files/write-report.ts";
import { s3ListStore } from "../../../shared/adapters/s3/s3-list-store.ts";
import { secretsManagerSecret } from "../../../shared/adapters/secrets/secrets-manager-secret.ts";
import { sqsWorkQueue } from "../../../shared/adapters/sqs/sqs-work-queue.ts";
import { env } from "../../../shared/contract/env.ts";
import type { ImportWork } from "../../../shared/domain/work.ts";
import { staffGuard } from "../../../shared/http/staff-guard.ts";
import { webHandler } from "../../../shared/http/web-handler.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { createRoutes } from "./handler.tsx";

const service = "import-lists";
const environment = readEnv([
  ...[env.accessTable, env.centresTable, env.importsTable, env.importQueueUrl, env.listsBucket],
  ...[env.linkKeySecretArn, env.originSecretArn, env.publicOrigin],
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
    lists: s3ListStore(environment),
    importQueue: sqsWorkQueue<ImportWork>(environment.IMPORT_QUEUE_URL),
    publicOrigin: environment.PUBLIC_ORIGIN,
    readFile: readListFile,
    writeWorkbook: writeReportWorkbook,
    clock,
    newId,
  }),
  originSecret: secretsManagerSecret(environment.ORIGIN_SECRET_ARN),
  logger,
});
