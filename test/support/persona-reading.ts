import { weekdays } from "../../shared/domain/conditions.ts";
import type { FileListing, FilePersona } from "../bench/persona-file.ts";

/**
 * What a careful reader sees who holds a listing's fields against a person's, minute by minute and field by field.
 * Written without the matcher, from the conditions' definitions, so that labels and matcher can both be held against it.
 */
export interface Misses {
  readonly hard: readonly string[];
  readonly soft: readonly string[];
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const lengthOf = (start: string, end: string): number => (minutesOf(end) - minutesOf(start) + 1440) % 1440 || 1440;

const bandAt = (minute: number): "am" | "pm" | "eve" => {
  const hour = Math.floor((minute % 1440) / 60);
  if (hour >= 6 && hour < 12) return "am";
  return hour >= 12 && hour < 17 ? "pm" : "eve";
};

const bandsOf = ({ start, end }: FileListing["schedule"]): ("am" | "pm" | "eve")[] => {
  if (start === undefined || end === undefined) return [];
  const length = lengthOf(start, end);
  const spent = { am: 0, pm: 0, eve: 0 };
  for (let minute = 0; minute < length; minute += 1) spent[bandAt(minutesOf(start) + minute)] += 1;
  return (["am", "pm", "eve"] as const).filter(
    (band) => spent[band] > 30 || (spent[band] > 0 && spent[band] >= length / 2),
  );
};

const daysOf = ({ type, weekdays: named, dates }: FileListing["schedule"]) => {
  if (type === "flexible") return [];
  if (type !== "dates") return named;
  return dates.map((date) => weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? "Mo");
};

const daysNeeded = (schedule: FileListing["schedule"]): number => {
  const days = daysOf(schedule).length;
  const chosen = schedule.type === "weekly" || schedule.type === "shift";
  return chosen ? (schedule.days_required_per_week ?? days) : days;
};

/** Most dates from one Monday to the next Sunday; 1 January 1970 was a Thursday. */
const mostInAWeek = (dates: readonly string[]): number => {
  const weeks = [...new Set(dates)].map((date) => Math.floor((Date.parse(date) / 86_400_000 + 3) / 7));
  return Math.max(0, ...weeks.map((week) => weeks.filter((other) => other === week).length));
};

/** Over within two weeks: a single day, or a few close together. */
const isShort = ({ type, dates }: FileListing["schedule"]): boolean => {
  const days = dates.map((date) => Date.parse(date) / 86_400_000);
  return type === "dates" && Math.max(...days) - Math.min(...days) < 14;
};

const times = (person: FilePersona, { schedule }: FileListing): Misses => {
  const bands = bandsOf(schedule);
  const daysThatAre = (...levels: string[]) =>
    daysOf(schedule).filter((day) => bands.every((band) => levels.includes(person.availability[day][band]))).length;
  const needed = daysNeeded(schedule);
  if (daysThatAre("good", "possible") < needed) return { hard: ["schedule"], soft: [] };
  const isWeekly = schedule.type === "weekly" || schedule.type === "shift";
  const ofDates = schedule.type === "dates" ? mostInAWeek(schedule.dates) : 0;
  const perWeek = isWeekly ? needed : (schedule.days_required_per_week ?? ofDates);
  const { start, end } = schedule;
  const minutes = start === undefined || end === undefined ? 0 : lengthOf(start, end);
  return {
    hard: [],
    soft: [
      ...(daysThatAre("good") < needed ? ["preferred_time"] : []),
      ...(perWeek > (person.max_days_per_week ?? 7) ? ["frequency"] : []),
      ...(minutes > (person.max_session_minutes ?? 1440) ? ["duration"] : []),
      ...(person.wants.continuing && isShort(schedule) ? ["one_off"] : []),
    ],
  };
};

const way = (person: FilePersona, { place, travel_estimate }: FileListing): Misses => {
  if (place.remote) return { hard: [], soft: [] };
  const elsewhere = place.municipality_code !== person.municipality_code;
  if (elsewhere && !person.travel.outside_own_area_ok) return { hard: ["own_area_only"], soft: [] };
  const minutes = travel_estimate?.minutes ?? Number.POSITIVE_INFINITY;
  if (minutes > person.travel.max_minutes) return { hard: ["distance"], soft: [] };
  return { hard: [], soft: minutes > person.travel.preferred_minutes ? ["distance_soft"] : [] };
};

const flagsOf = ({ demands, place }: FileListing): Set<string> => {
  const flags = new Set<string>(demands.flags);
  if (demands.posture === "standing") flags.add("long_standing");
  if (demands.setting === "indoor" || demands.setting === "outdoor") flags.add(demands.setting);
  if (place.remote && demands.setting !== "home") flags.add("online");
  return flags;
};

const skills = ["none", "little", "ok", "good"];
const skillFor: Readonly<Record<string, string>> = { smartphone: "little", pc: "ok", online: "ok", pc_adv: "good" };

const demands = (person: FilePersona, listing: FileListing): Misses => {
  const flags = flagsOf(listing);
  const { load_kg, qualification_required, language_required } = listing.demands;
  const avoided = (level: string) =>
    person.avoid.filter((one) => one.level === level && flags.has(one.code)).map(({ code }) => `avoid:${code}`);
  const skill = skills.indexOf(person.digital_skill ?? "good");
  const lacks = (needed: readonly string[], held: readonly string[]) => needed.some((one) => !held.includes(one));
  const alone = flags.has("solo_only");
  const { kind, eligibility } = listing;
  const oneSex = kind !== "employment" && eligibility.gender !== undefined && eligibility.gender === person.gender;
  return {
    hard: [
      ...avoided("hard"),
      ...((load_kg ?? 0) > (person.max_load_kg ?? Number.POSITIVE_INFINITY) ? ["load"] : []),
      ...([...flags].some((flag) => skills.indexOf(skillFor[flag] ?? "none") > skill) ? ["digital"] : []),
      ...(lacks(qualification_required, person.qualifications) ? ["qualification"] : []),
      ...(lacks(language_required, person.languages) ? ["language"] : []),
    ],
    soft: [
      ...avoided("soft"),
      ...(person.wants.with_friend && alone ? ["with_friend"] : []),
      ...(person.wants.with_spouse && (alone || oneSex) ? ["with_spouse"] : []),
      ...(person.wants.beginner && flags.has("experienced") ? ["beginner"] : []),
    ],
  };
};

const subject = (person: FilePersona, { kind, taxonomy }: FileListing): Misses => {
  const codes = [...taxonomy.primary, ...taxonomy.secondary];
  const wished = person.taxonomy_codes;
  return {
    hard: [
      ...(person.kinds_wanted.length > 0 && !person.kinds_wanted.includes(kind) ? ["kind"] : []),
      ...codes.filter((code) => person.taxonomy_codes_refused.includes(code)).map((code) => `not_code:${code}`),
    ],
    soft: wished.length > 0 && !codes.some((code) => wished.includes(code)) ? ["taxonomy_adjacent"] : [],
  };
};

const unpaid = ["none", "expenses"];
const paidKinds = ["employment", "contract_work", "silver", "volunteer"];

const hourlyYen = ({ reward: { yen, unit }, schedule: { start, end } }: FileListing): number | undefined => {
  if (yen === undefined || unit === "hour") return yen;
  if (unit !== "day" || start === undefined || end === undefined) return undefined;
  return (yen / lengthOf(start, end)) * 60;
};

const money = (person: FilePersona, listing: FileListing): Misses => {
  const need = person.wage_need;
  const type = listing.reward.type ?? "none";
  const hourly = hourlyYen(listing) ?? Number.POSITIVE_INFINITY;
  const { cost_limit } = person;
  const tooDear = (listing.participation_fee_yen ?? 0) > (cost_limit?.yen_per_session ?? Number.POSITIVE_INFINITY);
  const tooLittle = need?.need === "required" && (unpaid.includes(type) || hourly < (need.min_hourly_yen ?? 0));
  const belowHope = hourly < (need?.hoped_hourly_yen ?? 0) && !unpaid.includes(type);
  const hopedFor = need?.need === "welcome" && type === "none" && paidKinds.includes(listing.kind);
  return {
    hard: [
      ...(tooLittle ? ["reward_required"] : []),
      ...(tooDear && cost_limit?.level === "hard" ? ["cost_hard"] : []),
    ],
    soft: [
      ...(!tooLittle && (belowHope || hopedFor) ? ["reward_hope"] : []),
      ...(tooDear && cost_limit?.level === "soft" ? ["cost"] : []),
    ],
  };
};

/** An age limit for jobs is lawful only from 60 up without an upper end (例外事由 3号のニ); a limit to one sex never is. */
const entitled = (person: FilePersona, listing: FileListing): Misses => {
  const { min_age, max_age, gender, residents_of } = listing.eligibility;
  const job = listing.kind === "employment";
  const lawful = !job || ((min_age ?? 0) >= 60 && max_age === undefined);
  const age = person.age ?? 0;
  const outside = age < (min_age ?? 0) || age > (max_age ?? 200);
  return {
    hard: [
      ...(lawful && outside ? ["age_limit"] : []),
      ...(!job && gender !== undefined && gender !== person.gender ? ["sex_limit"] : []),
      ...(residents_of.length > 0 && !residents_of.includes(person.municipality_code) ? ["residence"] : []),
    ],
    soft: [],
  };
};

const open = (person: FilePersona, listing: FileListing, today: string): Misses => {
  const lastDay = [...listing.schedule.dates].sort().at(-1) ?? today;
  return {
    hard: [
      ...(listing.capacity.remaining === 0 ? ["capacity_full"] : []),
      ...((listing.apply_by ?? today) < today || lastDay < today ? ["closed"] : []),
      ...(person.excluded_organizations.includes(listing.organization) ? ["excluded_org"] : []),
    ],
    soft: [
      ...((listing.group_size ?? 1) > (person.preferred_group_size_max ?? Number.POSITIVE_INFINITY)
        ? ["group_size"]
        : []),
      ...((listing.starts_on ?? today) > (person.wants.start_by ?? "9999") ? ["start_later"] : []),
    ],
  };
};

const readings = [times, way, demands, subject, money, entitled, open];

/** Every condition that a listing breaks or misses for a person on a date, by its fields alone. */
export const missesOf = (person: FilePersona, listing: FileListing, today: string): Misses => {
  const all = readings.map((read) => read(person, listing, today));
  return { hard: all.flatMap(({ hard }) => hard), soft: all.flatMap(({ soft }) => soft) };
};
