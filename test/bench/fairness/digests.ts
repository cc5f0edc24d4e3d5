import { digestsOfPairs } from "../../../shared/domain/matching/digests-of-pairs.ts";
import type { Exposure } from "../../../shared/domain/matching/exposure.ts";
import type { Market } from "../../../shared/domain/matching/market.ts";

/** What everybody is sent: `items` entries a person, of which the first `counts[p]` hold, in the order in which they are read. */
export interface Digests {
  readonly items: number;
  readonly counts: Uint8Array;
  /** Places in the listing table. */
  readonly places: Uint32Array;
  readonly scores: Int16Array;
}

/** Longest digest of a market with one centre. */
export const itemsOf = ({ items: [items = 0] }: Market): number => items;

const emptyDigests = (people: number, items: number): Digests => ({
  items,
  counts: new Uint8Array(people),
  places: new Uint32Array(people * items),
  scores: new Int16Array(people * items),
});

/** By an exposure, as the engine does. */
export const byExposure = (market: Market, exposure: Exposure): Digests => {
  const items = itemsOf(market);
  const digests = emptyDigests(market.people.count, items);
  digestsOfPairs(market, exposure, (p, { places, scores, count }) => {
    digests.counts[p] = count;
    digests.places.set(places.subarray(0, count), p * items);
    digests.scores.set(scores.subarray(0, count), p * items);
  });
  return digests;
};

/** Of each person's listings those with the highest values, person by person, each after what the ones before were sent. */
export const inTurn = (
  { people, pairs: { from, places, scores } }: Market,
  items: number,
  value: (p: number, l: number, score: number) => number,
  sent: (l: number, score: number, n: number) => void = () => {},
): Digests => {
  const digests = emptyDigests(people.count, items);
  const values = new Float64Array(items);
  for (let p = 0; p < people.count; p += 1) {
    const start = p * items;
    let count = 0;
    for (let pair = from[p] as number; pair < (from[p + 1] as number); pair += 1) {
      const [l, score] = [places[pair] as number, scores[pair] as number];
      const own = value(p, l, score);
      if (count === items && own <= (values[items - 1] as number)) continue;
      let n = count < items ? count++ : items - 1;
      for (; n > 0 && own > (values[n - 1] as number); n -= 1) {
        values[n] = values[n - 1] as number;
        digests.places[start + n] = digests.places[start + n - 1] as number;
        digests.scores[start + n] = digests.scores[start + n - 1] as number;
      }
      values[n] = own;
      digests.places[start + n] = l;
      digests.scores[start + n] = score;
    }
    digests.counts[p] = count;
    for (let n = 0; n < count; n += 1)
      sent(digests.places[start + n] as number, digests.scores[start + n] as number, n);
  }
  return digests;
};
