/**
 * Hard conditions of `conditions.md`, read a second time and independently of the matcher: no module of the domain is
 * imported here, and times are counted minute by minute instead of by formulas, so that the same mistake is not made twice.
 */
export interface CheckedProfile {
  readonly state: string;
  readonly email?: string;
  readonly location: { readonly localGovernmentCode: string; readonly town: string; readonly coordinates?: Position };
  readonly wishes: {
    readonly undecided: boolean;
    readonly kinds: readonly string[];
    readonly taxonomyCodesRefused?: readonly string[];
  };
  readonly availability: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly travel: {
    readonly modes: readonly string[];
    readonly maxMinutes: number;
    readonly outsideOwnAreaOk: boolean;
  };
  readonly avoid: readonly { readonly code: string; readonly level: string }[];
  readonly maxLoadKg?: number;
  readonly costLimit?: { readonly yenPerSession: number; readonly level: string };
  readonly digitalSkill?: string;
  readonly birthYear?: number;
  readonly sex?: string;
}

export interface CheckedListing {
  readonly listingId: string;
  readonly referenceNumber: string;
  readonly state: string;
  readonly kind: string;
  readonly municipalityCode: string;
  readonly closesOn: string;
  readonly taxonomy: { readonly primary: string; readonly secondary: readonly string[] };
  readonly schedule: {
    readonly type: string;
    readonly weekdays: readonly string[];
    readonly dates: readonly string[];
    readonly daysRequiredPerWeek?: number;
    readonly startTime?: string;
    readonly endTime?: string;
    readonly endsOn?: string;
  };
  readonly place: {
    readonly localGovernmentCode?: string;
    readonly town: string;
    readonly coordinates?: Position;
    readonly holding: string;
  };
  readonly demands: {
    readonly posture: string;
    readonly setting: string;
    readonly flags: readonly string[];
    readonly loadKg?: number;
  };
  readonly fee: { readonly status: string; readonly yen?: number };
  readonly eligibility: {
    readonly audience: string;
    readonly minAge?: number;
    readonly maxAge?: number;
    readonly sex?: string;
    readonly residentsOf: readonly string[];
  };
  readonly capacity: { readonly remaining?: number };
  readonly application: { readonly until?: string };
}

interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

const dayNames = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"];
const dayOf = (date: string): string => dayNames[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? "";

const bandAt = (minute: number): string => {
  const hour = Math.floor(minute / 60) % 24;
  if (hour >= 6 && hour < 12) return "am";
  return hour >= 12 && hour < 17 ? "pm" : "eve";
};

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Bands of a session: those with more than 30 minutes of it, or at least half of it. */
const bandsOf = ({ startTime, endTime }: CheckedListing["schedule"]): string[] | undefined => {
  if (!startTime) return undefined;
  const start = minutes(startTime);
  if (!endTime || endTime === startTime) return [bandAt(start)];
  const end = minutes(endTime) > start ? minutes(endTime) : minutes(endTime) + 1440;
  const spent = new Map<string, number>();
  for (let minute = start; minute < end; minute += 1) {
    const band = bandAt(minute);
    spent.set(band, (spent.get(band) ?? 0) + 1);
  }
  return [...spent].filter(([, time]) => time > 30 || time * 2 >= end - start).map(([band]) => band);
};

const dayIsPossible = (profile: CheckedProfile, day: string, bands: string[] | undefined): boolean => {
  const free = profile.availability[day] ?? {};
  if (!bands) return Object.values(free).some((level) => level !== "no");
  return bands.every((band) => free[band] !== "no");
};

const scheduleFits = (profile: CheckedProfile, { schedule }: CheckedListing, today: string): boolean => {
  const bands = bandsOf(schedule);
  if (schedule.type === "flexible") return true;
  const days =
    schedule.type === "dates" ? schedule.dates.filter((date) => date >= today).map(dayOf) : schedule.weekdays;
  const different = [...new Set(days)];
  const possible = different.filter((day) => dayIsPossible(profile, day, bands)).length;
  const needed: Readonly<Record<string, number>> = {
    weekly: schedule.daysRequiredPerWeek ?? different.length,
    shift: schedule.daysRequiredPerWeek ?? 1,
  };
  return possible >= Math.min(needed[schedule.type] ?? different.length, different.length);
};

const minutesByMode: Readonly<Record<string, (km: number) => number>> = {
  walk: (km) => ((km * 1.3) / 4.2) * 60,
  bike: (km) => ((km * 1.3) / 11) * 60 + 2,
  bus: (km) => ((km * 1.3) / 12) * 60 + 10,
  train: (km) => ((km * 1.2) / 30) * 60 + 18,
  car: (km) => ((km * 1.35) / 22) * 60 + 5,
};

/** Haversine distance. */
const distanceKm = (a: Position, b: Position): number => {
  const radians = (degrees: number) => (degrees / 180) * Math.PI;
  const lat = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const lng = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const cosines = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude));
  return 12_742 * Math.asin(Math.sqrt(lat + cosines * lng));
};

const placeCode = ({ place, municipalityCode }: CheckedListing): string =>
  place.localGovernmentCode ?? municipalityCode;
const isIsland = (code: string): boolean => /^13(?:36|38|40|42)/.test(code);
const isAway = (profile: CheckedProfile, listing: CheckedListing): boolean =>
  placeCode(listing) !== profile.location.localGovernmentCode;

const skills = ["none", "little", "ok", "good"];
const skillOf = ({ digitalSkill }: CheckedProfile): number => skills.indexOf(digitalSkill ?? "none");

const mustGo = (profile: CheckedProfile, { place }: CheckedListing): boolean =>
  place.holding === "onsite" || (place.holding === "hybrid" && skillOf(profile) < skills.indexOf("ok"));

const isReachable = (profile: CheckedProfile, listing: CheckedListing): boolean => {
  const home = profile.location;
  const away = isAway(profile, listing);
  if (away && (isIsland(home.localGovernmentCode) || isIsland(placeCode(listing)))) return false;
  const sameTown = !away && home.town !== "" && home.town === listing.place.town;
  const { coordinates } = listing.place;
  if (!sameTown && (!home.coordinates || !coordinates)) return !away;
  const km = sameTown ? 0.3 : distanceKm(home.coordinates as Position, coordinates as Position);
  const slack = 0.01;
  return profile.travel.modes.some(
    (mode) => (minutesByMode[mode]?.(km) ?? Infinity) <= profile.travel.maxMinutes + slack,
  );
};

const flagsOf = ({ demands, place }: CheckedListing): Set<string> =>
  new Set([
    ...demands.flags,
    ...(demands.setting === "indoor" || demands.setting === "outdoor" ? [demands.setting] : []),
    ...(demands.posture === "standing" ? ["long_standing"] : []),
    ...(demands.setting === "online" || (place.holding === "online" && demands.setting !== "home") ? ["online"] : []),
  ]);

const digitalNeed = (flags: Set<string>): string => {
  if (flags.has("pc_adv")) return "good";
  if (flags.has("pc") || flags.has("online")) return "ok";
  return flags.has("smartphone") ? "little" : "none";
};

const isOver = (listing: CheckedListing, today: string): boolean => {
  const { schedule, application, closesOn } = listing;
  const last = schedule.type === "dates" ? [...schedule.dates].sort().at(-1) : schedule.endsOn;
  return [closesOn, application.until, last].some((date) => date !== undefined && date < today);
};

const ageIsWrong = (profile: CheckedProfile, { eligibility }: CheckedListing, today: string): boolean => {
  if (profile.birthYear === undefined) return false;
  const oldest = Number(today.slice(0, 4)) - profile.birthYear;
  return oldest < (eligibility.minAge ?? 0) || oldest - 1 > (eligibility.maxAge ?? 200);
};

type Check = (profile: CheckedProfile, listing: CheckedListing, today: string) => boolean;

/** Each says whether its condition is broken. */
const broken: Readonly<Record<string, Check>> = {
  closed: (_, { state }) => state !== "published",
  expired: (_, listing, today) => isOver(listing, today),
  capacity_full: (_, { capacity }) => capacity.remaining === 0,
  audience: (_, { eligibility }) =>
    ["children", "families"].includes(eligibility.audience) || (eligibility.maxAge ?? 200) < 50,
  legal_mode: (_, { kind }) => kind === "employment",
  kind: ({ wishes }, { kind }) => !wishes.undecided && wishes.kinds.length > 0 && !wishes.kinds.includes(kind),
  not_code: ({ wishes }, { taxonomy }) =>
    [taxonomy.primary, ...taxonomy.secondary].some((code) => wishes.taxonomyCodesRefused?.includes(code)),
  avoid: ({ avoid }, listing) => avoid.some(({ code, level }) => level === "hard" && flagsOf(listing).has(code)),
  load: ({ maxLoadKg }, { demands }) => (demands.loadKg ?? 0) > (maxLoadKg ?? Infinity),
  cost_hard: ({ costLimit }, { fee }) =>
    costLimit?.level === "hard" && fee.status === "paid" && (fee.yen ?? 0) > costLimit.yenPerSession,
  digital: (profile, listing) =>
    profile.digitalSkill !== undefined && skillOf(profile) < skills.indexOf(digitalNeed(flagsOf(listing))),
  residence: ({ location }, { eligibility }) =>
    eligibility.residentsOf.length > 0 && !eligibility.residentsOf.includes(location.localGovernmentCode),
  age_limit: ageIsWrong,
  sex_limit: ({ sex }, { eligibility }) =>
    sex !== undefined && eligibility.sex !== undefined && sex !== eligibility.sex,
  own_area_only: (profile, listing) =>
    !profile.travel.outsideOwnAreaOk && mustGo(profile, listing) && isAway(profile, listing),
  distance: (profile, listing) => mustGo(profile, listing) && !isReachable(profile, listing),
  schedule: (profile, listing, today) => !scheduleFits(profile, listing, today),
};

/** Names of the hard conditions that a listing breaks for a person on a day. */
export const brokenConditions = (profile: CheckedProfile, listing: CheckedListing, today: string): string[] =>
  Object.entries(broken)
    .filter(([, isBroken]) => isBroken(profile, listing, today))
    .map(([condition]) => condition);
