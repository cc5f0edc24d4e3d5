import { readFileSync } from "node:fs";
import { z } from "zod";
import {
  availabilityLevelSchema,
  bands,
  digitalSkillSchema,
  kindSchema,
  levelSchema,
  travelModeSchema,
  travelModes,
  weekdaySchema,
  weekdays,
} from "../../shared/domain/conditions.ts";
import { channelSchema } from "../../shared/domain/senior.ts";
import { everyDay } from "../support/builders.ts";
import { codeOfHome } from "./persona-areas.ts";
import {
  amount,
  code,
  codes,
  date,
  demand,
  flag,
  group,
  id,
  list,
  localGovernmentCode,
  minutesOfDay,
  number,
  oneOrMore,
  said,
  sex,
  text,
  timesOfDay,
} from "./persona-fields.ts";

const level = said(availabilityLevelSchema);
const day = group(z.object({ am: level, pm: level, eve: level }));
const week = z.object({ Mo: day, Tu: day, We: day, Th: day, Fr: day, Sa: day, Su: day });

type Week = z.infer<typeof week>;

const byName = <Name extends string, Value>(names: readonly Name[], make: (name: Name) => Value) =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
const isSilent = (days: Week): boolean =>
  weekdays.every((weekday) => bands.every((band) => days[weekday][band] === undefined));
const wholeWeek = (days: Week) =>
  byName(weekdays, (weekday) => byName(bands, (band) => days[weekday][band] ?? ("possible" as const)));

/** Where no band at all is said, no time stands against anything; where some are, the others are possible. */
const availability = z
  .preprocess((value) => (Array.isArray(value) && value.length === 0 ? undefined : value), said(week))
  .transform((days) => (days === undefined || isSilent(days) ? everyDay("good") : wholeWeek(days)));

const spot = { town: text, lat: said(number), lng: said(number) };

const placeSchema = z.object({
  ...spot,
  remote: flag,
  prefecture: text,
  municipality_code: said(localGovernmentCode),
  municipality: text,
});

const scheduleTypes = ["weekly", "shift", "monthly", "dates", "flexible"] as const;

/** Without a type: on days that are not said. */
const scheduleSchema = z
  .object({
    type: said(z.enum(scheduleTypes)).transform((type) => type ?? "weekly"),
    weekdays: list(weekdaySchema),
    /** The last week is the sixth, or -1. */
    weeks_of_month: list(z.union([z.literal(-1).transform(() => 6), z.number().int().min(1).max(6)])),
    dates: list(date),
    days_required_per_week: said(z.number().min(0).max(7)).transform((days) => (days ? Math.ceil(days) : undefined)),
    start: said(minutesOfDay),
    end: said(minutesOfDay),
  })
  .transform(({ start, end, ...days }) => ({ ...days, ...timesOfDay(start, end) }));

const demandsSchema = z.object({
  posture: said(z.enum(["sitting", "standing", "mixed", "walking", "unknown"])),
  setting: said(z.enum(["indoor", "outdoor", "both", "online", "home", "unknown"])),
  load_kg: amount,
  flags: list(demand),
  /** Of several, all are needed. */
  qualification_required: oneOrMore,
  language_required: oneOrMore,
});

const eligibilitySchema = z.object({
  min_age: amount,
  max_age: amount,
  gender: sex,
  /** Codes or names of municipalities or prefectures. */
  residents_of: oneOrMore,
});

const rewardTypes = ["none", "expenses", "hourly", "daily", "piece", "haibunkin", "unknown"] as const;

const listingSchema = z.object({
  id,
  title: text,
  description: text,
  organization: text,
  kind: kindSchema,
  /** What it is about may be said by its group alone, or not at all. */
  taxonomy: group(z.object({ primary: code, secondary: codes })),
  place: group(placeSchema),
  schedule: group(scheduleSchema),
  demands: group(demandsSchema),
  reward: group(z.object({ type: said(z.enum(rewardTypes)), yen: amount, unit: said(z.string()) })),
  participation_fee_yen: amount,
  eligibility: group(eligibilitySchema),
  capacity: group(z.object({ total: amount, remaining: amount })),
  group_size: amount,
  apply_by: said(date),
  starts_on: said(date),
  /** null: no way can be estimated, as over the sea. Left out: to be worked out from the coordinates. */
  travel_estimate: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.object({ mode: said(z.string()), straight_km: amount, minutes: amount }).nullish(),
  ),
  expected: z.enum(["fit", "near_miss", "violates"]),
  soft_condition: said(z.string()),
  violated_condition: said(z.string()),
  also_soft: oneOrMore,
  why: text,
});
export type FileListing = z.infer<typeof listingSchema>;

/** Who names a sum without saying how much they need it: the least they ask for is needed, what they hope for is welcome. */
const wageNeedSchema = z
  .object({
    need: said(z.enum(["none", "welcome", "required"])),
    min_hourly_yen: amount,
    hoped_hourly_yen: amount,
  })
  .transform(({ need, ...sums }) => {
    const implied = sums.hoped_hourly_yen === undefined ? ("none" as const) : ("welcome" as const);
    return { ...sums, need: need ?? (sums.min_hourly_yen === undefined ? implied : ("required" as const)) };
  });

/** A level that is not said is the stricter one: nothing is offered then that perhaps must not be. */
const strictLevel = said(levelSchema).transform((value) => value ?? "hard");

const costLimitSchema = z
  .object({ yen_per_session: amount, level: strictLevel })
  .transform(({ yen_per_session, level: of }) =>
    yen_per_session === undefined ? undefined : { yen_per_session, level: of },
  );

const longestWay = 240;

/** Where means of travel are not said, or none are but minutes, any will do; without minutes, any way will. */
const travelSchema = z
  .object({
    modes: said(travelModeSchema.array()),
    preferred_minutes: amount,
    max_minutes: amount,
    outside_own_area_ok: said(z.boolean()).transform((value) => value ?? true),
  })
  .transform(({ modes, max_minutes: most, preferred_minutes: preferred, ...travel }) => {
    const any = modes === undefined || (modes.length === 0 && (most ?? 0) > 0);
    const max_minutes = most ?? longestWay;
    return {
      ...travel,
      modes: any ? [...travelModes] : modes,
      preferred_minutes: preferred ?? max_minutes,
      max_minutes,
    };
  });

const wantsSchema = z.object({
  with_friend: flag,
  with_spouse: flag,
  beginner: flag,
  continuing: flag,
  start_by: said(date),
});

const personaFields = z.object({
  ...spot,
  id,
  prefecture: text,
  municipality_code: said(localGovernmentCode),
  municipality: text,
  age: said(z.number().min(0).max(125)).transform((age) => age && Math.floor(age)),
  gender: sex,
  life: text,
  wish: text,
  health_remark: text,
  kinds_wanted: list(kindSchema),
  taxonomy_codes: codes,
  taxonomy_codes_refused: codes,
  availability,
  max_days_per_week: amount,
  max_session_minutes: amount,
  travel: group(travelSchema),
  avoid: list(z.object({ code: demand, level: strictLevel, text })),
  max_load_kg: amount,
  wage_need: said(wageNeedSchema),
  cost_limit: said(costLimitSchema),
  preferred_group_size_max: amount,
  wants: group(wantsSchema),
  qualifications: oneOrMore,
  languages: oneOrMore,
  excluded_organizations: oneOrMore,
  channel: said(channelSchema),
  digital_skill: said(digitalSkillSchema),
  listings: listingSchema.array(),
});
/** Where somebody lives is said by code or by name. */
const personaSchema = personaFields.transform((person, context) => {
  const municipality_code = person.municipality_code ?? codeOfHome(person);
  if (municipality_code !== undefined) return { ...person, municipality_code };
  context.addIssue({ code: "custom", path: ["municipality_code"], message: "names no municipality" });
  return z.NEVER;
});
export type FilePersona = z.infer<typeof personaSchema>;

/** Where no listing has an estimate, none was made: null says nothing then. */
const withoutEstimates = (personas: FilePersona[]): FilePersona[] =>
  personas.some(({ listings }) => listings.some(({ travel_estimate }) => travel_estimate))
    ? personas
    : personas.map((person) => ({
        ...person,
        listings: person.listings.map((listing) => ({ ...listing, travel_estimate: undefined })),
      }));

/** The format of a file of personas, each with listings of its own and what the matcher is expected to do with them. */
export const personaFileSchema = z.object({
  meta: z.object({ reference_date: date }),
  personas: personaSchema.array().min(1).transform(withoutEstimates),
});
export type PersonaFile = z.infer<typeof personaFileSchema>;

const idOf = (value: unknown): string[] =>
  typeof value === "object" && value !== null && "id" in value && typeof value.id === "string" ? [value.id] : [];

/** The ids that one passes on the way to a place in the file. */
const idsOn = (content: unknown, [next, ...path]: readonly PropertyKey[]): string[] => {
  if (next === undefined || typeof content !== "object" || content === null) return idOf(content);
  return [...idOf(content), ...idsOn(Reflect.get(content, next), path)];
};

const problem =
  (content: unknown) =>
  ({ path, message }: z.core.$ZodIssue): string => {
    const ids = idsOn(content, path);
    return `  ${path.join(".")}: ${message}${ids.length === 0 ? "" : ` (${ids.join(", ")})`}`;
  };

const parsed = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/u, ""));
  } catch (error) {
    throw new Error(`${path} is not a file of personas: ${error instanceof Error ? error.message : error}`);
  }
};

/**
 * Reads and checks a file of personas.
 * @throws Error that names the file and, line by line, where in it something is wrong and what
 */
export const readPersonaFile = (path: string): PersonaFile => {
  const content = parsed(path);
  const read = personaFileSchema.safeParse(content);
  if (read.success) return read.data;
  throw new Error(
    [`${path} is not a file of personas:`, ...read.error.issues.slice(0, 20).map(problem(content))].join("\n"),
  );
};
