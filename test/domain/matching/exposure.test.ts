import { expect, test } from "vitest";
import { fitOf } from "../../../shared/domain/matching/exposure.ts";

test("in the eyes of who reads it, a miss takes 60 points off a fit, not all of it", () => {
  expect([fitOf(200), fitOf(200 - 512), fitOf(200 - 2 * 512), fitOf(-512)]).toEqual([200, 140, 80, -60]);
});
