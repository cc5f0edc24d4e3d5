import { documentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { dynamoDbAuditTrail } from "../../../shared/adapters/dynamodb/dynamodb-audit-trail.ts";
import { dynamoDbCentreRepository } from "../../../shared/adapters/dynamodb/dynamodb-centre-repository.ts";
import { env } from "../../../shared/contract/env.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { setUpCentre } from "../../../shared/usecases/set-up-centre.ts";
import { setUpCentreHandler } from "./handler.ts";

const environment = readEnv([env.centresTable, env.auditTable]);
const logger = jsonLogger("set-up-centre");
const client = documentClient();

const run = setUpCentre({
  centres: dynamoDbCentreRepository(client, environment, logger),
  audit: dynamoDbAuditTrail(client, environment),
  clock: () => new Date(),
});

export const handler = setUpCentreHandler(run, logger);
