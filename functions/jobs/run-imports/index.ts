import { randomUUID as newId } from "node:crypto";
import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { readListFile } from "../../../shared/adapters/files/read-list-file.ts";
import { s3ListStore } from "../../../shared/adapters/s3/s3-list-store.ts";
import { httpsListFetcher } from "../../../shared/adapters/web/https-list-fetcher.ts";
import { env } from "../../../shared/contract/env.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { importListings } from "../../../shared/usecases/import-listings.ts";
import { runImportsHandler } from "./handler.ts";

const environment = readEnv([
  ...[env.centresTable, env.importsTable, env.listingsTable, env.organizationsTable],
  ...[env.auditTable, env.listsBucket],
]);
const logger = jsonLogger("run-imports");
const clock = () => new Date();
const tables = openTables(environment, { clock, logger });

export const handler = runImportsHandler({
  ...tables,
  lists: s3ListStore(environment),
  fetchList: httpsListFetcher(),
  importListings: importListings({ ...tables, readFile: readListFile, clock, logger }),
  clock,
  logger,
  newId,
});
