import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { env } from "../../../shared/contract/env.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { importSeniors } from "../../../shared/usecases/import-seniors.ts";
import { importSeniorsHandler } from "./handler.ts";

const environment = readEnv([env.centresTable, env.seniorsTable, env.auditTable]);
const logger = jsonLogger("import-seniors");
const clock = () => new Date();

const run = importSeniors({
  ...openTables(environment, { clock, logger }),
  clock,
  logger,
});

export const handler = importSeniorsHandler(run, logger);
