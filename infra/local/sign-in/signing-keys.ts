import { generateKeyPairSync, type JsonWebKey, randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

export interface SigningKeys {
  readonly jwk: JsonWebKey;
  readonly cookieKey: string;
}

function generate(): SigningKeys {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = {
    ...privateKey.export({ format: "jwk" }),
    alg: "RS256",
    use: "sig",
    kid: randomBytes(8).toString("hex"),
  };
  return { jwk, cookieKey: randomBytes(32).toString("hex") };
}

/** Keys of the local OpenID provider: made once, so that sign-ins survive a restart. */
export function keepSigningKeys(file: string): SigningKeys {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const keys = generate();
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}
