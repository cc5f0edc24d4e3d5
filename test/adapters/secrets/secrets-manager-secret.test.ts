import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, test } from "vitest";
import { secretsManagerSecret } from "../../../shared/adapters/secrets/secrets-manager-secret.ts";

const manager = mockClient(SecretsManagerClient);
beforeEach(() => manager.reset());
const newSecret = () => secretsManagerSecret("arn:link-key", new SecretsManagerClient({ region: "ap-northeast-1" }));
const reads = () => manager.commandCalls(GetSecretValueCommand);

test("a secret is read once, also when several ask at once", async () => {
  manager.on(GetSecretValueCommand).resolves({ SecretString: "key" });
  const secret = newSecret();
  expect(await Promise.all([secret(), secret()])).toEqual(["key", "key"]);
  expect(await secret()).toBe("key");
  expect(reads().map(({ args: [{ input }] }) => input.SecretId)).toEqual(["arn:link-key"]);
});

test("a failed read is not remembered", async () => {
  manager.on(GetSecretValueCommand).rejectsOnce(new Error("throttled")).resolves({ SecretString: "key" });
  const secret = newSecret();
  await expect(secret()).rejects.toThrow("throttled");
  expect(await secret()).toBe("key");
});

test("an empty secret signs nothing", async () => {
  manager.on(GetSecretValueCommand).resolves({ SecretString: "" });
  await expect(newSecret()()).rejects.toThrow("no text");
});
