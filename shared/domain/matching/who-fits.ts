import type { Listing } from "../listing.ts";
import { brokenGate, pairOf } from "./gates.ts";
import type { DescribedRun } from "./match-run.ts";
import { ownOf, type PeopleTable } from "./people-columns.ts";
import { isWorthAPlace } from "./score.ts";
import { scorersBy } from "./scorer.ts";
import { type Suggestion, suggestionOf } from "./suggestions.ts";

/** A person whom a listing fits. */
export interface Fitting {
  /** Place of the person's record. */
  readonly record: number;
  readonly score: number;
  /** Day of the last digest, counted as histories do; 0: none yet. */
  readonly lastOn: number;
  /** What speaks for it; worked out when asked for. */
  readonly suggestion: () => Suggestion;
}

/**
 * Whom a listing fits well enough for a digest: who was asked least recently first, then by how well it fits.
 * @param l its place in the run's table
 */
export const whoFits = (people: PeopleTable, run: DescribedRun, l: number): Fitting[] => {
  const fitting: Fitting[] = [];
  const scorerFor = scorersBy(people, run);
  for (const group of people.groups) {
    const weights = run.centres[group.centre]?.weights;
    if (weights === undefined) continue;
    const by = scorerFor(weights);
    for (let p = group.from; p < group.to; p += 1) {
      const pair = pairOf(run, people, group, p, l);
      if (brokenGate(pair) !== undefined) continue;
      by.person(p, group);
      const score = by.scoreOne(l, pair.metres);
      if (!isWorthAPlace(score, weights)) continue;
      const suggestion = (): Suggestion => {
        by.person(p, group);
        return suggestionOf(pair, run.described[l] as Listing, by.sheet(l, pair.metres));
      };
      fitting.push({ record: people.record[p] ?? 0, score, lastOn: ownOf(people, p, "lastOn"), suggestion });
    }
  }
  return fitting.sort((a, b) => a.lastOn - b.lastOn || b.score - a.score || a.record - b.record);
};
