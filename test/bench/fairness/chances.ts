/** Chances that depend on what they are for alone: so that the same person likes the same listing, whatever the ranking. */
const mixed = (a: number, b: number, c: number): number => {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
};

/** In (0, 1), evenly. */
export const evenly = (a: number, b: number, c: number): number => (mixed(a, b, c) + 0.5) / 2 ** 32;

/** Normally, with mean 0 and standard deviation 1. */
export const normally = (a: number, b: number, c: number): number =>
  Math.sqrt(-2 * Math.log(evenly(a, b, c))) * Math.cos(2 * Math.PI * evenly(a, b, c ^ 0x5bd1e995));
