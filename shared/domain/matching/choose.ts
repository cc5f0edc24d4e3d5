import { kinds } from "../conditions.ts";
import type { DigestItem } from "../delivery.ts";
import type { Listing } from "../listing.ts";
import { withoutCrowds } from "./crowds.ts";
import { type Exposure, gainOf, needOf } from "./exposure.ts";
import { breaksNothingBut, type Pair, pairOf } from "./gates.ts";
import { cellOf } from "./listing-columns.ts";
import { excludedGroup } from "./listing-table.ts";
import { compare } from "./map-order.ts";
import type { MatchRun } from "./match-run.ts";
import { ownOf, type PeopleGroup, type PeopleTable } from "./people-columns.ts";
import type { Top } from "./ranking.ts";
import { reasonsFor } from "./reasons.ts";
import type { Scorer } from "./scorer.ts";
import { topMatches } from "./top-matches.ts";

/** How far a ranking is kept, so that something is left when crowds are thinned out. */
const rankingKept = 24;

interface Ranked {
  readonly listing: Listing;
  readonly l: number;
  readonly score: number;
  readonly metres: number;
}

const rankedOf = (top: Top, listings: readonly Listing[]): Ranked[] =>
  Array.from({ length: top.count }, (_, n) => {
    const l = top.places[n] ?? 0;
    return { listing: listings[l] as Listing, l, score: top.scores[n] ?? 0, metres: top.metres[n] ?? 0 };
  });

/** Listings that the person was shown lately, as far as they are still open: of their series nothing more is taken. */
const shownTo = ({ notOffered, notOfferedFrom }: PeopleTable, p: number, { listings }: MatchRun): Listing[] =>
  [...notOffered.subarray(notOfferedFrom[p], notOfferedFrom[p + 1])]
    .filter((place) => place < excludedGroup)
    .map((place) => listings.listings[place] as Listing);

/** The whole ranking of one person, where the part that was kept was thinned out too much. */
const wholeRanking = (
  people: PeopleTable,
  run: MatchRun,
  exposure: Exposure,
  p: number,
  group: PeopleGroup,
): Ranked[] => {
  const alone = { ...people, groups: [{ ...group, from: p, to: p + 1 }] };
  let ranked: Ranked[] = [];
  topMatches(alone, run, exposure, run.listings.count, (_, __, top) => {
    ranked = rankedOf(top, run.listings.listings);
  });
  return ranked;
};

const employment = kinds.indexOf("employment");
const mostJobsShown = 2;

/** Places of a run's jobs, newest first, ties by id. */
const newestJobs = ({ listings }: MatchRun): number[] => {
  const publishedAt = (l: number): string => listings.listings[l]?.publishedAt ?? "";
  const rank = (l: number): number => cellOf(listings, l, "rank");
  return listings.listings
    .flatMap(({ kind }, l) => (kind === "employment" ? [l] : []))
    .sort((a, b) => compare(publishedAt(b), publishedAt(a)) || rank(a) - rank(b));
};

/** Whether a person wishes for jobs and their centre may tell of them, but not choose among them. */
const isOnlyTold = (people: PeopleTable, { centres }: MatchRun, p: number, { centre }: PeopleGroup): boolean =>
  ((((centres[centre]?.unlawfulKinds ?? 0) & ownOf(people, p, "kinds")) >>> employment) & 1) === 1;

/**
 * Jobs for one person after the other whose centre may not choose jobs for people: those that meet what the person asked
 * for, newest first, outside ranking and fairness (conditions.md; choosing could be 職業紹介, 職業安定法4条).
 */
export const jobsInNeutralOrder = (people: PeopleTable, run: MatchRun): ((p: number, group: PeopleGroup) => Pair[]) => {
  let newest: readonly number[] | undefined;
  return (p, group) => {
    if (!isOnlyTold(people, run, p, group)) return [];
    newest ??= newestJobs(run);
    const reach = ownOf(people, p, "reach");
    const shown: Pair[] = [];
    for (const l of newest) {
      const pair = pairOf(run, people, group, p, l);
      // Most are too far, which is seen at once.
      if (pair.metres > reach || !breaksNothingBut(pair, "legal_mode")) continue;
      shown.push(pair);
      if (shown.length === mostJobsShown) break;
    }
    return shown;
  };
};

const jobItem = ({ run, l }: Pair): DigestItem => ({
  listingId: (run.listings.listings[l] as Listing).listingId,
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
  const toItem = (p: number, group: PeopleGroup, by: Scorer, { listing, l, score }: Ranked): DigestItem => {
    const pair = pairOf(run, people, group, p, l);
    return { listingId: listing.listingId, score, reasons: reasonsFor(pair, by.sheet(l, pair.metres)) };
  };
  const gain = gainOf(exposure);
  const jobsFor = jobsInNeutralOrder(people, run);
  topMatches(people, run, exposure, rankingKept, (p, group, top, by) => {
    const items = run.centres[group.centre]?.centre.itemsPerDigest ?? 0;
    const jobs = jobsFor(p, group).slice(0, items);
    const limit = items - jobs.length;
    const shown = shownTo(people, p, run);
    const need = needOf(exposure, group.municipality);
    const byGain = (a: Ranked, b: Ranked): number => gain(b.l, b.score, need) - gain(a.l, a.score, need);
    let chosen = withoutCrowds(rankedOf(top, run.listings.listings), limit, shown);
    if (chosen.length < limit && top.count === rankingKept)
      chosen = withoutCrowds(wholeRanking(people, run, exposure, p, group), limit, shown);
    visit(p, group, [...chosen.sort(byGain).map((ranked) => toItem(p, group, by, ranked)), ...jobs.map(jobItem)]);
  });
};
