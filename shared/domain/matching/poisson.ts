/** Beyond this, the chance that nobody comes is near the smallest number that there is. */
const largeMean = 700;

/** {@link chanceBelow} by logarithms. */
const chanceBelowOfMany = (mean: number, count: number): number => {
  let log = -mean;
  let sum = 0;
  for (let n = 0; n < count; n += 1) {
    sum += Math.exp(log);
    log += Math.log(mean / (n + 1));
  }
  return Math.min(1, sum);
};

/** Probability that fewer than `count` come, where `mean` are expected: how likely one more still finds a place. */
export const chanceBelow = (mean: number, count: number): number => {
  if (mean > largeMean) return chanceBelowOfMany(mean, count);
  let term = count > 0 ? Math.exp(-mean) : 0;
  let sum = term;
  for (let n = 1; n < count; n += 1) {
    term *= mean / n;
    sum += term;
  }
  return Math.min(1, sum);
};

/** {@link expectedFilled}: as many as come where fewer than `places` do, else all places. */
const filledByMany = (mean: number, places: number): number =>
  mean * chanceBelowOfMany(mean, places - 1) + places * (1 - chanceBelowOfMany(mean, places));

/** How many of `places` are filled on average where `mean` are expected to come. */
export const expectedFilled = (mean: number, places: number): number => {
  if (mean > largeMean) return filledByMany(mean, places);
  let term = Math.exp(-mean);
  let below = term;
  let filled = 0;
  for (let n = 0; n < places; n += 1) {
    filled += 1 - below;
    term *= mean / (n + 1);
    below += term;
  }
  return filled;
};

/** How likely each of those who come is taken, by lot where they are too many. */
export const chanceTaken = (mean: number, places: number): number => {
  if (places === 0) return 0;
  return mean === 0 ? 1 : Math.min(1, expectedFilled(mean, places) / mean);
};
