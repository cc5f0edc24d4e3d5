import type { Listing } from "../listing.ts";
import { codeNumber, groupsOf } from "./features.ts";
import { type Cell, cellOf, type ListingTable, yenNotSaid } from "./listing-columns.ts";
import { type PartName, pack } from "./packed-parts.ts";

/** The cells `what` and `when` of a listing whose other cells are filled in. */
export const packedOf = (table: ListingTable, l: number, { taxonomy, schedule }: Listing) => {
  const its = (...names: (Cell & PartName)[]) =>
    Object.fromEntries(names.map((name) => [name, cellOf(table, l, name)]));
  const primaryCode = codeNumber(taxonomy.primary);
  const yen = cellOf(table, l, "hourlyYen");
  return {
    what: pack({
      ...its("kind", "purposes", "codeGroups"),
      primaryCode,
      primaryGroup: 31 - Math.clz32(groupsOf([primaryCode])),
      paid: Number(yen > 0 && yen !== yenNotSaid),
    }),
    when: pack({
      ...its("days", "bandSet", "required", "bandsToChoose", "timed", "open", "merits"),
      flexible: Number(schedule.type === "flexible"),
    }),
  };
};
