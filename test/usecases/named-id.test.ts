import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { namedId } from "../../shared/usecases/named-id.ts";

test("the same words give the same UUID", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1 }), (words) => {
      expect(z.uuid().parse(namedId(...words))).toBe(namedId(...words));
    }),
  );
});

test("other words give another one", () => {
  expect(namedId("organization_reviewed", "a", 1)).not.toBe(namedId("organization_reviewed", "a", 2));
});
