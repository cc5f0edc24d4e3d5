import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const repository = resolve(import.meta.dirname, "../../..");
const sources = ["shared/**/*.{ts,tsx}", "functions/**/*.{ts,tsx}"];

/** How the code asks an outside service for something: the clients of AWS, DynamoDB's pages, the OpenID provider. */
const outsideCall = /\bclient\.send\(|\bpaginate(?:Query|Scan)\(|openid\.discovery\(|\.authorizationCodeGrant\(/;
/** Ways out of the process that would not be found by the above. */
const otherWays = /\bfetch\(|["']node:(?:http|https|http2|net|tls|dgram)["']|["']undici["']/;

const typeImports = /^import type .*$/gm;

/** They fetch lists from the web, which `disturb-lists.ts` disturbs by the transport that they are given. */
const watchedElsewhere: readonly string[] = [
  "shared/adapters/web/https-list-fetcher.ts",
  "shared/adapters/web/public-address.ts",
];

/** `shared/adapters/dynamodb/rows.ts:54` */
export type CallSite = string;

/** Lines of the product that match. */
export const linesWith = (pattern: RegExp): CallSite[] =>
  sources
    .flatMap((glob) => globSync(glob, { cwd: repository }))
    .sort()
    .flatMap((file) =>
      readFileSync(join(repository, file), "utf8")
        .split("\n")
        .flatMap((line, n) => (pattern.test(line) && !line.startsWith("import") ? [`${file}:${n + 1}`] : [])),
    );

/** Every line of the product that asks an outside service, read from its code. */
export const callSites = (): CallSite[] => linesWith(outsideCall);

/** Lines that lead out of the process in ways that no fault can be put before; there must be none. */
export const unknownWaysOut = (): CallSite[] =>
  sources
    .flatMap((glob) => globSync(glob, { cwd: repository }))
    .filter((file) => !watchedElsewhere.includes(file))
    .filter((file) => otherWays.test(readFileSync(join(repository, file), "utf8").replace(typeImports, "")));

const frame = /\(?(?:file:\/\/)?([^()\s]*\/(?:shared|functions)\/[^()\s]+?\.tsx?):(\d+):\d+\)?$/;

/** The innermost line of the product's own code on a stack. */
export const siteOnStack = (stack: string): CallSite | undefined => {
  for (const line of stack.split("\n")) {
    const [, file, number] = frame.exec(line.trim()) ?? [];
    if (file?.startsWith(repository)) return `${file.slice(repository.length + 1)}:${number}`;
  }
  return undefined;
};
