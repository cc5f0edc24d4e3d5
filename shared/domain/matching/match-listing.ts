import {
  bands,
  type DemandFlag,
  type DigitalSkill,
  demandFlags,
  type HardCondition,
  type Purpose,
  purposes,
  weekdays,
} from "../conditions.ts";
import type { Listing } from "../listing.ts";
import { isOneOff, neededBands, requiredDays, sessionMinutes, weekdaysOf } from "./time-bands.ts";

const digitalNeeds: readonly (readonly [DemandFlag, DigitalSkill])[] = [
  ["pc_adv", "good"],
  ["pc", "ok"],
  ["online", "ok"],
  ["smartphone", "little"],
];

/** What one does at home by oneself, as needlework, asks for no way online. */
const isOnline = ({ place, demands: { setting } }: Listing): boolean =>
  setting === "online" || (place.holding === "online" && setting !== "home");

/** Flags that follow from other fields, so that a person who avoids them is heard even if the flag was not ticked. */
const impliedFlags: readonly (readonly [DemandFlag, (listing: Listing) => boolean])[] = [
  ["long_standing", ({ demands }) => demands.posture === "standing"],
  ["indoor", ({ demands }) => demands.setting === "indoor"],
  ["outdoor", ({ demands }) => demands.setting === "outdoor"],
  ["online", isOnline],
];

/** All demand flags that a listing has, ticked or following from what else it says. */
export const flagsOf = (listing: Listing): ReadonlySet<DemandFlag> =>
  new Set([...listing.demands.flags, ...impliedFlags.filter(([, applies]) => applies(listing)).map(([flag]) => flag)]);

/** Least digital skill that a listing asks for. */
export const digitalNeed = (flags: ReadonlySet<DemandFlag>): DigitalSkill =>
  digitalNeeds.find(([flag]) => flags.has(flag))?.[1] ?? "none";

const settled: Readonly<Partial<Record<DemandFlag, (listing: Listing) => boolean>>> = {
  long_standing: ({ demands }) => demands.posture !== "unknown",
  indoor: ({ demands }) => demands.setting !== "unknown",
  outdoor: ({ demands }) => demands.setting !== "unknown",
  online: () => true,
};

/** Whether it says anything about its demands; if not, what it leaves out is unknown, not "no". */
const statesDemands = ({ demands }: Listing): boolean =>
  demands.posture !== "unknown" ||
  demands.setting !== "unknown" ||
  demands.flags.length > 0 ||
  demands.loadKg !== undefined;

/** Demands that are neither named nor ruled out: by another field, or by its speaking about its demands at all. */
export const openFlags = (listing: Listing, flags = flagsOf(listing)): DemandFlag[] =>
  demandFlags.filter((flag) => !flags.has(flag) && !(settled[flag] ?? statesDemands)(listing));

const lastDay = ({ schedule }: Listing): string | undefined =>
  schedule.type === "dates" ? [...schedule.dates].sort().at(-1) : schedule.endsOn;

/** Last date on which a listing may be offered: the earliest of its own close, its closing date and its last day. */
const lastOfferOn = (listing: Listing): string =>
  [listing.application.until, lastDay(listing)].reduce<string>(
    (earliest, day) => (day !== undefined && day < earliest ? day : earliest),
    listing.closesOn,
  );

/** Whether it is no longer offered on a date: withdrawn, past its last day, or past its closing date for applications. */
export const isClosed = (listing: Listing, today: string): boolean =>
  listing.state !== "published" || lastOfferOn(listing) < today;

/** Whether it has no place left. Unknown is not full. */
export const isFull = ({ capacity }: Listing): boolean => capacity.remaining === 0;

/** Below this upper age limit a listing is for the young, whatever the person's age. */
const youngestServed = 50;

/** Ages that may take part. For employment only where an exception makes the limit lawful (労働施策総合推進法9条; AGE-04). */
export const ageLimits = ({ kind, eligibility }: Listing): { min: number; max: number } | undefined => {
  const { minAge, maxAge, ageLimitException } = eligibility;
  if (minAge === undefined && maxAge === undefined) return undefined;
  if (kind === "employment" && ageLimitException === undefined) return undefined;
  return { min: minAge ?? 0, max: maxAge ?? 255 };
};

/** The one sex that may take part; never of employment (男女雇用機会均等法5条). */
export const sexLimit = ({ kind, eligibility }: Listing): Listing["eligibility"]["sex"] =>
  kind === "employment" ? undefined : eligibility.sex;

const isForTheYoung = (listing: Listing): boolean =>
  listing.eligibility.audience === "children" || (ageLimits(listing)?.max ?? youngestServed) < youngestServed;

/**
 * Which conditions keep a listing from everybody on a date.
 * @param takenUp all its places are taken by our own count
 */
export const barredBy = (listing: Listing, today: string, takenUp: boolean) =>
  ({
    closed: isClosed(listing, today),
    capacity_full: isFull(listing) || takenUp,
    audience: isForTheYoung(listing),
  }) satisfies Partial<Record<HardCondition, boolean>>;

const hoursOf = (listing: Listing): number | undefined => {
  const minutes = sessionMinutes(listing.schedule);
  return minutes === undefined ? undefined : minutes / 60;
};

/** What one does for others, and may be paid for; nobody is paid for a course or a circle. */
const doingKinds: ReadonlySet<Listing["kind"]> = new Set(["employment", "contract_work", "silver", "volunteer"]);

/**
 * Whole yen for an hour; 0 where one works for nothing, undefined where it is not said, cannot be told, or no pay is to be
 * expected.
 */
export const hourlyYen = (listing: Listing): number | undefined => {
  const { type, yen, per = type === "hourly" ? "hour" : type === "daily" ? "session" : undefined } = listing.reward;
  if (type === "none") return doingKinds.has(listing.kind) ? 0 : undefined;
  if (type === "expenses") return undefined;
  if (yen === undefined) return undefined;
  if (per === "hour") return yen;
  const hours = hoursOf(listing);
  return per === "session" && hours !== undefined ? Math.floor(yen / hours) : undefined;
};

/** Whether nothing is paid for it; an unknown reward is not "nothing". */
export const isUnpaid = ({ reward }: Listing): boolean => reward.type === "none" || reward.type === "expenses";

const purposesOfGroup: Readonly<Record<string, readonly Purpose[]>> = {
  W: ["money", "experience"],
  V: ["contribution", "company"],
  C: ["company", "contribution"],
  L: ["experience"],
  H: ["company"],
  S: ["health", "company"],
};

/** What one may look for in it, by what it is about and whether it pays. */
export const purposesOf = (listing: Listing): Purpose[] => {
  const byCode = [listing.taxonomy.primary, ...listing.taxonomy.secondary].flatMap(
    (code) => purposesOfGroup[code[0] ?? ""] ?? [],
  );
  const paid = listing.reward.type !== "unknown" && !isUnpaid(listing);
  const named = new Set([
    ...byCode,
    ...(paid ? (["money"] as const) : []),
    ...(listing.demands.flags.includes("experienced") ? (["experience"] as const) : []),
  ]);
  return purposes.filter((purpose) => named.has(purpose));
};

/** First day of it, where it says so. */
export const beginsOn = ({ schedule }: Listing): string | undefined =>
  schedule.startsOn ?? (schedule.type === "dates" ? [...schedule.dates].sort().at(0) : undefined);

/** Whether only one person goes, so that nobody can come along. */
const isForOne = ({ demands, capacity: { total, remaining = total }, groupSize }: Listing): boolean =>
  demands.flags.includes("solo_only") || remaining === 1 || groupSize === 1;

/** Which wishes about the setting a listing cannot meet. */
export const unmetWants = (
  listing: Listing,
): Readonly<Record<"withFriend" | "withSpouse" | "beginner" | "continuing", boolean>> => ({
  withFriend: isForOne(listing),
  withSpouse: isForOne(listing) || sexLimit(listing) !== undefined,
  beginner: listing.demands.flags.includes("experienced"),
  continuing: isOneOff(listing.schedule),
});

/** What a listing asks of a week, in bits: see {@link weekNeed}. */
export interface WeekNeed {
  /** One bit a weekday. */
  readonly days: number;
  /** One bit a band that each of the days needs; 0: the time of day is not said. */
  readonly bandSet: number;
  /** On how many of the days one has to come. */
  readonly required: number;
}

export const weekNeed = (listing: Listing, today: string): WeekNeed => {
  const { schedule } = listing;
  const named = weekdaysOf(schedule, today);
  const needed = neededBands(schedule.startTime, schedule.endTime) ?? [];
  return {
    days: named.reduce((mask, day) => mask | (1 << weekdays.indexOf(day)), 0),
    bandSet: needed.reduce((mask, band) => mask | (1 << bands.indexOf(band)), 0),
    required: requiredDays(schedule, named.length),
  };
};
