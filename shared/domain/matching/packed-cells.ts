import type { Listing } from "../listing.ts";
import { codeNumber, groupsOf } from "./features.ts";
import { type Cell, cellOf, type ListingTable, yenNotSaid } from "./listing-columns.ts";
import { pack } from "./packed-parts.ts";

/** The cells `what` and `when` of a listing whose other cells are filled in. */
export const packedOf = (table: ListingTable, l: number, { taxonomy, schedule }: Listing) => {
  const its = (name: Cell): number => cellOf(table, l, name);
  const primaryCode = codeNumber(taxonomy.primary);
  const yen = its("hourlyYen");
  return {
    what: pack({
      kind: its("kind"),
      purposes: its("purposes"),
      codeGroups: its("codeGroups"),
      primaryCode,
      primaryGroup: 31 - Math.clz32(groupsOf([primaryCode])),
      paid: Number(yen > 0 && yen !== yenNotSaid),
    }),
    when: pack({
      days: its("days"),
      bandSet: its("bandSet"),
      required: its("required"),
      bandsToChoose: its("bandsToChoose"),
      timed: its("timed"),
      open: its("open"),
      merits: its("merits"),
      flexible: Number(schedule.type === "flexible"),
    }),
  };
};
