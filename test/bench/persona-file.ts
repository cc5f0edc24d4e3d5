import { readFileSync } from "node:fs";
import { z } from "zod";
import {
  availabilityLevelSchema,
  demandFlagSchema,
  digitalSkillSchema,
  kindSchema,
  levelSchema,
  travelModeSchema,
  weekdaySchema,
} from "../../shared/domain/conditions.ts";
import { localGovernmentCodeSchema } from "../../shared/domain/place.ts";
import { channelSchema } from "../../shared/domain/senior.ts";
import { taxonomyCodeSchema } from "../../shared/domain/taxonomy.ts";
import { jstDateSchema } from "../../shared/domain/times.ts";

// A file that somebody else made may leave fields out, or fill them with null or "": all mean "not said".
const said = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess((value) => (value === "" ? undefined : value), schema.nullish())
    .transform((value) => value ?? undefined);
/** A group of fields that may all be left out together. */
const group = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? schema.parse({}));
const list = <Schema extends z.ZodType>(schema: Schema) =>
  schema
    .array()
    .nullish()
    .transform((items) => items ?? []);
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");
const oneOrMore = z
  .union([z.string(), z.string().array()])
  .nullish()
  .transform((value) => [value ?? []].flat());
const amount = said(z.number().min(0));

/** `9:30`, `24:00` and `26:30` (half past two at night) become a time of day. */
const timeOfDay = z
  .string()
  .regex(/^\d{1,2}:\d{2}(:\d{2})?$/)
  .transform((time) => {
    const [hours = "", minutes = ""] = time.split(":");
    return `${String(Number(hours) % 24).padStart(2, "0")}:${minutes}`;
  });

/** 女, 女性, female; 男, 男性, male. Anything else is not said. */
const sex = z
  .string()
  .nullish()
  .transform((value) => {
    if (/^(女|f)/i.test(value ?? "")) return "female" as const;
    return /^(男|m)/i.test(value ?? "") ? ("male" as const) : undefined;
  });

const level = availabilityLevelSchema.nullish().transform((value) => value ?? "possible");
const day = z.object({ am: level, pm: level, eve: level });
const wholeDay = group(day);
const availability = z.object({
  Mo: wholeDay,
  Tu: wholeDay,
  We: wholeDay,
  Th: wholeDay,
  Fr: wholeDay,
  Sa: wholeDay,
  Su: wholeDay,
});

const spot = { town: text, lat: said(z.number()), lng: said(z.number()) };

const placeSchema = z.object({
  ...spot,
  remote: flag,
  prefecture: text,
  municipality_code: said(localGovernmentCodeSchema),
  municipality: text,
});

const scheduleSchema = z.object({
  type: z.enum(["weekly", "shift", "monthly", "dates", "flexible"]),
  weekdays: list(weekdaySchema),
  weeks_of_month: list(z.number().int().min(1).max(6)),
  dates: list(jstDateSchema),
  days_required_per_week: said(z.number().int().min(0).max(7)).transform((days) => days || undefined),
  start: said(timeOfDay),
  end: said(timeOfDay),
});

const demandsSchema = z.object({
  posture: said(z.enum(["sitting", "standing", "mixed", "walking", "unknown"])),
  setting: said(z.enum(["indoor", "outdoor", "both", "online", "home", "unknown"])),
  load_kg: amount,
  flags: list(demandFlagSchema),
  qualification_required: said(z.string()),
  language_required: said(z.string()),
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
  id: z.string().min(1),
  title: z.string(),
  description: text,
  organization: z.string().min(1),
  kind: kindSchema,
  taxonomy: z.object({ primary: taxonomyCodeSchema, secondary: list(taxonomyCodeSchema) }),
  place: placeSchema,
  schedule: scheduleSchema,
  demands: group(demandsSchema),
  reward: group(z.object({ type: said(z.enum(rewardTypes)), yen: amount, unit: said(z.string()) })),
  participation_fee_yen: amount,
  eligibility: group(eligibilitySchema),
  capacity: group(z.object({ total: amount, remaining: amount })),
  group_size: amount,
  apply_by: said(jstDateSchema),
  starts_on: said(jstDateSchema),
  /** null: no way can be estimated, as over the sea. Left out: to be worked out from the coordinates. */
  travel_estimate: z.object({ mode: said(z.string()), straight_km: amount, minutes: amount }).nullish(),
  expected: z.enum(["fit", "near_miss", "violates"]),
  soft_condition: said(z.string()),
  violated_condition: said(z.string()),
  also_soft: list(z.string()),
  why: text,
});
export type FileListing = z.infer<typeof listingSchema>;

const wantsSchema = z.object({
  with_friend: flag,
  with_spouse: flag,
  beginner: flag,
  continuing: flag,
  start_by: said(jstDateSchema),
});

const personaSchema = z.object({
  ...spot,
  id: z.string().min(1),
  prefecture: z.string(),
  municipality_code: localGovernmentCodeSchema,
  municipality: z.string(),
  age: said(z.number().int()),
  gender: sex,
  life: text,
  wish: text,
  health_remark: text,
  kinds_wanted: list(kindSchema),
  taxonomy_codes: list(taxonomyCodeSchema),
  taxonomy_codes_refused: list(taxonomyCodeSchema),
  availability,
  max_days_per_week: said(z.number().int().min(1).max(7)),
  max_session_minutes: said(z.number().min(1)),
  travel: z.object({
    modes: travelModeSchema.array().min(1),
    preferred_minutes: z.number().min(0),
    max_minutes: z.number().min(0),
    outside_own_area_ok: z
      .boolean()
      .nullish()
      .transform((value) => value ?? true),
  }),
  avoid: list(z.object({ code: demandFlagSchema, level: levelSchema, text })),
  max_load_kg: amount,
  wage_need: said(
    z.object({ need: z.enum(["none", "welcome", "required"]), min_hourly_yen: amount, hoped_hourly_yen: amount }),
  ),
  cost_limit: said(z.object({ yen_per_session: z.number().min(0), level: levelSchema })),
  preferred_group_size_max: said(z.number().int().min(1)),
  wants: group(wantsSchema),
  qualifications: oneOrMore,
  languages: oneOrMore,
  excluded_organizations: oneOrMore,
  channel: said(channelSchema),
  digital_skill: said(digitalSkillSchema),
  hard_conditions: z.unknown(),
  soft_conditions: z.unknown(),
  listings: listingSchema.array(),
});
export type FilePersona = z.infer<typeof personaSchema>;

/** The format of a file of personas, each with listings of its own and what the matcher is expected to do with them. */
export const personaFileSchema = z.object({
  meta: z.object({ reference_date: jstDateSchema }),
  personas: personaSchema.array().min(1),
});
export type PersonaFile = z.infer<typeof personaFileSchema>;

/**
 * Reads and checks a file of personas.
 * @throws Error that names the file and, line by line, where in it something is wrong and what
 */
export const readPersonaFile = (path: string): PersonaFile => {
  const read = personaFileSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (read.success) return read.data;
  const problems = read.error.issues.slice(0, 20).map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`${path} is not a file of personas:\n${problems.join("\n")}`);
};
