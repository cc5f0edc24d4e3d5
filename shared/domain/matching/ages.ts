import { birthNumber } from "./match-profile.ts";

/** Age on a day for each number of a birthday. */
export const agesOn = (today: string): Uint8Array => {
  const ages = new Uint8Array(0x10000);
  const [year, rest] = [Number(today.slice(0, 4)), today.slice(4)];
  // Not every year has a 29 February: what is over on that day is all that comes before March.
  const dayAfter = (of: number): number =>
    rest === "-02-29" ? birthNumber(`${of}-03-01`) : birthNumber(`${of}${rest}`) + 1;
  let to = dayAfter(year);
  for (let age = 0; age < 255 && to > 0; age += 1) {
    const from = dayAfter(year - age - 1);
    ages.fill(age, Math.min(from, to), to);
    to = from;
  }
  return ages.fill(255, 0, Math.max(0, to));
};
