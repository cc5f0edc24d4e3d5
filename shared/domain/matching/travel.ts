import { type TravelMode, travelModes } from "../conditions.ts";

/**
 * Door-to-door time of a means of travel: straight line × `detour` ÷ `metresPerHour`, and `overheadMinutes` for waiting,
 * parking and the way to the stop (conditions.md, in force until a transit source is plugged in). The detour is in
 * hundredths, so that minutes are whole numbers divided once.
 */
interface Pace {
  readonly detourPercent: number;
  readonly metresPerHour: number;
  readonly overheadMinutes: number;
}

export const paces: Readonly<Record<TravelMode, Pace>> = {
  walk: { detourPercent: 130, metresPerHour: 4_200, overheadMinutes: 0 },
  bike: { detourPercent: 130, metresPerHour: 11_000, overheadMinutes: 2 },
  bus: { detourPercent: 130, metresPerHour: 12_000, overheadMinutes: 10 },
  train: { detourPercent: 120, metresPerHour: 30_000, overheadMinutes: 18 },
  car: { detourPercent: 135, metresPerHour: 22_000, overheadMinutes: 5 },
};

/** Straight line within one town, where coordinates say no more than the town. */
export const sameTownMetres = 300;

/** One bit a means of travel, in the order of {@link travelModes}. */
export type ModeMask = number;

export const modeMask = (modes: readonly TravelMode[]): ModeMask =>
  modes.reduce((mask, mode) => mask | (1 << travelModes.indexOf(mode)), 0);

const modesOf = (mask: ModeMask): TravelMode[] => travelModes.filter((_, index) => (mask & (1 << index)) !== 0);

/** Ways between coordinates on a grid of metres come out up to so much too long (`earth.ts`): a way at the limit is within it. */
export const graceMetres = 3;

const minutesBy = (mode: TravelMode, metres: number): number => {
  const { detourPercent, metresPerHour, overheadMinutes } = paces[mode];
  const counted = Math.max(0, metres - graceMetres);
  return Math.ceil((counted * detourPercent * 60) / (metresPerHour * 100)) + overheadMinutes;
};

/** The fastest of some means and its whole minutes, rounded up; on a tie the first by the order of the list. */
export const fastestWay = (mask: ModeMask, metres: number): { mode: TravelMode; minutes: number } => {
  let best: { mode: TravelMode; minutes: number } = { mode: "walk", minutes: Number.POSITIVE_INFINITY };
  for (const mode of modesOf(mask)) {
    const minutes = minutesBy(mode, metres);
    if (minutes < best.minutes) best = { mode, minutes };
  }
  return best;
};

/** Even what is at the door takes longer: waiting for a train alone does. Below 0 metres, above no way at all. */
const nowhere = -1;

const reachOf = (mask: ModeMask, minutes: number): number =>
  Math.max(
    nowhere,
    ...modesOf(mask).map((mode) => {
      const { detourPercent, metresPerHour, overheadMinutes } = paces[mode];
      const metres = Math.floor(((minutes - overheadMinutes) * metresPerHour * 100) / (60 * detourPercent));
      return metres + graceMetres;
    }),
  );

const masks = 2 ** travelModes.length;
const keptMinutes = 256;
const notKept = -2;
const reaches = new Int32Array(masks * keptMinutes).fill(notKept);

/** How many whole metres of straight line a person comes in so many minutes by the best of some means; below 0: nowhere. */
export const reachMetres = (mask: ModeMask, minutes: number): number => {
  if (minutes >= keptMinutes) return reachOf(mask, minutes);
  const key = mask * keptMinutes + minutes;
  if (reaches[key] === notKept) reaches[key] = reachOf(mask, minutes);
  return reaches[key] as number;
};

/** Longest way in a table; nobody may name more than 240 minutes. */
const mostMinutes = 252;
/** Stand for minutes where nothing is known of the way, and where there is none. */
export const minutesUnknown = 253;
export const minutesAtHome = 254;
/** A table begins with the ways that are no metres: -2 at home, -1 unknown. */
export const wayOffset = 2;
const tableMetres = 131_072;

const fillTable = (mask: ModeMask): Uint8Array => {
  const table = new Uint8Array(tableMetres + wayOffset).fill(mostMinutes);
  table[0] = minutesAtHome;
  table[1] = minutesUnknown;
  let from = wayOffset;
  for (let minutes = 0; minutes < mostMinutes; minutes += 1) {
    const to = Math.max(from, wayOffset + reachMetres(mask, minutes) + 1);
    table.fill(minutes, from, to);
    from = to;
  }
  return table;
};

const tables: Uint8Array[] = [];

/**
 * Whole minutes of the fastest way by {@link wayOffset} + straight metres, for a set of means. Each table is made once: it
 * follows from the paces alone, and is asked a hundred million times a night.
 */
export const minutesTable = (mask: ModeMask): Uint8Array => {
  const table = tables[mask] ?? fillTable(mask);
  tables[mask] = table;
  return table;
};
