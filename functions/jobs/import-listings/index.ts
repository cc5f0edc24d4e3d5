import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { readListFile } from "../../../shared/adapters/files/read-list-file.ts";
import { env } from "../../../shared/contract/env.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { importForDesk } from "../../../shared/usecases/import-for-desk.ts";
import { importListings } from "../../../shared/usecases/import-listings.ts";
import { importListingsHandler } from "./handler.ts";

const environment = readEnv([
  ...[env.centresTable, env.importsTable, env.listingsTable],
  ...[env.organizationsTable, env.auditTable],
]);
const logger = jsonLogger("import-listings");
const clock = () => new Date();

const tables = openTables(environment, { clock, logger });
const run = importForDesk({
  importListings: importListings({ ...tables, readFile: readListFile, clock, logger }),
  imports: tables.imports,
});

export const handler = importListingsHandler(run, logger);
