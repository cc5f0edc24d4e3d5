import { rowBits } from "./listing-rows.ts";
import type { PeopleGroup } from "./people-columns.ts";
import { type AreaRules, atHome, isBarredByArea } from "./ways.ts";

/**
 * What people of a municipality and centre are let in to, as far as that does not depend on their way: a row of bits, one
 * bit a listing. The same for thousands of homes, so it is worked out when it is first asked for.
 */
export const letInOf = (run: AreaRules): ((group: PeopleGroup) => Int32Array) => {
  const { count, barred } = run.listings;
  const known = new Map<string, Int32Array>();
  const work = (group: PeopleGroup): Int32Array => {
    const bits = new Int32Array(Math.ceil(count / rowBits));
    for (let l = 0; l < count; l += 1) {
      // As if nobody had to travel there: what has to do with the way is asked once it is known.
      if (barred[l] !== 0 || isBarredByArea(group, run, l, atHome)) continue;
      bits[l >>> 5] = (bits[l >>> 5] as number) | (1 << (l & 31));
    }
    return bits;
  };
  return (group) => {
    const name = `${group.centre} ${group.municipality}`;
    const row = known.get(name) ?? work(group);
    known.set(name, row);
    return row;
  };
};
