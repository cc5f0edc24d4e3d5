import { kinds } from "../conditions.ts";
import type { DigestItem } from "../delivery.ts";
import type { Listing } from "../listing.ts";
import { withoutCrowds } from "./crowds.ts";
import { type Exposure, gainOf, needOf } from "./exposure.ts";
import { brokenGates, type Pair, pairOf } from "./gates.ts";
import { cellOf } from "./listing-columns.ts";
import { excludedGroup } from "./listing-table.ts";
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

/**
 * Jobs for a person whose centre may not choose jobs for people: those that meet what the person asked for, newest first,
 * outside ranking and fairness (conditions.md; choosing could be 職業紹介, 職業安定法4条).
 */
export const jobsInNeutralOrder = (people: PeopleTable, run: MatchRun, p: number, group: PeopleGroup): Pair[] => {
  const mayChoose = (((run.centres[group.centre]?.unlawfulKinds ?? 0) >>> employment) & 1) === 0;
  const wishesJobs = ((ownOf(people, p, "kinds") >>> employment) & 1) === 1;
  if (mayChoose || !wishesJobs) return [];
  const published = ({ run: { listings }, l }: Pair): string => listings.listings[l]?.publishedAt ?? "";
  return run.listings.listings
    .flatMap(({ kind }, l) => (kind === "employment" ? [pairOf(run, people, group, p, l)] : []))
    .filter((pair) => brokenGates(pair).every((condition) => condition === "legal_mode"))
    .sort((a, b) => (published(a) < published(b) ? 1 : published(a) > published(b) ? -1 : cellOrder(a) - cellOrder(b)))
    .slice(0, mostJobsShown);
};

const cellOrder = ({ run, l }: Pair): number => cellOf(run.listings, l, "rank");

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
  topMatches(people, run, exposure, rankingKept, (p, group, top, by) => {
    const jobs = jobsInNeutralOrder(people, run, p, group);
    const limit = (run.centres[group.centre]?.centre.itemsPerDigest ?? 0) - jobs.length;
    const shown = shownTo(people, p, run);
    const need = needOf(exposure, group.municipality);
    const byGain = (a: Ranked, b: Ranked): number => gain(b.l, b.score, need) - gain(a.l, a.score, need);
    let chosen = withoutCrowds(rankedOf(top, run.listings.listings), limit, shown);
    if (chosen.length < limit && top.count === rankingKept)
      chosen = withoutCrowds(wholeRanking(people, run, exposure, p, group), limit, shown);
    visit(p, group, [...chosen.sort(byGain).map((ranked) => toItem(p, group, by, ranked)), ...jobs.map(jobItem)]);
  });
};
