import { bands, weekdays } from "../conditions.ts";

const bandsPerDay = bands.length;

/** Days on which a band (0: am, 1: pm, 2: eve) is in a mask of the week's bands. */
const daysOfBand = (bands: number, band: number): number => {
  let days = 0;
  for (let day = 0; day < weekdays.length; day += 1) days |= ((bands >>> (day * bandsPerDay + band)) & 1) << day;
  return days;
};

/**
 * Writes, as two numbers one after the other, the days of a week on which every band of each set is in a mask of 21 bits:
 * 7 bits a set, four sets a number. For set 0: the days on which any band is.
 */
export const writeDaysBySet = (cells: Int32Array, place: number, mask: number): void => {
  const am = daysOfBand(mask, 0);
  const pm = daysOfBand(mask, 1);
  const eve = daysOfBand(mask, 2);
  cells[place] = am | pm | eve | (am << 7) | (pm << 14) | ((am & pm) << 21);
  cells[place + 1] = eve | ((am & eve) << 7) | ((pm & eve) << 14) | ((am & pm & eve) << 21);
};
