import { type ListingId, listingIdSchema } from "../ids.ts";
import type { Listing } from "../listing.ts";
import { contentKey, eventKey, mayBeSame } from "./identity.ts";
import { byEventKey } from "./link-rows.ts";
import type { UnreadRow } from "./read-rows.ts";
import { isSameEvent, sameEventKeys } from "./same-event.ts";
import { asItsListSays, type ListOrigin, type PlacedRow } from "./stored-listing.ts";

/** Makes the same UUID of the same words. */
export type NameId = (...words: readonly string[]) => string;

/** Which listing a row is about: one that is stored, or a new one. */
export interface Target {
  /** As its list says it. */
  readonly stored?: Listing;
  readonly listingId: ListingId;
  readonly numberReused: boolean;
}

const idOf = (kind: "number" | "content", key: string, nameId: NameId): ListingId =>
  listingIdSchema.parse(nameId("listing", kind, key));

/** The id under which a row's listing is stored, unless its number is in use for another event. */
export const numberId = (row: Pick<PlacedRow, "rowKey">, nameId: NameId): ListingId =>
  idOf("number", row.rowKey, nameId);

/** Ids by content of the rows whose number names another event in the store: their listings are stored under those. */
export const contentIds = (rows: readonly PlacedRow[], stored: readonly Listing[], nameId: NameId): ListingId[] => {
  const byId = new Map(stored.map((listing) => [listing.listingId, listing]));
  return rows.flatMap((row) => {
    const numbered = byId.get(numberId(row, nameId));
    const other = numbered && contentKey(asItsListSays(numbered)) !== contentKey(row.draft.terms);
    return other ? [idOf("content", row.contentKey, nameId)] : [];
  });
};

export const isRead = (row: PlacedRow | UnreadRow): row is PlacedRow => "draft" in row;

/** The listings already given to a row, and the row that each is given to. */
class Targets {
  readonly byRow = new Map<PlacedRow, Target>();
  readonly #taken = new Set<ListingId>();

  isFree(listingId: ListingId): boolean {
    return !this.#taken.has(listingId);
  }

  /** Those without a target. */
  open(rows: readonly PlacedRow[]): PlacedRow[] {
    return rows.filter((row) => !this.byRow.has(row));
  }

  give(row: PlacedRow, target: Target): void {
    this.#taken.add(target.listingId);
    this.byRow.set(row, target);
  }

  giveStored(row: PlacedRow, stored: Listing): void {
    this.give(row, { stored, listingId: stored.listingId, numberReused: false });
  }
}

/** Listings by what rows said of them: what they say now goes before what was said earlier. */
const byFingerprint = (stored: readonly Listing[]): ReadonlyMap<string, Listing> => {
  const earlier = stored.flatMap((one) => (one.source.earlierHashes ?? []).map((hash) => [hash, one] as const));
  const now = stored.flatMap((one) => (one.source.contentHash ? [[one.source.contentHash, one] as const] : []));
  return new Map([...earlier, ...now]);
};

/** Rows that were read before, word for word: they belong to the listing that they were read into, whatever it says now. */
const findKnown = (targets: Targets, rows: readonly PlacedRow[], stored: readonly Listing[]): void => {
  const known = byFingerprint(stored);
  for (const row of targets.open(rows)) {
    const found = known.get(row.contentHash);
    if (found?.municipalityCode !== row.municipalityCode || !targets.isFree(found.listingId)) continue;
    targets.giveStored(row, found);
  }
};

type Key = (terms: Pick<Listing, "title" | "schedule" | "place" | "description">) => string;

const findByKey = (targets: Targets, rows: readonly PlacedRow[], stored: readonly Listing[], keyOf: Key): void => {
  const byKey = new Map(stored.map((listing) => [keyOf(listing), listing]));
  for (const row of targets.open(rows)) {
    const found = byKey.get(keyOf(row.draft.terms));
    if (found?.municipalityCode !== row.municipalityCode || !targets.isFree(found.listingId)) continue;
    targets.giveStored(row, found);
  }
};

const findByNumber = (
  targets: Targets,
  rows: readonly PlacedRow[],
  byId: ReadonlyMap<ListingId, Listing>,
  nameId: NameId,
): void => {
  for (const row of targets.open(rows)) {
    const stored = byId.get(numberId(row, nameId));
    if (!stored || !targets.isFree(stored.listingId) || !mayBeSame(stored, row.draft.terms)) continue;
    targets.giveStored(row, stored);
  }
};

/** Rows of the next edition of a list that were numbered anew and worded a little otherwise. */
const findAlike = (
  targets: Targets,
  rows: readonly PlacedRow[],
  stored: readonly Listing[],
  source: ListOrigin,
): void => {
  const byKey = byEventKey(stored.filter((one) => one.source.name === source.name && targets.isFree(one.listingId)));
  for (const row of targets.open(rows)) {
    const terms = { ...row.draft.terms, municipalityCode: row.municipalityCode };
    const found = sameEventKeys(terms)
      .flatMap((key) => byKey.get(key) ?? [])
      .find((one) => targets.isFree(one.listingId) && isSameEvent(one, terms));
    if (found?.municipalityCode !== row.municipalityCode) continue;
    targets.giveStored(row, found);
  }
};

const nameRest = (
  targets: Targets,
  rows: readonly PlacedRow[],
  byId: ReadonlyMap<ListingId, Listing>,
  nameId: NameId,
): void => {
  for (const row of targets.open(rows)) {
    const byNumber = numberId(row, nameId);
    const fits = targets.isFree(byNumber) && !byId.has(byNumber);
    const listingId = fits ? byNumber : idOf("content", row.contentKey, nameId);
    const stored = byId.get(listingId);
    targets.give(row, { ...(stored ? { stored } : {}), listingId, numberReused: !fits });
  }
};

/**
 * Finds out for each row which listing it is. First by content, then by title, days and place alone, so that a list that
 * was numbered anew finds its listings again; then by number, if what is stored under it can be the same event; then by
 * all that tells one event from another, for what was worded anew too. Each listing belongs to one row.
 * @param stored each as its list says it
 */
export const targetsOf = (
  rows: readonly (PlacedRow | UnreadRow)[],
  stored: readonly Listing[],
  source: ListOrigin,
  nameId: NameId,
): ReadonlyMap<PlacedRow, Target> => {
  const targets = new Targets();
  const byId = new Map(stored.map((listing) => [listing.listingId, listing]));
  const once = rows.filter(isRead).filter((row) => row.sameAs === undefined);
  findKnown(targets, once, stored);
  findByKey(targets, once, stored, contentKey);
  findByKey(targets, once, stored, eventKey);
  findByNumber(targets, once, byId, nameId);
  findAlike(targets, once, stored, source);
  nameRest(targets, once, byId, nameId);
  return targets.byRow;
};
