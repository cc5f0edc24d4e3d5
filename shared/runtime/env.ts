import type { EnvName } from "../contract/env.ts";

/**
 * Reads the environment variables named; the only reader of `process.env`.
 * @throws Error that lists every name that is missing. A variable that is set to nothing is there, and is "".
 */
export const readEnv = <Name extends EnvName>(
  names: readonly Name[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Readonly<Record<Name, string>> => {
  const missing = names.filter((name) => environment[name] === undefined);
  if (missing.length > 0) throw new Error(`Environment variables are missing: ${missing.join(", ")}`);
  return Object.fromEntries(names.map((name) => [name, environment[name]])) as Record<Name, string>;
};
