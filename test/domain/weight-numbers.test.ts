import { expect, test } from "vitest";
import { centreWeightsSchema } from "../../shared/domain/weight-numbers.ts";

test.each([
  ["mostMisses", 7, 6],
  ["mostMisses", -1, 0],
  ["threshold", -1, 0],
  ["wish", 201, 200],
  ["near", 0.5, 1],
])("of a centre's own numbers, %s is refused at %d, and not at %d", (name, beyond, within) => {
  const read = (value: number) =>
    centreWeightsSchema.safeParse({ version: "1", effectiveFrom: "2026-12-01", numbers: { [name]: value } });
  expect(JSON.stringify(read(beyond).error?.issues)).toContain(name);
  expect(read(within).data?.numbers).toEqual({ [name]: within });
});
