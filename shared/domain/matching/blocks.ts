import { rowBits } from "./allow-rows.ts";
import { metresBetween } from "./earth.ts";
import { cellOf, type ListingTable } from "./listing-columns.ts";
import { holding } from "./listing-table.ts";
import type { PeopleGroup } from "./people-columns.ts";

/** Where the 32 listings of a word lie: a ball around all of them, and the municipalities that they are of. */
interface Block {
  /** Has something that is not bound to a place on the map. */
  readonly placeless: boolean;
  /** Has something that one may hold from home. */
  readonly hybrid: boolean;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly radius: number;
  readonly firstMunicipality: number;
  readonly lastMunicipality: number;
}

const blockOf = (table: ListingTable, word: number): Block => {
  const places = Array.from({ length: rowBits }, (_, n) => word * rowBits + n).filter((l) => l < table.count);
  const located = places.filter((l) => table.located[l] === 1 && table.holding[l] === holding.onsite);
  const point = (l: number) => ({ x: table.x[l] ?? 0, y: table.y[l] ?? 0, z: table.z[l] ?? 0 });
  const middle = (axis: "x" | "y" | "z"): number =>
    Math.round(located.reduce((sum, l) => sum + point(l)[axis], 0) / Math.max(1, located.length));
  const centre = { x: middle("x"), y: middle("y"), z: middle("z") };
  const municipalities = places.map((l) => cellOf(table, l, "municipality"));
  return {
    hybrid: places.some((l) => table.holding[l] === holding.hybrid),
    placeless: located.length < places.length,
    ...centre,
    radius: Math.max(0, ...located.map((l) => metresBetween(centre, point(l)))),
    firstMunicipality: Math.min(...municipalities),
    lastMunicipality: Math.max(...municipalities),
  };
};

export const blocksOf = (table: ListingTable): Block[] =>
  Array.from({ length: Math.ceil(table.count / rowBits) }, (_, word) => blockOf(table, word));

/** Whether a block may hold something for people of a group: more than there is, never less. */
export const mayHold = (block: Block, group: PeopleGroup): boolean =>
  block.placeless ||
  (block.firstMunicipality <= group.municipality && group.municipality <= block.lastMunicipality) ||
  (group.located && metresBetween(group, block) <= group.reach + block.radius + 1);
