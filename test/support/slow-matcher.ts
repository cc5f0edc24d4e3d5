import { type Band, bands, type Weekday, weekdays } from "../../shared/domain/conditions.ts";
import type { Listing } from "../../shared/domain/listing.ts";
import type { Coordinates } from "../../shared/domain/place.ts";
import type { Senior } from "../../shared/domain/senior.ts";
import { areOnOneIsland, isIsland } from "../../shared/reference/island-municipalities.ts";

// The obvious, slow reading of conditions.md, written without a look at the matcher: it shares no code with it.

const minutes = (time: string): number => Number(time.split(":")[0]) * 60 + Number(time.split(":")[1]);

const bandAt = (minute: number): Band => {
  const hour = Math.floor((minute % 1440) / 60);
  if (hour >= 6 && hour < 12) return "am";
  return hour >= 12 && hour < 17 ? "pm" : "eve";
};

/** Minute by minute. */
export const bandsOf = (start: string, end: string | undefined): Band[] => {
  const from = minutes(start);
  let to = end === undefined || end === start ? from + 1 : minutes(end);
  if (to <= from) to += 1440;
  const count = { am: 0, pm: 0, eve: 0 };
  for (let minute = from; minute < to; minute += 1) count[bandAt(minute)] += 1;
  return bands.filter((band) => count[band] > 30 || (count[band] > 0 && count[band] * 2 >= to - from));
};

const dayFits = (senior: Senior, listing: Listing, day: Weekday): boolean => {
  const { startTime, endTime } = listing.schedule;
  const levels = senior.availability[day];
  if (startTime === undefined) return bands.some((band) => levels[band] !== "no");
  return bandsOf(startTime, endTime).every((band) => levels[band] !== "no");
};

export const dayOf = (date: string): Weekday =>
  (["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"] as const)[new Date(date).getUTCDay()] ?? "Su";

const timeFits = (senior: Senior, listing: Listing, today: string): boolean => {
  const { type, dates, daysRequiredPerWeek } = listing.schedule;
  if (type === "flexible") return true;
  if (type === "dates")
    return dates.filter((date) => date >= today).every((date) => dayFits(senior, listing, dayOf(date)));
  const days = weekdays.filter((day) => listing.schedule.weekdays.includes(day));
  const possible = days.filter((day) => dayFits(senior, listing, day)).length;
  if (type === "monthly") return possible === days.length;
  return possible >= Math.min(days.length, daysRequiredPerWeek ?? (type === "shift" ? 1 : days.length));
};

/** Detour, km an hour, and minutes beside. */
export const speed = {
  walk: [1.3, 4.2, 0],
  bike: [1.3, 11, 2],
  bus: [1.3, 12, 10],
  train: [1.2, 30, 18],
  car: [1.35, 22, 5],
} as const;

const onGlobe = ({ latitude, longitude }: Coordinates): readonly number[] => {
  const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)].map((part) =>
    Math.round(part * 6_371_000),
  );
};

/** Whole metres of the metre grid, of which three are given for what the grid makes too long. */
const graced = (metres: number): number => Math.max(0, metres - 3) / 1000;

/** Kilometres between two points of the metre grid; not a number where nothing is known, or the sea lies between. */
export const kmBetween = ({ location }: Senior, { place, municipalityCode }: Listing, own: boolean): number => {
  const code = place.localGovernmentCode ?? municipalityCode;
  const oneIsland = areOnOneIsland(Number(code), Number(location.localGovernmentCode));
  if (!own && !oneIsland && [code, location.localGovernmentCode].some((one) => isIsland(Number(one))))
    return Number.NaN;
  if (own && place.town !== "" && place.town === location.town) return graced(300);
  if (!place.coordinates || !location.coordinates) return Number.NaN;
  const there = onGlobe(place.coordinates);
  const apart = onGlobe(location.coordinates).map((part, axis) => part - (there[axis] ?? 0));
  return graced(Math.ceil(Math.hypot(...apart)));
};

/** Online, or hybrid for who handles a computer. */
export const takesPartFromHome = ({ digitalSkill }: Senior, { place }: Listing): boolean =>
  place.holding === "online" || (place.holding === "hybrid" && (digitalSkill === "ok" || digitalSkill === "good"));

/** Minutes of a session; undefined where one end is not said. */
export const lengthOf = ({ schedule: { startTime, endTime } }: Listing): number | undefined => {
  if (startTime === undefined || endTime === undefined || startTime === endTime) return undefined;
  const length = minutes(endTime) - minutes(startTime);
  return length > 0 ? length : length + 1440;
};

/** Yen an hour: 0 where one works for nothing, undefined where it cannot be told or nobody would be paid. */
export const hourlyYenOf = (listing: Listing): number | undefined => {
  const { type, yen, per } = listing.reward;
  const works = ["employment", "contract_work", "silver", "volunteer"].includes(listing.kind);
  if (type === "none") return works ? 0 : undefined;
  if (type === "expenses") return undefined;
  if (yen === undefined) return undefined;
  if (per === "hour" || (per === undefined && type === "hourly")) return yen;
  const length = lengthOf(listing);
  const isSession = per === "session" || (per === undefined && type === "daily");
  return isSession && length !== undefined ? Math.floor(yen / (length / 60)) : undefined;
};

const wayFits = (senior: Senior, listing: Listing): boolean => {
  const { place, municipalityCode } = listing;
  const { location, travel } = senior;
  if (takesPartFromHome(senior, listing)) return true;
  const code = place.localGovernmentCode ?? municipalityCode;
  const own = code === location.localGovernmentCode;
  if (!own && !travel.outsideOwnAreaOk) return false;
  const km = kmBetween(senior, listing, own);
  if (Number.isNaN(km)) return own;
  return travel.modes.some((mode) => {
    const [detour, kmPerHour, extra] = speed[mode];
    // A hair for what floating point leaves at the very edge.
    return ((km * detour) / kmPerHour) * 60 + extra <= travel.maxMinutes + 1e-9;
  });
};

const skills = ["none", "little", "ok", "good"];

const demandsFit = (senior: Senior, listing: Listing): boolean => {
  const { posture, setting, flags, loadKg = 0 } = listing.demands;
  const all: string[] = [...flags];
  if (posture === "standing") all.push("long_standing");
  if (setting === "indoor" || setting === "outdoor" || setting === "online") all.push(setting);
  if (listing.place.holding === "online" && setting !== "home") all.push("online");
  if (senior.avoid.some(({ code, level }) => level === "hard" && all.includes(code))) return false;
  if (senior.maxLoadKg !== undefined && loadKg > senior.maxLoadKg) return false;
  if (senior.digitalSkill === undefined) return true;
  const skill = skills.indexOf(senior.digitalSkill);
  if (all.includes("smartphone") && skill < 1) return false;
  if ((all.includes("pc") || all.includes("online")) && skill < 2) return false;
  return !all.includes("pc_adv") || skill === 3;
};

const wishesFit = ({ wishes, costLimit }: Senior, listing: Listing): boolean => {
  if (!wishes.undecided && wishes.kinds.length > 0 && !wishes.kinds.includes(listing.kind)) return false;
  const { primary, secondary } = listing.taxonomy;
  if ([primary, ...secondary].some((code) => wishes.taxonomyCodesRefused.includes(code))) return false;
  const { status, yen } = listing.fee;
  return costLimit?.level !== "hard" || status !== "paid" || yen === undefined || yen <= costLimit.yenPerSession;
};

const mayTakePart = (senior: Senior, { kind, eligibility, organizationId }: Listing, today: string): boolean => {
  if (eligibility.audience === "children") return false;
  const agesCount = kind !== "employment";
  if (agesCount && eligibility.maxAge !== undefined && eligibility.maxAge < 50) return false;
  const { residentsOf } = eligibility;
  if (residentsOf.length > 0 && !residentsOf.includes(senior.location.localGovernmentCode)) return false;
  if (organizationId && senior.excludedOrganizations.includes(organizationId)) return false;
  const [year, dayOfYear] = [Number(today.slice(0, 4)), today.slice(5)];
  if (senior.birthYear === undefined || !agesCount) return true;
  const [least = 0, most = 999] = [eligibility.minAge, eligibility.maxAge];
  const ageAtItsEnd = year - senior.birthYear;
  const agesThisYear = dayOfYear === "12-31" ? [ageAtItsEnd] : [ageAtItsEnd - 1, ageAtItsEnd];
  return agesThisYear.some((age) => age >= least && age <= most);
};

const isThere = (listing: Listing, today: string): boolean => {
  if (listing.state !== "published" || listing.closesOn < today || listing.capacity.remaining === 0) return false;
  if (listing.application.until !== undefined && listing.application.until < today) return false;
  if (listing.schedule.type === "dates")
    return listing.schedule.dates.length === 0 || listing.schedule.dates.some((date) => date >= today);
  return listing.schedule.endsOn === undefined || listing.schedule.endsOn >= today;
};

const rewardFits = ({ rewardNeed, qualifications, languages, sex }: Senior, listing: Listing): boolean => {
  const { demands, eligibility, reward, kind } = listing;
  if (demands.qualificationRequired && !qualifications.includes(demands.qualificationRequired)) return false;
  if (demands.languageRequired && !languages.includes(demands.languageRequired)) return false;
  if (kind !== "employment" && sex && eligibility.sex && sex !== eligibility.sex) return false;
  if (rewardNeed?.need !== "required") return true;
  if (reward.type === "none" || reward.type === "expenses") return false;
  return (hourlyYenOf(listing) ?? 99_999) >= (rewardNeed.minHourlyYen ?? 0);
};

/** Whether a listing may be offered to a person of a centre with a placement basis and no rule about areas. */
export const mayBeOffered = (senior: Senior, listing: Listing, today: string): boolean =>
  isThere(listing, today) &&
  mayTakePart(senior, listing, today) &&
  wishesFit(senior, listing) &&
  rewardFits(senior, listing) &&
  demandsFit(senior, listing) &&
  timeFits(senior, listing, today) &&
  wayFits(senior, listing);
