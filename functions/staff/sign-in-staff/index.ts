import { nodeRandom as random } from "../../../shared/adapters/crypto/node-random.ts";
import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { openidStaffSignIn } from "../../../shared/adapters/oidc/openid-staff-sign-in.ts";
import { secretsManagerSecret } from "../../../shared/adapters/secrets/secrets-manager-secret.ts";
import { env } from "../../../shared/contract/env.ts";
import { staffGuard } from "../../../shared/http/staff-guard.ts";
import { webHandler } from "../../../shared/http/web-handler.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { createRoutes } from "./handler.tsx";

const service = "sign-in-staff";
const environment = readEnv([
  ...[env.accessTable, env.auditTable, env.centresTable, env.linkKeySecretArn, env.originSecretArn, env.publicOrigin],
  ...[env.oidcIssuer, env.oidcClientId, env.oidcClientSecretArn, env.oidcCentreClaim, env.oidcRolesClaim],
]);
const logger = jsonLogger(service);
const clock = () => new Date();
const tables = openTables(environment, { clock, logger });
const guard = staffGuard({ ...tables, clock, linkKey: secretsManagerSecret(environment.LINK_KEY_SECRET_ARN) });
const signIn = openidStaffSignIn({
  issuer: environment.OIDC_ISSUER,
  clientId: environment.OIDC_CLIENT_ID,
  clientSecret: secretsManagerSecret(environment.OIDC_CLIENT_SECRET_ARN),
  redirectUri: `${environment.PUBLIC_ORIGIN}/staff/callback`,
  claims: { centre: environment.OIDC_CENTRE_CLAIM, roles: environment.OIDC_ROLES_CLAIM },
});

export const handler = webHandler({
  service,
  routes: createRoutes({ ...tables, signIn, guard, random, clock }),
  originSecret: secretsManagerSecret(environment.ORIGIN_SECRET_ARN),
  logger,
});
