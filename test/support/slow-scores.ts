import { bands, type Weekday, weekdays } from "../../shared/domain/conditions.ts";
import type { Listing } from "../../shared/domain/listing.ts";
import type { Weights } from "../../shared/domain/matching/weights.ts";
import type { Senior } from "../../shared/domain/senior.ts";
import { bandsOf, dayOf, hourlyYenOf, kmBetween, lengthOf, speed, takesPartFromHome } from "./slow-matcher.ts";

// The obvious, slow reading of the points and misses, with the fields of profile and listing as they are: no code of the
// matcher is used. `weights.ts` says what each number is for.

const fullWay = ({ travel }: Senior, km: number): number =>
  Math.min(
    ...travel.modes.map((mode) => {
      const [detour, kmPerHour, extra] = speed[mode];
      return Math.ceil(Math.round(km * detour * 60 * 1e6) / 1e6 / kmPerHour - 1e-9) + extra;
    }),
  );

const daysAsked = ({ schedule }: Listing, today: string): Weekday[] => {
  if (schedule.type === "flexible") return [];
  const named =
    schedule.type === "dates" ? schedule.dates.filter((date) => date >= today).map(dayOf) : schedule.weekdays;
  return weekdays.filter((day) => named.includes(day));
};

const daysRequired = ({ schedule }: Listing, named: number): number => {
  const said = schedule.daysRequiredPerWeek;
  if (schedule.type === "shift") return Math.min(said ?? 1, named);
  return schedule.type === "weekly" ? Math.min(said ?? named, named) : named;
};

/** Most dates within a Monday and the Sunday after it. */
const mostInAWeek = (dates: readonly string[]): number => {
  const mondays = [...new Set(dates)].map((date) => Date.parse(date) / 86_400_000 - weekdays.indexOf(dayOf(date)));
  return Math.max(0, ...mondays.map((monday) => mondays.filter((other) => other === monday).length));
};

const interest = (
  senior: Senior,
  { taxonomy }: Listing,
  weights: Weights,
): readonly [points: number, misses: number] => {
  const wished = senior.wishes.undecided ? [] : senior.wishes.taxonomyCodes;
  const groups = wished.map((code) => code[0]);
  const codes = [taxonomy.primary, ...taxonomy.secondary];
  const points = codes.map((code, n) => {
    const full = wished.includes(code) ? weights.wish : groups.includes(code[0]) ? weights.wishAdjacent : 0;
    return n === 0 ? full : Math.floor((full * 60) / 100);
  });
  const isWished = codes.some((code) => wished.includes(code));
  const isNear = codes.some((code) => groups.includes(code[0]));
  return [Math.max(...points), wished.length === 0 || isWished ? 0 : isNear ? 1 : 2];
};

const purposesOfGroup: Readonly<Record<string, readonly string[]>> = {
  W: ["money", "experience"],
  V: ["contribution", "company"],
  C: ["company", "contribution"],
  L: ["experience"],
  H: ["company"],
  S: ["health", "company"],
};

const isPaid = ({ reward }: Listing): boolean => !["none", "expenses", "unknown"].includes(reward.type);

const merits = (senior: Senior, listing: Listing, weights: Weights, today: string): number => {
  const { taxonomy, eligibility, fee, beginnerFriendly, publishedAt, demands } = listing;
  const served = new Set([
    ...[taxonomy.primary, ...taxonomy.secondary].flatMap((code) => purposesOfGroup[code[0] ?? ""] ?? []),
    ...(isPaid(listing) ? ["money"] : []),
    ...(demands.flags.includes("experienced") ? ["experience"] : []),
  ]);
  const dayInJapan = (instant: string): number => Math.floor((Date.parse(instant) + 9 * 3_600_000) / 86_400_000);
  const age = publishedAt ? dayInJapan(today) - dayInJapan(publishedAt) : 14;
  const yen = hourlyYenOf(listing);
  return (
    Math.min(2, senior.purposes.filter((purpose) => served.has(purpose)).length) * weights.purpose +
    (senior.experience.includes(taxonomy.primary) ? weights.experience : 0) +
    (!senior.wishes.undecided && senior.wishes.kinds.includes(listing.kind) ? weights.kind : 0) +
    ((senior.rewardNeed?.need ?? "none") !== "none" && yen ? weights.reward : 0) +
    (fee.status === "free" ? weights.free : 0) +
    (beginnerFriendly ? weights.beginner : 0) +
    (eligibility.audience === "seniors" ? weights.seniorsWelcome : 0) +
    (eligibility.audience === "families" ? weights.families : 0) +
    (age < 14 ? weights.fresh : 0)
  );
};

const way = (senior: Senior, listing: Listing, weights: Weights): readonly [points: number, misses: number] => {
  const own = (listing.place.localGovernmentCode ?? listing.municipalityCode) === senior.location.localGovernmentCode;
  if (takesPartFromHome(senior, listing)) return [weights.online, 0];
  const ownArea = own ? weights.ownArea : 0;
  const km = kmBetween(senior, listing, own);
  if (Number.isNaN(km)) return [ownArea, 0];
  const { preferredMinutes, maxMinutes } = senior.travel;
  const preferred = Math.min(preferredMinutes, maxMinutes);
  const minutes = fullWay(senior, km);
  const { near, nearAtPreferred } = weights;
  if (minutes <= preferred) return [ownArea + near - Math.floor(((near - nearAtPreferred) * minutes) / preferred), 0];
  const lost = Math.floor((nearAtPreferred * (minutes - preferred)) / Math.max(1, maxMinutes - preferred));
  return [ownArea + nearAtPreferred - lost, 1];
};

const time = (senior: Senior, listing: Listing, weights: Weights, today: string): readonly [number, number] => {
  const { schedule } = listing;
  if (schedule.type === "flexible") return [weights.flexibleTime, 0];
  const days = daysAsked(listing, today);
  if (days.length === 0 || schedule.startTime === undefined) return [0, 0];
  const needed = bandsOf(schedule.startTime, schedule.endTime);
  const good = days.filter((day) => needed.every((band) => senior.availability[day][band] === "good"));
  return good.length >= daysRequired(listing, days.length) ? [weights.time, 0] : [0, 1];
};

const flagsOf = ({ demands, place }: Listing): string[] => [
  ...demands.flags,
  ...(demands.posture === "standing" ? ["long_standing"] : []),
  ...(demands.setting === "indoor" || demands.setting === "outdoor" ? [demands.setting] : []),
  ...(demands.setting === "online" || (place.holding === "online" && demands.setting !== "home") ? ["online"] : []),
];

const speaksOfDemands = ({ demands }: Listing): boolean =>
  demands.posture !== "unknown" ||
  demands.setting !== "unknown" ||
  demands.flags.length > 0 ||
  demands.loadKg !== undefined;

const isOpen = (flag: string, listing: Listing): boolean => {
  if (flagsOf(listing).includes(flag) || flag === "online") return false;
  if (flag === "long_standing") return listing.demands.posture === "unknown";
  if (flag === "indoor" || flag === "outdoor") return listing.demands.setting === "unknown";
  return !speaksOfDemands(listing);
};

const unknowns = (senior: Senior, listing: Listing, today: string): number => {
  const { schedule, fee, eligibility, kind, demands } = listing;
  const own = (listing.place.localGovernmentCode ?? listing.municipalityCode) === senior.location.localGovernmentCode;
  const days = daysAsked(listing, today);
  const limited = eligibility.minAge !== undefined || eligibility.maxAge !== undefined;
  const carries = ["employment", "contract_work", "silver", "volunteer"].includes(kind);
  return [
    senior.avoid.some(({ code }) => isOpen(code, listing)),
    !takesPartFromHome(senior, listing) && Number.isNaN(kmBetween(senior, listing, own)),
    schedule.type !== "flexible" && days.length === 0,
    schedule.startTime === undefined &&
      days.some((day) => bands.some((band) => senior.availability[day][band] !== "good")),
    senior.maxLoadKg !== undefined && demands.loadKg === undefined && !speaksOfDemands(listing) && carries,
    senior.costLimit !== undefined && (fee.status === "unknown" || (fee.status === "paid" && fee.yen === undefined)),
    senior.birthYear === undefined && senior.birthDate === undefined && limited && kind !== "employment",
    senior.digitalSkill === undefined &&
      ["smartphone", "pc", "pc_adv", "online"].some((flag) => flagsOf(listing).includes(flag)),
    senior.rewardNeed?.need === "required" &&
      !["none", "expenses"].includes(listing.reward.type) &&
      hourlyYenOf(listing) === undefined,
  ].filter(Boolean).length;
};

const softMisses = (senior: Senior, listing: Listing): number => {
  const { schedule, eligibility, capacity, fee, groupSize, demands } = listing;
  const { wants, costLimit, rewardNeed } = senior;
  const isWeekly = schedule.type === "weekly" || schedule.type === "shift";
  const days = isWeekly
    ? daysRequired(listing, schedule.weekdays.length)
    : (schedule.daysRequiredPerWeek ?? (schedule.type === "dates" ? mostInAWeek(schedule.dates) : 0));
  const [first, last] = [[...schedule.dates].sort()[0], [...schedule.dates].sort().at(-1)];
  const isShort =
    schedule.type === "dates" && (!first || !last || Date.parse(last) - Date.parse(first) < 14 * 86_400_000);
  const begins = schedule.startsOn ?? (schedule.type === "dates" ? first : undefined);
  const hoped = rewardNeed?.hopedHourlyYen ?? (rewardNeed?.need === "welcome" ? 1 : 0);
  const alone = demands.flags.includes("solo_only") || (capacity.remaining ?? capacity.total) === 1 || groupSize === 1;
  const soft = senior.avoid.filter(({ code, level }) => level === "soft" && flagsOf(listing).includes(code));
  return (
    soft.length +
    [
      wants.withFriend && alone,
      wants.withSpouse && (alone || (listing.kind !== "employment" && eligibility.sex !== undefined)),
      wants.beginner && demands.flags.includes("experienced"),
      wants.continuing && isShort,
      days > (senior.maxDaysPerWeek ?? 7),
      (lengthOf(listing) ?? 0) > (senior.maxSessionMinutes ?? 9999),
      (hourlyYenOf(listing) ?? 99_999) < hoped,
      costLimit?.level === "soft" && fee.status === "paid" && (fee.yen ?? 0) > costLimit.yenPerSession,
      (groupSize ?? 0) > (senior.preferredGroupSizeMax ?? 9999),
      wants.startBy !== undefined && begins !== undefined && begins > wants.startBy,
    ].filter(Boolean).length
  );
};

/** Points less 512 for each missed soft condition, for somebody without a past. */
export const slowScore = (senior: Senior, listing: Listing, weights: Weights, today: string): number => {
  const parts = [
    interest(senior, listing, weights),
    way(senior, listing, weights),
    time(senior, listing, weights, today),
  ];
  const points =
    parts.reduce((sum, [part]) => sum + part, 0) +
    merits(senior, listing, weights, today) +
    unknowns(senior, listing, today) * weights.unknown;
  const misses = parts.reduce((sum, [, missed]) => sum + missed, 0) + softMisses(senior, listing);
  return Math.max(0, Math.min(511, points)) - Math.min(7, misses) * 512;
};
