/** Puts things in the order of their keys; those of one key stay in the order in which they come. */
export const sortedBy = (keys: Uint32Array, things: Uint32Array): Uint32Array => {
  let most = 0;
  for (let n = 0; n < things.length; n += 1) most = Math.max(most, keys[things[n] as number] as number);
  const places = new Uint32Array(most + 2);
  for (let n = 0; n < things.length; n += 1) {
    const key = keys[things[n] as number] as number;
    places[key + 1] = (places[key + 1] as number) + 1;
  }
  for (let key = 0; key < most; key += 1) places[key + 1] = (places[key + 1] as number) + (places[key] as number);
  const sorted = new Uint32Array(things.length);
  for (let n = 0; n < things.length; n += 1) {
    const thing = things[n] as number;
    const key = keys[thing] as number;
    sorted[places[key] as number] = thing;
    places[key] = (places[key] as number) + 1;
  }
  return sorted;
};

/** 0, 1, 2 and so on: so many numbers. */
export const numbersUpTo = (count: number): Uint32Array => new Uint32Array(count).map((_, n) => n);
