/**
 * Listings that are looked at for one person, side by side as columns; the first `count` entries. Each step of the engine goes
 * through all of them before the next one does: a short loop over columns is what a processor is good at.
 */
export interface Shortlist {
  /** Places in the listing table. */
  readonly places: Int32Array;
  /** Straight metres; see `ways.ts`. */
  readonly metres: Int32Array;
  /** Soft conditions that each misses. */
  readonly misses: Int32Array;
  readonly scores: Int32Array;
  count: number;
}

/** A list with room for so many. */
export const shortlist = (most: number): Shortlist => ({
  places: new Int32Array(most),
  metres: new Int32Array(most),
  misses: new Int32Array(most),
  scores: new Int32Array(most),
  count: 0,
});
