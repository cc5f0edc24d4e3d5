import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PartName, pack, part, partOf } from "../../../shared/domain/matching/packed-parts.ts";

const most = (name: PartName): number => part[name] >>> 8;
const names = Object.keys(part) as PartName[];
const cells = [names.slice(0, names.indexOf("days")), names.slice(names.indexOf("days"))] as const;

describe("a cell that holds several small numbers", () => {
  test("gives back each of them", () => {
    for (const own of cells) {
      const numbers = fc.record(Object.fromEntries(own.map((name) => [name, fc.integer({ min: 0, max: most(name) })])));
      fc.assert(
        fc.property(numbers, (packed) => {
          const cell = pack(packed);
          expect(Object.fromEntries(own.map((name) => [name, partOf(cell, part[name])]))).toEqual(packed);
        }),
      );
    }
  });

  test("takes no number that has outgrown its part", () => {
    expect(() => pack({ kind: most("kind") + 1 })).toThrow(new RangeError("kind of a listing is 16"));
  });
});
