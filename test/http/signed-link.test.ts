import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { readSigned, signPayload } from "../../shared/http/signed-link.ts";

const schema = z.object({ purpose: z.literal("stop"), id: z.string() });
const value = { purpose: "stop", id: "いち" } as const;

test("what was signed is read back by the same key, and fits into an address", () => {
  const token = signPayload("key", value);
  expect(readSigned("key", token, schema)).toEqual(value);
  expect(token).toMatch(/^[\w-]+\.[\w-]+$/);
});

test("another key, another purpose or a changed letter make it worthless", () => {
  const token = signPayload("key", value);
  expect(readSigned("other", token, schema)).toBeUndefined();
  expect(readSigned("key", signPayload("key", { ...value, purpose: "join" }), schema)).toBeUndefined();
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(..."ABCxyz019-_."), (at, letter) => {
      fc.pre(token[at] !== letter);
      const changed = token.slice(0, at) + letter + token.slice(at + 1);
      // The last letter of base64url may carry unused bits: then the same bytes are signed.
      return readSigned("key", changed, schema) === undefined || at === token.length - 1;
    }),
  );
});

test("whatever else is given is no token", () => {
  fc.assert(fc.property(fc.string(), (text) => readSigned("key", text, schema) === undefined));
  expect(readSigned("key", "", schema)).toBeUndefined();
});
