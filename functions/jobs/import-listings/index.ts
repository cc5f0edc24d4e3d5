import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { readCsv } from "../../../shared/adapters/files/read-csv.ts";
import { env } from "../../../shared/contract/env.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { importListings } from "../../../shared/usecases/import-listings.ts";
import { importListingsHandler } from "./handler.ts";

const environment = readEnv([env.centresTable, env.listingsTable, env.auditTable]);
const logger = jsonLogger("import-listings");
const clock = () => new Date();

const run = importListings({
  ...openTables(environment, { clock, logger }),
  readTable: readCsv,
  clock,
  logger,
});

export const handler = importListingsHandler(run, logger);
