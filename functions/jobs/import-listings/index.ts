import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { readListFile } from "../../../shared/adapters/files/read-list-file.ts";
import { env } from "../../../shared/contract/env.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { importListings } from "../../../shared/usecases/import-listings.ts";
import { importListingsHandler } from "./handler.ts";

const environment = readEnv([env.centresTable, env.listingsTable, env.organizationsTable, env.auditTable]);
const logger = jsonLogger("import-listings");
const clock = () => new Date();

const run = importListings({
  ...openTables(environment, { clock, logger }),
  readFile: readListFile,
  clock,
  logger,
});

export const handler = importListingsHandler(run, logger);
