import { createHash } from "node:crypto";

/**
 * The same UUID (version 8) for the same words, so that a message made twice is recognised as one.
 * @param words what the id stands for: `organization_reviewed`, an id, a version
 */
export const namedId = (...words: readonly (string | number)[]): string => {
  const hex = createHash("sha256").update(words.join("\n")).digest("hex");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join("-");
};
