/**
 * The lot that a person draws for a listing on a date: 0…65,535, evenly, and another one every day. Who was offered
 * nothing for longer draws lower ones, and the lowest win: `lot ÷ (1 + months waited)`.
 */
export const drawLot = (person: number, listing: number, day: number, lastOn: number): number => {
  let hash = Math.imul(person ^ Math.imul(listing, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(day, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  const lot = (hash ^ (hash >>> 15)) >>> 16;
  return Math.floor(lot / (1 + waitedMonths(day, lastOn)));
};

const daysPerMonth = 30;
export const mostMonths = 6;

/** Months since the last digest, half a year at most; who never had one has waited longest. */
export const waitedMonths = (day: number, lastOn: number): number =>
  lastOn === 0 ? mostMonths : Math.min(mostMonths, Math.floor(Math.max(0, day - lastOn) / daysPerMonth));
