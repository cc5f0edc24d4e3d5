import { describe, expect, test } from "vitest";
import { nightCost } from "../../infra/cost/night-cost.ts";
import { nightPlan } from "../../infra/night-plan.ts";
import { partsOf } from "../../shared/contract/night.ts";
import { matchShards } from "../../shared/contract/tables.ts";

describe("a night in parts", () => {
  test.each([
    [0, 4],
    [200_000, 4],
    [200_001, 8],
    [1_000_000, 32],
    [3_000_000, 64],
    [30_000_000, matchShards],
  ])("%i people are split into %i", (people, parts) => {
    expect(partsOf(people)).toBe(parts);
    expect(matchShards % partsOf(people)).toBe(0);
  });

  test.each([10_000, 100_000, 1_000_000, 3_000_000])("with %i people, a part is done in half of its time", (people) => {
    expect(nightCost(people).partSeconds).toBeLessThan(nightPlan.timeoutSeconds / 2);
  });

  test("ten times the people cost less than ten times as much, and mail is the most of it", () => {
    const total = ({ compute, tables, queues, mail }: ReturnType<typeof nightCost>) => compute + tables + queues + mail;
    expect(total(nightCost(1_000_000))).toBeLessThan(10 * total(nightCost(100_000)));
    expect(nightCost(1_000_000).mail).toBeGreaterThan(total(nightCost(1_000_000)) / 2);
  });
});
