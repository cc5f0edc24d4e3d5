import fc from "fast-check";
import { expect, test } from "vitest";
import { organizationSchema } from "../../shared/domain/organization.ts";
import { referenceNumber } from "../../shared/domain/reference-number.ts";

test("every id has a short number that the records take, always the same", () => {
  const { referenceNumber: schema } = organizationSchema.shape;
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const number = referenceNumber("D", id);
      return schema.safeParse(number).success && number.length === 9 && number === referenceNumber("D", id);
    }),
  );
  expect(referenceNumber("A", "00000000-0000-4000-8000-000000000001")).toMatch(/^A-\d{7}$/);
});
