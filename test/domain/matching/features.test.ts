import { afterEach, expect, test, vi } from "vitest";

const conditions = "../../../shared/domain/conditions.ts";
const record = "../../../shared/domain/matching/match-record.ts";

/** The record's module, loaded anew as if there were so many more demand flags. */
const recordWithMore = (count: number): Promise<unknown> => {
  vi.doMock(conditions, async (original) => {
    const known = await original<typeof import("../../../shared/domain/conditions.ts")>();
    return { ...known, demandFlags: [...known.demandFlags, ...Array.from({ length: count }, (_, n) => `flag_${n}`)] };
  });
  return import(record);
};

afterEach(() => {
  vi.doUnmock(conditions);
  vi.resetModules();
});

test("demand flags that have no bits of their own are refused as soon as they are loaded", async () => {
  await expect(recordWithMore(3)).rejects.toThrow("46 demand flags do not fit 45 bits");
});

test("as many as have bits are taken", async () => {
  await expect(recordWithMore(2)).resolves.toBeDefined();
});
