import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { Secret } from "../../ports/secret.ts";
import { requestLimits } from "../request-limits.ts";

/** Text of a secret in Secrets Manager; read when first needed, and again after a failed try only. */
export const secretsManagerSecret = (
  secretArn: string,
  client = new SecretsManagerClient({ requestHandler: requestLimits }),
): Secret => {
  let reading: Promise<string> | undefined;
  return () => {
    reading ??= readSecret(client, secretArn).catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
};

const readSecret = async (client: SecretsManagerClient, secretArn: string): Promise<string> => {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretArn }));
  if (!SecretString) throw new Error("The secret has no text");
  return SecretString;
};
