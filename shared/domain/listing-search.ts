import type { Kind, Weekday } from "./conditions.ts";
import type { Listing } from "./listing.ts";
import { possibleWeekdays } from "./occurrences.ts";

/** What a reader of the public list looks for; an absent condition is none. */
export interface ListingConditions {
  /** Municipality code. */
  readonly area?: string | undefined;
  /** 大区分 of the taxonomy: `V`. */
  readonly field?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly day?: Weekday | undefined;
  readonly fee?: "free" | "paid" | undefined;
}
export type ListingCondition = keyof ListingConditions;

export type ListingOrder = "closing" | "new";

/** Where a listing takes place, as its municipality. */
export const municipalityOf = ({ place, municipalityCode }: Listing): string =>
  place.localGovernmentCode ?? municipalityCode;

const groupsOf = ({ taxonomy }: Listing): string[] =>
  [taxonomy.primary, ...taxonomy.secondary].map((code) => code.charAt(0));

const tests: { readonly [Name in ListingCondition]: (listing: Listing, wanted: string) => boolean } = {
  area: (listing, wanted) => municipalityOf(listing) === wanted,
  field: (listing, wanted) => groupsOf(listing).includes(wanted),
  kind: (listing, wanted) => listing.kind === wanted,
  day: ({ schedule }, wanted) => possibleWeekdays(schedule).some((weekday) => weekday === wanted),
  fee: ({ fee }, wanted) => fee.status === wanted,
};

/** The names of the conditions that are set. */
export const conditionsSet = (conditions: ListingConditions): ListingCondition[] =>
  (Object.keys(tests) as ListingCondition[]).filter((name) => conditions[name] !== undefined);

/** Whether a listing meets all conditions that are set. */
export const meets = (conditions: ListingConditions) => {
  const wanted = conditionsSet(conditions).map((name) => [tests[name], String(conditions[name])] as const);
  return (listing: Listing): boolean => wanted.every(([test, value]) => test(listing, value));
};

const newestFirst = (listing: Listing): string => listing.publishedAt ?? listing.createdAt;

const orders: Readonly<Record<ListingOrder, (a: Listing, b: Listing) => number>> = {
  closing: (a, b) => a.closesOn.localeCompare(b.closesOn),
  new: (a, b) => newestFirst(b).localeCompare(newestFirst(a)),
};

/** Puts listings in order; what is equal is told apart by its reference number, so that pages never overlap. */
export const inOrder = (listings: readonly Listing[], order: ListingOrder): Listing[] =>
  listings.toSorted((a, b) => orders[order](a, b) || a.referenceNumber.localeCompare(b.referenceNumber));
