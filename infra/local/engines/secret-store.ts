import { randomInt } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { SecretDescription } from "../template/read-secrets.ts";

/** Values of the template's secrets, kept in a file that only its owner reads. */
export interface SecretStore {
  /** By ARN or name; undefined for a secret that the template has not. */
  find(id: string): SecretValue | undefined;
}

interface SecretValue {
  readonly arn: string;
  readonly name: string;
  readonly value: string;
}

const lettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const punctuation = "!#$%&()*+,-./:;<=>?@[]^_{|}~";

function generate({ given }: SecretDescription): string {
  const wanted = given.GenerateSecretString;
  const alphabet = wanted?.ExcludePunctuation ? lettersAndDigits : lettersAndDigits + punctuation;
  const password = Array.from({ length: wanted?.PasswordLength ?? 32 }, () => alphabet[randomInt(alphabet.length)]);
  if (!wanted?.SecretStringTemplate || !wanted.GenerateStringKey) return password.join("");
  return JSON.stringify({ ...JSON.parse(wanted.SecretStringTemplate), [wanted.GenerateStringKey]: password.join("") });
}

const readKept = (file: string): Record<string, string> =>
  existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};

/** Reads the kept values and makes those that are missing, as CloudFormation would on the first deployment. */
export function openSecretStore(file: string, secrets: readonly SecretDescription[]): SecretStore {
  const kept = readKept(file);
  for (const secret of secrets) kept[secret.name] ??= secret.given.SecretString ?? generate(secret);
  writeFileSync(`${file}.new`, JSON.stringify(kept, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  const values = secrets.map(({ arn, name }) => ({ arn, name, value: kept[name] ?? "" }));
  return { find: (id) => values.find(({ arn, name }) => arn === id || name === id) };
}
