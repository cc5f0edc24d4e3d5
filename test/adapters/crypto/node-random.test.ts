import { expect, test } from "vitest";
import { nodeRandom } from "../../../shared/adapters/crypto/node-random.ts";
import { sha256Hex } from "../../../shared/adapters/crypto/sha-256.ts";

test("tokens hold 256 bits in characters that a link takes as they are", () => {
  const tokens = Array.from({ length: 100 }, nodeRandom.token);
  expect(tokens.every((token) => /^[\w-]{43}$/.test(token))).toBe(true);
  expect(new Set(tokens)).toHaveLength(100);
});

test("codes have six digits, zeros in front included", () => {
  const codes = Array.from({ length: 2000 }, nodeRandom.sixDigitCode);
  expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
  expect(codes.some((code) => code.startsWith("0"))).toBe(true);
});

test("a hash is that of the text in UTF-8", () => {
  expect(sha256Hex("北区")).toBe("043bf68117d73250202c34a9f8ce9c09193d301ab641c036526d20aa0cbbc9c9");
});
