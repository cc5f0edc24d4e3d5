import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { readListFile } from "../../../shared/adapters/files/read-list-file.ts";
import { env } from "../../../shared/contract/env.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { importLeads } from "../../../shared/usecases/import-leads.ts";
import { importLeadsHandler } from "./handler.ts";

const environment = readEnv([env.centresTable, env.organizationsTable, env.auditTable]);
const logger = jsonLogger("import-leads");
const clock = () => new Date();

const run = importLeads({ ...openTables(environment, { clock, logger }), readFile: readListFile, clock });

export const handler = importLeadsHandler(run, logger);
