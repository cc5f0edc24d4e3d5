import { kinds } from "../conditions.ts";
import type { DigestItem } from "../delivery.ts";
import type { ListingId } from "../ids.ts";
import { crowdThinner } from "./crowds.ts";
import { type Exposure, gainOf, needOf, sortByGain } from "./exposure.ts";
import { breaksNothingBut, type Pair, pairOf } from "./gates.ts";
import type { MatchRun } from "./match-run.ts";
import { ownOf, type PeopleGroup, type PeopleTable } from "./people-columns.ts";
import { rankingKept, type Top } from "./ranking.ts";
import { reasonsFor } from "./reasons.ts";
import type { Scorer } from "./scorer.ts";
import { shortlist } from "./shortlist.ts";
import { excludedGroup } from "./token-finder.ts";
import { topMatches } from "./top-matches.ts";

/** Places of what the person was shown lately, as far as it is still open. */
const shownTo = ({ notOffered, notOfferedFrom }: PeopleTable, p: number): number[] =>
  [...notOffered.subarray(notOfferedFrom[p], notOfferedFrom[p + 1])].filter((place) => place < excludedGroup);

/** The whole ranking of one person. */
const wholeRanking = (people: PeopleTable, run: MatchRun, exposure: Exposure, p: number, group: PeopleGroup): Top => {
  const alone = { ...people, groups: [{ ...group, from: p, to: p + 1 }] };
  let whole = shortlist(0);
  topMatches(alone, run, exposure, run.listings.count, (_, __, top) => {
    whole = top;
  });
  return whole;
};

const employment = kinds.indexOf("employment");
const mostJobsShown = 2;

/** Whether a person wishes for jobs and their centre may tell of them, but not choose among them. */
const isOnlyTold = (people: PeopleTable, { centres }: MatchRun, p: number, { centre }: PeopleGroup): boolean =>
  ((((centres[centre]?.unlawfulKinds ?? 0) & ownOf(people, p, "kinds")) >>> employment) & 1) === 1;

/**
 * Jobs for a person whose centre may not choose jobs for people: those that meet what the person asked
 * for, newest first, outside ranking and fairness (conditions.md; choosing could be 職業紹介, 職業安定法4条).
 */
export const jobsInNeutralOrder = (people: PeopleTable, run: MatchRun, p: number, group: PeopleGroup): Pair[] => {
  if (!isOnlyTold(people, run, p, group)) return [];
  const reach = ownOf(people, p, "reach");
  const shown: Pair[] = [];
  for (const l of run.listings.newestJobs) {
    const pair = pairOf(run, people, group, p, l);
    // Most are too far, which is seen at once.
    if (pair.metres > reach || !breaksNothingBut(pair, "legal_mode")) continue;
    shown.push(pair);
    if (shown.length === mostJobsShown) break;
  }
  return shown;
};

const idAt = ({ listings: { ids } }: MatchRun, l: number): ListingId => ids[l] as ListingId;

const jobItem = ({ run, l }: Pair): DigestItem => ({
  listingId: idAt(run, l),
  score: 0,
  reasons: [{ code: "job_information", values: {} }],
});

/**
 * Chooses what goes into each person's digest: at most as many items as the centre sends, none that breaks a hard condition,
 * at most two of one group and one of a series. Nobody's digest depends on who else is in the table.
 */
export const chooseItems = (
  people: PeopleTable,
  run: MatchRun,
  exposure: Exposure,
  visit: (p: number, group: PeopleGroup, items: readonly DigestItem[]) => void,
): void => {
  const toItem = (p: number, group: PeopleGroup, by: Scorer, l: number, score: number): DigestItem => {
    const pair = pairOf(run, people, group, p, l);
    return { listingId: idAt(run, l), score, reasons: reasonsFor(pair, by.sheet(l, pair.metres)) };
  };
  const thinOut = crowdThinner(run.listings.crowds);
  const gain = gainOf(exposure);

  /** The best that crowd nothing out: of the whole ranking where the part that was kept was thinned out too much. */
  const bestOf = (top: Top, p: number, group: PeopleGroup, limit: number): Top => {
    const shown = shownTo(people, p);
    const ranked = top.count;
    thinOut(top, limit, shown);
    if (top.count >= limit || ranked < rankingKept) return top;
    const whole = wholeRanking(people, run, exposure, p, group);
    thinOut(whole, limit, shown);
    return whole;
  };

  topMatches(people, run, exposure, rankingKept, (p, group, top, by) => {
    const items = run.centres[group.centre]?.centre.itemsPerDigest ?? 0;
    const jobs = jobsInNeutralOrder(people, run, p, group).slice(0, items);
    const best = bestOf(top, p, group, items - jobs.length);
    const need = needOf(exposure, group.municipality);
    sortByGain(best, (l, score) => gain(l, score, need));
    const chosen = Array.from({ length: best.count }, (_, n) =>
      toItem(p, group, by, best.places[n] as number, best.scores[n] as number),
    );
    visit(p, group, [...chosen, ...jobs.map(jobItem)]);
  });
};
