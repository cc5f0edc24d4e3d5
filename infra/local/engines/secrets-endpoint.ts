import type { IncomingMessage, ServerResponse } from "node:http";
import type { Authorize } from "./authorization.ts";
import { readBody } from "./http-server.ts";
import type { SecretStore } from "./secret-store.ts";

const getSecretValue = "secretsmanager:GetSecretValue";

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(body));
}

/** Secrets Manager's wire protocol, as far as functions use it: `GetSecretValue`. */
export const secretsEndpoint =
  (store: SecretStore, authorize: Authorize) => async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(request);
    if (request.headers["x-amz-target"] !== getSecretValue.replace(":", ".")) {
      return answer(response, 400, { __type: "UnknownOperationException", message: "only GetSecretValue is played" });
    }
    const secret = store.find(String(JSON.parse(body.toString("utf8")).SecretId));
    if (!secret) {
      return answer(response, 400, { __type: "ResourceNotFoundException", message: "no such secret" });
    }
    const asked = [{ action: getSecretValue, resourceArn: secret.arn }];
    const denial = authorize(request.headers.authorization, asked);
    if (denial) return answer(response, 400, { __type: "AccessDeniedException", message: denial });
    return answer(response, 200, {
      ARN: secret.arn,
      Name: secret.name,
      SecretString: secret.value,
      VersionId: "00000000-0000-4000-8000-000000000001",
      VersionStages: ["AWSCURRENT"],
    });
  };
