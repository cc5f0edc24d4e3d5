import type { Place } from "./resolver.ts";
import { TemplateProblem } from "./template-problem.ts";

const secretReference = /\{\{resolve:secretsmanager:(arn:[^}]*?):SecretString:([^:}]*):[^}]*\}\}/g;
const anyReference = /\{\{resolve:/;

/**
 * Replaces CloudFormation's dynamic references to secrets (`{{resolve:secretsmanager:…}}`), at any depth of a value
 * whose other references are resolved. Other dynamic references throw `TemplateProblem`.
 */
export function readSecretReferences(value: unknown, place: Place, secretValue: (arn: string) => string): unknown {
  if (typeof value === "string") return readInText(value, place, secretValue);
  if (Array.isArray(value)) return value.map((inner) => readSecretReferences(inner, place, secretValue));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, readSecretReferences(inner, place, secretValue)]);
  return Object.fromEntries(entries);
}

function readInText(text: string, { logicalId }: Place, secretValue: (arn: string) => string): string {
  const read = text.replace(secretReference, (_, arn: string, key: string) => {
    const secret = secretValue(arn);
    return key ? String(JSON.parse(secret)[key]) : secret;
  });
  if (anyReference.test(read)) throw new TemplateProblem(logicalId, `cannot resolve ${read}.`);
  return read;
}
