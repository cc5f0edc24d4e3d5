import type { MatchRun } from "./match-run.ts";
import type { PeopleTable } from "./people-columns.ts";
import { isWorthAPlace, type PlaceRules } from "./score.ts";
import type { Shortlist } from "./shortlist.ts";
import { offerAll } from "./top-matches.ts";
import type { Weights } from "./weights.ts";

/** What each person of a table could be shown, found once to be ranked many times: 4 bytes a pair. */
export interface FeasiblePairs {
  /** Where each person's pairs begin; one more entry for the end. */
  readonly from: Uint32Array;
  /** Places in the listing table. */
  readonly places: Uint16Array | Uint32Array;
  readonly scores: Int16Array;
}

const placesInTwoBytes = 0x10000;
const growth = 1.5;

/** Collects what breaks no hard condition and is worth a place in a digest by the weights. */
export const feasiblePairs = (people: PeopleTable, run: MatchRun): FeasiblePairs => {
  const Places = run.listings.count > placesInTwoBytes ? Uint32Array : Uint16Array;
  const from = new Uint32Array(people.count + 1);
  let places = new Places(64 + people.count * 8);
  let scores = new Int16Array(places.length);
  let end = 0;
  let rules: PlaceRules = { mostMisses: 0, threshold: 0 };

  const grow = (): void => {
    const more = Math.ceil(places.length * growth);
    const [morePlaces, moreScores] = [new Places(more), new Int16Array(more)];
    morePlaces.set(places);
    moreScores.set(scores);
    [places, scores] = [morePlaces, moreScores];
  };

  const person = (p: number, weights: Weights): void => {
    from[p] = end;
    rules = weights;
  };
  const offer = (list: Shortlist): void => {
    for (let n = 0; n < list.count; n += 1) {
      const score = list.scores[n] as number;
      if (!isWorthAPlace(score, rules)) continue;
      if (end === places.length) grow();
      places[end] = list.places[n] as number;
      scores[end] = score;
      end += 1;
    }
  };
  offerAll(people, run, { person, mayMiss: () => rules.mostMisses, offer }, (p) => {
    from[p + 1] = end;
  });
  return { from, places: places.subarray(0, end), scores: scores.subarray(0, end) };
};
