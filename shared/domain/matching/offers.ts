import type { PeopleGroup } from "./people-columns.ts";
import type { Shortlist } from "./shortlist.ts";
import type { Weights } from "./weights.ts";

/** Takes in, for one person after the other, the listings that break no hard condition of theirs. */
export interface Offers {
  /** Turns to a person. */
  readonly person: (p: number, weights: Weights, group: PeopleGroup) => void;
  /** How many soft conditions something may miss and still matter; below 0: nothing more does. */
  readonly mayMiss: () => number;
  /** Takes in the listings of a list, with their scores. */
  readonly offer: (list: Shortlist) => void;
}
