import { nodeRandom as random } from "../../../shared/adapters/crypto/node-random.ts";
import { documentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { dynamoDbAccessRepository } from "../../../shared/adapters/dynamodb/dynamodb-access-repository.ts";
import { dynamoDbAuditTrail } from "../../../shared/adapters/dynamodb/dynamodb-audit-trail.ts";
import { dynamoDbCentreRepository } from "../../../shared/adapters/dynamodb/dynamodb-centre-repository.ts";
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
const client = documentClient();
const access = dynamoDbAccessRepository(client, environment, clock);
const audit = dynamoDbAuditTrail(client, environment);
const centres = dynamoDbCentreRepository(client, environment, logger);
const guard = staffGuard({ access, centres, clock, linkKey: secretsManagerSecret(environment.LINK_KEY_SECRET_ARN) });
const signIn = openidStaffSignIn({
  issuer: environment.OIDC_ISSUER,
  clientId: environment.OIDC_CLIENT_ID,
  clientSecret: secretsManagerSecret(environment.OIDC_CLIENT_SECRET_ARN),
  redirectUri: `${environment.PUBLIC_ORIGIN}/staff/callback`,
  claims: { centre: environment.OIDC_CENTRE_CLAIM, roles: environment.OIDC_ROLES_CLAIM },
});

export const handler = webHandler({
  service,
  routes: createRoutes({ signIn, guard, access, centres, audit, random, clock }),
  originSecret: secretsManagerSecret(environment.ORIGIN_SECRET_ARN),
  logger,
});
