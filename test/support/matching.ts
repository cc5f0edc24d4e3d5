import type { Centre } from "../../shared/domain/centre.ts";
import type { HardCondition } from "../../shared/domain/conditions.ts";
import type { DigestItem } from "../../shared/domain/delivery.ts";
import type { ListingId } from "../../shared/domain/ids.ts";
import type { Listing } from "../../shared/domain/listing.ts";
import { chooseItems } from "../../shared/domain/matching/choose.ts";
import { byFitAlone } from "../../shared/domain/matching/exposure.ts";
import { brokenGate, type Pair } from "../../shared/domain/matching/gates.ts";
import type { Standing } from "../../shared/domain/matching/listing-table.ts";
import { type MatchHistory, noHistory } from "../../shared/domain/matching/match-history.ts";
import { type DescribedRun, matchRun } from "../../shared/domain/matching/match-run.ts";
import { onePerson, pairsOf } from "../../shared/domain/matching/one-person.ts";
import type { Senior } from "../../shared/domain/senior.ts";
import { aCentre } from "./builders.ts";

/** Date of the cycle in tests of the matcher: a Wednesday. */
export const matchDay = "2026-11-25";

/** A run over some listings. */
export const aMatchRun = (
  listings: readonly Listing[],
  centres: readonly Centre[] = [aCentre()],
  today = matchDay,
  standing?: Standing,
): DescribedRun =>
  matchRun({
    today,
    centres,
    listings,
    ...(standing && { standingOf: () => standing }),
  });

/** A history in which some listings were shown yesterday. */
export const shownLately = (ids: readonly ListingId[]): MatchHistory => ({
  ...noHistory,
  shown: new Map(ids.map((id) => [id, "2026-11-24"])),
});

/** A person and a listing side by side. */
export const aPair = (
  senior: Senior,
  listing: Listing,
  centres: readonly Centre[] = [aCentre()],
  history: MatchHistory = noHistory,
): Pair => {
  const run = aMatchRun([listing], centres);
  return (pairsOf(onePerson(senior, history, run), run)[0] as { pair: Pair }).pair;
};

/** Which hard condition a listing breaks for a person, if any. */
export const broken = (
  senior: Senior,
  listing: Listing,
  centres: readonly Centre[] = [aCentre()],
  offered: readonly ListingId[] = [],
): HardCondition | undefined => brokenGate(aPair(senior, listing, centres, shownLately(offered)));

/** What is chosen for a person. */
export const chosenFor = (
  senior: Senior,
  listings: readonly Listing[],
  { centres = [aCentre()], history = noHistory }: { centres?: readonly Centre[]; history?: MatchHistory } = {},
): readonly DigestItem[] => {
  const run = aMatchRun(listings, centres);
  let chosen: readonly DigestItem[] = [];
  chooseItems(onePerson(senior, history, run), run, byFitAlone(run.listings.count), (_, __, items) => {
    chosen = items;
  });
  return chosen;
};
