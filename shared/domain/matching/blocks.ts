import { metresBetween } from "./earth.ts";
import { cellOf, type ListingTable } from "./listing-columns.ts";
import { rowBits } from "./listing-rows.ts";
import { holding } from "./listing-table.ts";
import type { PeopleGroup } from "./people-columns.ts";

/** Where the 32 listings of a word lie: a ball around all of them, and the municipalities that they are of. */
export interface Block {
  /** Has something that is not bound to a place on the map. */
  readonly placeless: boolean;
  /** Holds nothing but what one travels to by a straight line from elsewhere: no island among it, nor what has no place. */
  readonly onMap: boolean;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly radius: number;
  readonly municipalities: ReadonlySet<number>;
}

const blockOf = (table: ListingTable, word: number): Block => {
  const places = Array.from({ length: rowBits }, (_, n) => word * rowBits + n).filter((l) => l < table.count);
  const located = places.filter((l) => table.located[l] === 1 && table.holding[l] === holding.onsite);
  const point = (l: number) => ({ x: table.x[l] ?? 0, y: table.y[l] ?? 0, z: table.z[l] ?? 0 });
  const middle = (axis: "x" | "y" | "z"): number =>
    Math.round(located.reduce((sum, l) => sum + point(l)[axis], 0) / Math.max(1, located.length));
  const centre = { x: middle("x"), y: middle("y"), z: middle("z") };
  return {
    placeless: places.some((l) => table.holding[l] !== holding.onsite),
    onMap: located.length === places.length && places.every((l) => table.island[l] === 0),
    ...centre,
    radius: Math.max(0, ...located.map((l) => metresBetween(centre, point(l)))),
    municipalities: new Set(places.map((l) => cellOf(table, l, "municipality"))),
  };
};

export const blocksOf = (table: ListingTable): Block[] =>
  Array.from({ length: Math.ceil(table.count / rowBits) }, (_, word) => blockOf(table, word));

/** No more metres than to anything in a block that people of a group might be let in to; infinitely many where nothing is. */
export const leastMetres = (block: Block, group: PeopleGroup): number => {
  if (block.placeless || block.municipalities.has(group.municipality)) return Number.NEGATIVE_INFINITY;
  return group.located ? metresBetween(group, block) - block.radius - 1 : Number.POSITIVE_INFINITY;
};
