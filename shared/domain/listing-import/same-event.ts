import type { Listing, Schedule } from "../listing.ts";
import { type PlaceFit, placeFit } from "./event-places.ts";
import {
  bracketsDiffer,
  descriptionWords,
  levelsDiffer,
  likeness,
  numbersDiffer,
  overlap,
  quotedName,
  titleWords,
} from "./event-words.ts";

/** What of a listing tells whether another one is about the same event. */
export type ComparedListing = Pick<
  Listing,
  "title" | "description" | "schedule" | "place" | "municipalityCode" | "contact" | "url"
>;

/** What speaks for one event. */
export const sameEvidence = [
  "same_days",
  "no_days",
  "same_hours",
  "same_place",
  "near_place",
  "same_title",
  "alike_title",
  "alike_description",
  "same_phone",
  "same_page",
] as const;
export type SameEvidence = (typeof sameEvidence)[number];

/** What speaks against it: one of them is enough. */
export const differences = ["days", "hours", "place", "title", "number_or_level", "little_in_common"] as const;
export type Difference = (typeof differences)[number];

/** Whether two listings are about one event, and why. */
export interface Comparison {
  readonly same: boolean;
  readonly evidence: readonly SameEvidence[];
  readonly against?: Difference;
}

const firstDay = ({ startsOn, dates }: Schedule): string | undefined => startsOn ?? dates[0];
const lastDay = ({ endsOn, dates }: Schedule): string | undefined => endsOn ?? dates.at(-1);

type DayFit = "same" | "none" | "end_differs" | "apart";

/** Days of which at least one has no beginning: 「～2月9日まで」 beside a list that knows the first day too. */
const endFit = (a: Schedule, b: Schedule): DayFit => {
  const [to, otherTo] = [lastDay(a), lastDay(b)];
  if (to !== undefined) return to === otherTo ? "same" : "apart";
  return otherTo === undefined && firstDay(a) === firstDay(b) ? "none" : "apart";
};

const dayFit = (a: Schedule, b: Schedule): DayFit => {
  const [from, otherFrom] = [firstDay(a), firstDay(b)];
  if (from === undefined || otherFrom === undefined) return endFit(a, b);
  if (from !== otherFrom) return "apart";
  return (lastDay(a) ?? from) === (lastDay(b) ?? otherFrom) ? "same" : "end_differs";
};

type HourFit = "same" | "unknown" | "one_differs" | "apart";

/** Two sessions of a day begin and end at other times; a corrected hour leaves the other one as it was. */
const hourFit = (a: Schedule, b: Schedule): HourFit => {
  const starts = a.startTime && b.startTime ? a.startTime === b.startTime : undefined;
  const ends = a.endTime && b.endTime ? a.endTime === b.endTime : undefined;
  if (starts === undefined) return "unknown";
  if (starts) return ends === false ? "one_differs" : "same";
  return ends === true ? "one_differs" : "apart";
};

type TitleFit = "same" | "alike" | "apart";

/** A title within a longer one counts from this share of it on: a show and an event beside it are two. */
const leastShare = 0.5;

const titleFit = (a: string, b: string): TitleFit => {
  const [one, other] = [titleWords(a), titleWords(b)];
  if (one === "" || other === "") return "apart";
  const [short = "", long = ""] = [one, other].sort((x, y) => x.length - y.length);
  const within = short.length >= Math.max(6, long.length * leastShare) && long.includes(short);
  const alike = likeness(one, other);
  if (within || alike >= 0.8) return "same";
  return alike >= 0.3 || overlap(one, other) >= 0.5 ? "alike" : "apart";
};

/** From this share of the shorter description on, two are alike; what differs in hours needs more, a title worded anew most. */
const alikeFrom = 0.5;
const surelyAlikeFrom = 0.65;
const wordForWordFrom = 0.8;

const frontPage = /^https?:\/\/[^/]+\/?(?:index\.html?)?$/u;

interface Fits {
  readonly day: DayFit;
  readonly hours: HourFit;
  readonly place: PlaceFit;
  readonly title: TitleFit;
  /** How much the descriptions have in common, 0 to 1; undefined where one is missing. */
  readonly described: number | undefined;
  readonly sameName: boolean;
  readonly phone: boolean;
  readonly page: boolean;
}

const fitsOf = (a: ComparedListing, b: ComparedListing): Fits => {
  const [one, other] = [descriptionWords(a.description), descriptionWords(b.description)];
  const phone = a.contact.contactPointPhoneNumber;
  return {
    day: dayFit(a.schedule, b.schedule),
    hours: hourFit(a.schedule, b.schedule),
    place: placeFit(a, b),
    title: titleFit(a.title, b.title),
    described: one === "" || other === "" ? undefined : overlap(one, other),
    sameName: quotedName(a.title) !== "" && quotedName(a.title) === quotedName(b.title),
    phone: phone !== undefined && phone === b.contact.contactPointPhoneNumber,
    page: a.url !== undefined && a.url === b.url && !frontPage.test(a.url),
  };
};

const evidenceOf = (fits: Fits): SameEvidence[] => {
  const told: readonly (readonly [boolean, SameEvidence])[] = [
    [fits.day === "same", "same_days"],
    [fits.day === "none", "no_days"],
    [fits.hours === "same", "same_hours"],
    [fits.place === "same", "same_place"],
    [fits.place === "within" || fits.place === "near", "near_place"],
    [fits.title === "same", "same_title"],
    [fits.title === "alike", "alike_title"],
    [(fits.described ?? 0) >= alikeFrom, "alike_description"],
    [fits.phone, "same_phone"],
    [fits.page, "same_page"],
  ];
  return told.flatMap(([holds, evidence]) => (holds ? [evidence] : []));
};

/** Whether what differs in days or hours is a correction: then the rest says the same. */
const isCorrected = ({ day, hours, described = 0 }: Fits): boolean =>
  (day !== "end_differs" && hours !== "one_differs") || described >= surelyAlikeFrom;

/** A title that was worded anew needs day, hours and place, and one more thing that hardly two events share. */
const isReworded = ({ day, hours, place, described = 0, sameName, phone, page }: Fits): boolean => {
  if (day !== "same" || hours === "one_differs" || place === "unknown") return false;
  if (phone || page) return described >= surelyAlikeFrom || (sameName && place === "same" && hours === "same");
  return hours === "same" && (place === "same" || place === "within") && described >= wordForWordFrom;
};

const differenceOf = (a: ComparedListing, b: ComparedListing, fits: Fits): Difference | undefined => {
  if (fits.day === "apart") return "days";
  if (fits.hours === "apart") return "hours";
  if (fits.place === "apart") return "place";
  if (fits.title === "apart") return "title";
  if (numbersDiffer(a.title, b.title) || levelsDiffer(a.title, b.title) || bracketsDiffer(a.title, b.title)) {
    return "number_or_level";
  }
  const known = fits.day !== "none" || fits.phone || fits.page || (fits.described ?? 0) >= alikeFrom;
  const enough = fits.title === "same" ? known && isCorrected(fits) : isReworded(fits);
  return enough ? undefined : "little_in_common";
};

/** Holds two listings against each other: symmetric, and it says why. */
export const compareEvents = (a: ComparedListing, b: ComparedListing): Comparison => {
  const fits = fitsOf(a, b);
  const against = differenceOf(a, b, fits);
  return { same: against === undefined, evidence: evidenceOf(fits), ...(against ? { against } : {}) };
};

/** Whether two listings are about the same event. */
export const isSameEvent = (a: ComparedListing, b: ComparedListing): boolean => compareEvents(a, b).same;

/**
 * The keys by which listings that can be the same are found together: two that are the same have one in common. By
 * prefecture (or online) and first day, by last day of what lasts longer, and by the first letters of the title where no day is known.
 */
export const sameEventKeys = (listing: ComparedListing): string[] => {
  const prefecture = (listing.place.localGovernmentCode ?? listing.municipalityCode).slice(0, 2);
  const area = listing.place.holding === "onsite" ? prefecture : "online";
  const [first, last] = [firstDay(listing.schedule), lastDay(listing.schedule)];
  if (first === undefined && last === undefined) {
    return [`${area} title ${titleWords(listing.title).slice(0, 3)}`];
  }
  return [...(first ? [`${area} from ${first}`] : []), ...(last && last !== first ? [`${area} to ${last}`] : [])];
};
