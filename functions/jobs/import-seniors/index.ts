import { documentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { dynamoDbCentreRepository } from "../../../shared/adapters/dynamodb/dynamodb-centre-repository.ts";
import { dynamoDbSeniorRepository } from "../../../shared/adapters/dynamodb/dynamodb-senior-repository.ts";
import { env } from "../../../shared/contract/env.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { importSeniors } from "../../../shared/usecases/import-seniors.ts";
import { importSeniorsHandler } from "./handler.ts";

const environment = readEnv([env.centresTable, env.seniorsTable, env.auditTable]);
const logger = jsonLogger("import-seniors");
const client = documentClient();

const run = importSeniors({
  seniors: dynamoDbSeniorRepository(client, environment, logger),
  centres: dynamoDbCentreRepository(client, environment, logger),
  clock: () => new Date(),
  logger,
});

export const handler = importSeniorsHandler(run, logger);
