/**
 * Class of a way of so many metres: 0, 1, and from 2 on two classes for each doubling, so that each reaches 1.3 to 1.5 times
 * as far as the one before. Who travels farther is never in a lower class.
 */
export const reachClass = (metres: number): number => {
  if (metres < 2) return Math.max(0, metres);
  const exponent = 31 - Math.clz32(metres);
  return 2 * exponent + ((metres >>> (exponent - 1)) & 1);
};

/** More classes than there are, whatever the metres. */
export const reachClasses = 64;

/** Most metres of a class. */
export const farthestOf = (reach: number): number => {
  const next = reach + 1;
  return next < 2 ? 0 : (2 + (next & 1)) * 2 ** ((next >>> 1) - 1) - 1;
};
