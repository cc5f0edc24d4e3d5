import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { secretsManagerSecret } from "../../../shared/adapters/secrets/secrets-manager-secret.ts";
import { env } from "../../../shared/contract/env.ts";
import { webHandler } from "../../../shared/http/web-handler.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { searchListings } from "../../../shared/usecases/search-listings.ts";
import { showListing } from "../../../shared/usecases/show-listing.ts";
import { createRoutes } from "./handler.tsx";

const service = "browse-listings";
const environment = readEnv([env.centresTable, env.listingsTable, env.originSecretArn, env.publicOrigin]);
const logger = jsonLogger(service);
const clock = () => new Date();
const { centres, listings } = openTables(environment, { clock, logger });

export const handler = webHandler({
  service,
  routes: createRoutes({
    search: searchListings({ listings, clock }),
    show: showListing({ listings, centres, clock }),
    centres,
    clock,
    publicOrigin: environment.PUBLIC_ORIGIN,
  }),
  originSecret: secretsManagerSecret(environment.ORIGIN_SECRET_ARN),
  logger,
});
