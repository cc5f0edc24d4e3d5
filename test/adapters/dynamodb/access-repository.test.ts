import { expect, test } from "vitest";
import { z } from "zod";
import { describeStores } from "../../support/stores.ts";

const schema = z.object({ seniorId: z.string() });
const data = { seniorId: "s-1" };
const inTenMinutes = new Date("2026-11-25T01:10:00.000Z");
const tenMinutes = 600_000;

describeStores("AccessRepository", (newStores) => {
  test("a row is found until it expires, though it may lie there for days", async () => {
    const { access, clock } = await newStores();
    await access.put("session#a", data, inTenMinutes);
    clock.advance(tenMinutes - 1000);
    expect(await access.find("session#a", schema)).toEqual(data);
    clock.advance(1000);
    expect(await access.find("session#a", schema)).toBeUndefined();
    expect(await access.take("session#a", schema)).toBeUndefined();
  });

  test("a link is taken by one of several who press at once", async () => {
    const { access } = await newStores();
    await access.put("link#a", data, inTenMinutes);
    const taken = await Promise.all(Array.from({ length: 5 }, () => access.take("link#a", schema)));
    expect(taken.filter((row) => row !== undefined)).toEqual([data]);
  });

  test("a mark is added once, and anew when it has expired", async () => {
    const { access, clock } = await newStores();
    const add = () => access.add("mark#a", data, new Date(clock().getTime() + tenMinutes));
    const added = await Promise.all([add(), add(), add()]);
    expect(added.filter(Boolean)).toHaveLength(1);
    clock.advance(tenMinutes);
    expect(await add()).toBe(true);
  });

  test("touching renews a row that is there, and brings none back that was removed or has expired", async () => {
    const { access, clock } = await newStores();
    const touch = () => access.touch("session#a", { seniorId: "s-2" }, new Date(clock().getTime() + tenMinutes));
    expect(await touch()).toBe(false);
    await access.put("session#a", data, inTenMinutes);
    clock.advance(tenMinutes - 1000);
    expect(await touch()).toBe(true);
    clock.advance(tenMinutes - 1000);
    expect(await access.find("session#a", schema)).toEqual({ seniorId: "s-2" });
    clock.advance(1000);
    expect(await touch()).toBe(false);
    await access.put("session#a", data, new Date(clock().getTime() + tenMinutes));
    await access.remove("session#a");
    expect(await touch()).toBe(false);
    expect(await access.find("session#a", schema)).toBeUndefined();
  });

  test("a removed row is gone, and removing it again is no error", async () => {
    const { access } = await newStores();
    await access.put("session#a", data, inTenMinutes);
    await access.remove("session#a");
    await access.remove("session#a");
    expect(await access.find("session#a", schema)).toBeUndefined();
  });

  test("a row that does not fit its schema is an error", async () => {
    const { access } = await newStores();
    await access.put("session#a", { seniorId: 7 }, inTenMinutes);
    await expect(access.find("session#a", schema)).rejects.toThrow(z.ZodError);
  });

  test("data may be nested, and hold nothing where a field is undefined", async () => {
    const { access } = await newStores();
    const draft = z.object({ values: z.record(z.string(), z.array(z.string())), note: z.string().optional() });
    await access.put("draft#a", { values: { kinds: ["volunteer"] }, note: undefined }, inTenMinutes);
    expect(await access.find("draft#a", draft)).toEqual({ values: { kinds: ["volunteer"] } });
  });

  test("uses are counted within a window that begins with the first, also when many come at once", async () => {
    const { access, clock } = await newStores();
    const hits = await Promise.all(Array.from({ length: 8 }, () => access.hit("rate#a", 600)));
    expect(hits.map(({ uses }) => uses).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(hits.every(({ windowEndsAt }) => windowEndsAt.getTime() === inTenMinutes.getTime())).toBe(true);
    clock.advance(tenMinutes - 1000);
    expect((await access.hit("rate#a", 600)).uses).toBe(9);
    clock.advance(1000);
    expect((await access.hit("rate#a", 600)).uses).toBe(1);
  });
});
