import { createHash } from "node:crypto";

const sha256 = (...words: readonly string[]): string => createHash("sha256").update(words.join("\n")).digest("hex");

// What the Access table knows of links and codes are hashes: who reads it can open nothing.

/** Row of a link. */
export const linkKeyOf = (token: string): string => `link#${sha256(token)}`;

/** Row that leads from a code to its link, for the browser that asked. */
export const codeKeyOf = (browserHash: string, code: string): string => `code#${sha256(browserHash, code)}`;

/** Hash of a code within its link. */
export const codeHashOf = (linkKey: string, code: string): string => sha256(linkKey, code);

/** What is kept of a browser's nonce cookie. */
export const browserHashOf = (nonce: string): string => sha256("browser", nonce);
