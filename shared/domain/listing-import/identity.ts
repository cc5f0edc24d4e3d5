import type { Schedule } from "../listing.ts";
import type { ListingTerms } from "./draft-listing.ts";
import { searchText } from "./plain-text.ts";
import type { Cells } from "./read-cells.ts";

/** Hexadecimal sha-256 of a text; passed in, since the domain knows no platform. */
export type Hash = (text: string) => string;

const key = (parts: readonly (string | undefined)[]): string => JSON.stringify(parts.map((part) => part ?? ""));

/** What makes two rows the same event: title, days, times, place and description, however they are numbered. */
export const contentKey = (terms: Pick<ListingTerms, "title" | "schedule" | "place" | "description">): string => {
  const { schedule, place } = terms;
  return key(
    [
      terms.title,
      schedule.startsOn ?? schedule.dates[0],
      schedule.endsOn ?? schedule.dates.at(-1),
      schedule.startTime,
      schedule.endTime,
      place.name || place.fullAddress,
      terms.description,
    ].map((part) => searchText(part ?? "").replace(/\s+/gu, "")),
  );
};

/** What makes two rows the same event when one of them was described anew: title, first day, time and place. */
export const eventKey = (terms: Pick<ListingTerms, "title" | "schedule" | "place">): string => {
  const { schedule, place } = terms;
  return key(
    [terms.title, schedule.startsOn ?? schedule.dates[0], schedule.startTime, place.name || place.fullAddress].map(
      (part) => searchText(part ?? "").replace(/\s+/gu, ""),
    ),
  );
};

/**
 * What names a row within its list: its number. Lists use a number twice, so the how-manieth row with that number it
 * is belongs to the name; a row without a number is named by title and place.
 */
export const rowKey = (
  list: string,
  rowId: string,
  terms: Pick<ListingTerms, "title" | "place">,
  occurrence: number,
): string =>
  rowId === ""
    ? key([list, "unnumbered", searchText(terms.title), searchText(terms.place.name), String(occurrence)])
    : key([list, "number", rowId, String(occurrence)]);

/**
 * Fingerprint of what was read of a row and of who is responsible; its number is no part of its content. Its first day
 * is, since 8月5日 is another day in next year's list; that of a rule without an end moves on by itself and is not.
 */
export const fingerprint = (
  cells: Cells,
  { startsOn, dates, rrule }: Pick<Schedule, "startsOn" | "dates" | "rrule">,
  centreId: string | undefined,
  hash: Hash,
): string => {
  const firstDay = startsOn ?? (rrule ? undefined : dates[0]);
  return hash(key([centreId, firstDay, ...cells.entries.filter(([field]) => field !== "rowId").flat()]));
};

/**
 * Whether a row may be a changed version of a stored listing with the same number: the title is the same, or day and
 * place are. With neither the number was given to another event.
 */
export const mayBeSame = (
  a: Pick<ListingTerms, "title" | "schedule" | "place">,
  b: Pick<ListingTerms, "title" | "schedule" | "place">,
): boolean => {
  if (searchText(a.title) === searchText(b.title)) return true;
  const day = ({ schedule }: Pick<ListingTerms, "schedule">) => schedule.startsOn ?? schedule.dates[0];
  return day(a) !== undefined && day(a) === day(b) && searchText(a.place.name) === searchText(b.place.name);
};
