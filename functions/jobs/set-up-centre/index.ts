import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { env } from "../../../shared/contract/env.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { setUpCentre } from "../../../shared/usecases/set-up-centre.ts";
import { setUpCentreHandler } from "./handler.ts";

const environment = readEnv([env.centresTable, env.auditTable]);
const logger = jsonLogger("set-up-centre");
const clock = () => new Date();

const run = setUpCentre({
  ...openTables(environment, { clock, logger }),
  clock,
});

export const handler = setUpCentreHandler(run, logger);
