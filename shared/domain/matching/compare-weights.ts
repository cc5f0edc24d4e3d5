import type { DigestItem } from "../delivery.ts";
import type { CentreId, ListingId } from "../ids.ts";
import { chooseItems } from "./choose.ts";
import { byFitAlone } from "./exposure.ts";
import type { MatchRun } from "./match-run.ts";
import type { PeopleTable } from "./people-columns.ts";
import type { Weights } from "./weights.ts";

/** What one configuration would choose for all people of a table. */
export interface DryRun {
  /** By the place of the person's record; who gets nothing has no entry. */
  readonly digests: ReadonlyMap<number, readonly DigestItem[]>;
  readonly items: number;
  /** How many different listings somebody would be shown. */
  readonly listings: number;
}

/** A person whose digest would be another one. */
export interface ChangedDigest {
  readonly record: number;
  readonly before: readonly DigestItem[];
  readonly after: readonly DigestItem[];
}

export interface WeightsComparison {
  readonly before: DryRun;
  readonly after: DryRun;
  /** Those whose digest changes most come first. */
  readonly changed: readonly ChangedDigest[];
}

const withWeights = (run: MatchRun, centreId: CentreId, weights: Weights): MatchRun => ({
  ...run,
  centres: run.centres.map((one) => (one.centre.centreId === centreId ? { ...one, weights } : one)),
});

const dryRun = (people: PeopleTable, run: MatchRun): DryRun => {
  const digests = new Map<number, readonly DigestItem[]>();
  const shown = new Set<ListingId>();
  chooseItems(people, run, byFitAlone(run.listings.count), (p, _, items) => {
    if (items.length > 0) digests.set(people.record[p] ?? 0, items);
    for (const { listingId } of items) shown.add(listingId);
  });
  const items = [...digests.values()].reduce((sum, some) => sum + some.length, 0);
  return { digests, items, listings: shown.size };
};

/** What is in one digest and not in the other. */
export const onlyIn = (some: readonly DigestItem[], others: readonly DigestItem[]): DigestItem[] => {
  const ids = new Set(others.map(({ listingId }) => listingId));
  return some.filter(({ listingId }) => !ids.has(listingId));
};

const difference = ({ before, after }: ChangedDigest): number =>
  onlyIn(before, after).length + onlyIn(after, before).length;

/** Chooses for all people of a table by two configurations of a centre, by fit alone, and tells what differs. */
export const compareWeights = (
  people: PeopleTable,
  run: MatchRun,
  centreId: CentreId,
  [one, other]: readonly [before: Weights, after: Weights],
): WeightsComparison => {
  const before = dryRun(people, withWeights(run, centreId, one));
  const after = dryRun(people, withWeights(run, centreId, other));
  const changed = [...new Set([...before.digests.keys(), ...after.digests.keys()])]
    .map((record) => ({
      record,
      before: before.digests.get(record) ?? [],
      after: after.digests.get(record) ?? [],
    }))
    .filter((digest) => difference(digest) > 0)
    .sort((a, b) => difference(b) - difference(a) || a.record - b.record);
  return { before, after, changed };
};
