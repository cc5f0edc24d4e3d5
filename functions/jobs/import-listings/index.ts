import { documentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { dynamoDbCentreRepository } from "../../../shared/adapters/dynamodb/dynamodb-centre-repository.ts";
import { dynamoDbListingRepository } from "../../../shared/adapters/dynamodb/dynamodb-listing-repository.ts";
import { readCsv } from "../../../shared/adapters/files/read-csv.ts";
import { env } from "../../../shared/contract/env.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { importListings } from "../../../shared/usecases/import-listings.ts";
import { importListingsHandler } from "./handler.ts";

const environment = readEnv([env.centresTable, env.listingsTable, env.auditTable]);
const logger = jsonLogger("import-listings");
const client = documentClient();

const run = importListings({
  listings: dynamoDbListingRepository(client, environment, logger),
  centres: dynamoDbCentreRepository(client, environment, logger),
  readTable: readCsv,
  clock: () => new Date(),
  logger,
});

export const handler = importListingsHandler(run, logger);
