import { secretsManagerSecret } from "../../../shared/adapters/secrets/secrets-manager-secret.ts";
import { env } from "../../../shared/contract/env.ts";
import { webHandler } from "../../../shared/http/web-handler.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { stylesheet } from "../../../shared/ui/stylesheet.ts";
import { createRoutes } from "./handler.tsx";
import { icon } from "./icon.tsx";

const service = "serve-assets";
const environment = readEnv([env.originSecretArn]);

export const handler = webHandler({
  service,
  routes: createRoutes({ stylesheet, icon }),
  originSecret: secretsManagerSecret(environment.ORIGIN_SECRET_ARN),
  logger: jsonLogger(service),
});
