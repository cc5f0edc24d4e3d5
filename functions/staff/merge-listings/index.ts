import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { secretsManagerSecret } from "../../../shared/adapters/secrets/secrets-manager-secret.ts";
import { env } from "../../../shared/contract/env.ts";
import { staffGuard } from "../../../shared/http/staff-guard.ts";
import { webHandler } from "../../../shared/http/web-handler.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { createRoutes } from "./handler.tsx";

const service = "merge-listings";
const environment = readEnv([
  ...[env.accessTable, env.auditTable, env.centresTable, env.listingsTable, env.participationsTable],
  ...[env.deliveriesTable, env.linkKeySecretArn, env.originSecretArn],
]);
const logger = jsonLogger(service);
const clock = () => new Date();
const tables = openTables(environment, { clock, logger });
const linkKey = secretsManagerSecret(environment.LINK_KEY_SECRET_ARN);
const guard = staffGuard({ ...tables, clock, linkKey });

export const handler = webHandler({
  service,
  routes: createRoutes({ ...tables, guard, clock }),
  originSecret: secretsManagerSecret(environment.ORIGIN_SECRET_ARN),
  logger,
});
