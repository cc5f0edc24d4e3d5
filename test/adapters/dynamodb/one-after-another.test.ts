import { expect, test } from "vitest";
import { collect } from "../../../shared/adapters/dynamodb/collect.ts";
import { oneAfterAnother } from "../../../shared/adapters/dynamodb/one-after-another.ts";

/** Lists of two rows each, and which of them were begun and ended. */
const lists = (count: number, broken?: number) => {
  const begun: number[] = [];
  const ended: number[] = [];
  const list = async function* (n: number) {
    begun.push(n);
    try {
      if (n === broken) throw new Error(`list ${n} is broken`);
      yield `${n}a`;
      yield `${n}b`;
    } finally {
      ended.push(n);
    }
  };
  return { begun, ended, lists: Array.from({ length: count }, (_, n) => list(n)) };
};

test("every row comes once, list after list", async () => {
  expect(await collect(oneAfterAnother(lists(3).lists, 1))).toEqual(["0a", "0b", "1a", "1b", "2a", "2b"]);
  expect(await collect(oneAfterAnother(lists(3).lists, 9))).toHaveLength(6);
  expect(await collect(oneAfterAnother([], 2))).toEqual([]);
});

test("so many lists are begun ahead, and no more; who stops early ends them all", async () => {
  const some = lists(9);
  for await (const row of oneAfterAnother(some.lists, 2)) if (row === "1a") break;
  expect(some.begun).toEqual([0, 1, 2, 3]);
  expect(some.ended.sort()).toEqual([0, 1, 2, 3]);
});

test("a list that fails is heard of where its turn comes, after the rows before it", async () => {
  const rows: string[] = [];
  const read = async () => {
    for await (const row of oneAfterAnother(lists(3, 1).lists, 2)) rows.push(row);
  };
  await expect(read()).rejects.toThrow("list 1 is broken");
  expect(rows).toEqual(["0a", "0b"]);
});

test("who stops before the list that fails does not hear of it", async () => {
  for await (const row of oneAfterAnother(lists(2, 1).lists, 1)) {
    expect(row).toBe("0a");
    break;
  }
});
