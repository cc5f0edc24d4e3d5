import type { Listing } from "../listing.ts";
import { searchText } from "./plain-text.ts";

/** What of a listing tells whether another one is about the same event. */
export type ComparedListing = Pick<Listing, "title" | "schedule" | "place" | "municipalityCode">;

/** Words around a title that say nothing of the event itself: 【参加者募集】, ※申込制, 福井県観光情報. */
const decoration =
  /[【[(（〔<＜《][^】\])）〕>＞》]{1,16}[】\])）〕>＞》]|参加者?募集(?:中)?|受講生募集|を開催します?|のお知らせ|開催|[※★☆♪!！?？。、・,.\-~「」『』"'“”\s|]/gu;

const titleOf = ({ title }: Pick<Listing, "title">): string => searchText(title).replace(decoration, "");

const pairs = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

/** How much two texts have in common, by their pairs of letters: 1 is the same, 0 nothing (Dice). */
const likeness = (a: string, b: string): number => {
  if (a === b) return a === "" ? 0 : 1;
  const [of, other] = [pairs(a), pairs(b)];
  if (of.size + other.size === 0) return 0;
  const common = [...of].filter((pair) => other.has(pair)).length;
  return (2 * common) / (of.size + other.size);
};

const numbersOf = (text: string): string => (text.match(/[0-9]+/gu) ?? []).join();

/** 第1回 and 第2回, 初級 and 中級 are two events, however alike their titles are. */
const levels =
  /初級|中級|上級|入門|応用|午前|午後|前編|後編|昼|夜|[ab]コース|[0-9]歳|ミニ|ハーフ|(?:一般|児童|幼児|親子|大人|シニア)(?:向け|対象)/gu;
const levelsOf = ({ title }: Pick<Listing, "title">): string => (searchText(title).match(levels) ?? []).join();
/** A title within a longer one counts from this share of it on: a show and an event beside it are two. */
const leastShare = 0.5;

const titlesFit = (a: ComparedListing, b: ComparedListing): boolean => {
  const [one, other] = [titleOf(a), titleOf(b)];
  if (numbersOf(one) !== numbersOf(other) || levelsOf(a) !== levelsOf(b)) return false;
  if (one === other) return one !== "";
  const [short = "", long = ""] = [one, other].sort((x, y) => x.length - y.length);
  const within = short.length >= Math.max(6, long.length * leastShare) && long.includes(short);
  return within || likeness(one, other) >= 0.8;
};

const firstDay = ({ schedule }: ComparedListing): string | undefined => schedule.startsOn ?? schedule.dates[0];

/** The key by which listings that can be the same are found together; undefined where the day is not known. */
export const sameEventKey = (listing: ComparedListing): string | undefined => {
  const day = firstDay(listing);
  return day && `${(listing.place.localGovernmentCode ?? listing.municipalityCode).slice(0, 2)} ${day}`;
};

const timesFit = ({ schedule: a }: ComparedListing, { schedule: b }: ComparedListing): boolean =>
  !a.startTime || !b.startTime || a.startTime === b.startTime;

const placeText = ({ place }: ComparedListing): string =>
  searchText(place.name || place.fullAddress).replace(/[\s、・()「」]|市立|区立|町立|県立/gu, "");

const metres = (a: ComparedListing, b: ComparedListing): number | undefined => {
  const [one, other] = [a.place, b.place];
  const exact = one.precision === "exact" && other.precision === "exact";
  if (!exact || !one.coordinates || !other.coordinates) return undefined;
  const north = (one.coordinates.latitude - other.coordinates.latitude) * 111_000;
  const east = (one.coordinates.longitude - other.coordinates.longitude) * 91_000;
  return Math.hypot(north, east);
};

const placesFit = (a: ComparedListing, b: ComparedListing): boolean => {
  const apart = metres(a, b);
  if (apart !== undefined && apart > 1_000) return false;
  const [one, other] = [placeText(a), placeText(b)];
  if (one === "" || other === "") return apart === undefined || apart < 300;
  return one.includes(other) || other.includes(one) || likeness(one, other) >= 0.6 || (apart ?? 1_000) < 150;
};

/** Whether two listings of different sources are about the same event: its day, title, time and place fit. */
export const isSameEvent = (a: ComparedListing, b: ComparedListing): boolean =>
  firstDay(a) !== undefined && firstDay(a) === firstDay(b) && timesFit(a, b) && placesFit(a, b) && titlesFit(a, b);

type Told = Pick<Listing, "source" | "schedule" | "place" | "contact" | "description" | "url" | "application" | "fee">;

/** How much a listing tells whoever thinks of taking part. What an organisation wrote itself goes before all lists. */
export const worthOf = ({ source, schedule, place, contact, description, url, application, fee }: Told): number => {
  const told = [
    schedule.startTime,
    schedule.endTime,
    place.name,
    place.precision === "exact",
    contact.contactPointPhoneNumber ?? contact.contactPointEmailAddress,
    description.length > 60,
    url,
    application.needed !== "unknown",
    fee.status !== "unknown",
  ].filter(Boolean).length;
  return told + (source.type === "import" ? 0 : 100);
};
