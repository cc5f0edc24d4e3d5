import { z } from "zod";

/** What a listing is. Hobby is taxonomy H, not a kind. */
export const kinds = ["employment", "contract_work", "silver", "volunteer", "activity", "course", "event"] as const;
export const kindSchema = z.enum(kinds);
export type Kind = z.infer<typeof kindSchema>;

export const weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;
export const weekdaySchema = z.enum(weekdays);
export type Weekday = z.infer<typeof weekdaySchema>;

/** am 6:00–12:00, pm 12:00–17:00, eve 17:00–6:00. */
export const bands = ["am", "pm", "eve"] as const;
export const bandSchema = z.enum(bands);
export type Band = z.infer<typeof bandSchema>;

export const availabilityLevelSchema = z.enum(["good", "possible", "no"]);
export type AvailabilityLevel = z.infer<typeof availabilityLevelSchema>;
const dayAvailabilitySchema = z.object({
  am: availabilityLevelSchema,
  pm: availabilityLevelSchema,
  eve: availabilityLevelSchema,
});
export const availabilitySchema = z.object({
  Mo: dayAvailabilitySchema,
  Tu: dayAvailabilitySchema,
  We: dayAvailabilitySchema,
  Th: dayAvailabilitySchema,
  Fr: dayAvailabilitySchema,
  Sa: dayAvailabilitySchema,
  Su: dayAvailabilitySchema,
});
export type Availability = z.infer<typeof availabilitySchema>;

/** hard (だめ): never offered. soft (できれば): may be offered below a full fit, with the reason said. */
export const levelSchema = z.enum(["hard", "soft"]);

export const travelModes = ["walk", "bike", "bus", "train", "car"] as const;
export const travelModeSchema = z.enum(travelModes);
export type TravelMode = z.infer<typeof travelModeSchema>;

/** What a listing demands and a person may wish to avoid; codes are never renamed. */
export const demandFlags = [
  "stairs",
  "long_standing",
  "squat",
  "floor_sitting",
  "driving",
  "smartphone",
  "pc",
  "pc_adv",
  "calls",
  "speaking",
  "children",
  "body_care",
  "heavy_care",
  "animals",
  "smoke",
  "alcohol",
  "heights",
  "water",
  "noise",
  "crowd",
  "political",
  "religious",
  "sales",
  "english",
  "slope",
  "cold",
  "heat",
  "night",
  "leader",
  "overnight",
  "competitive",
  "manual_strength",
  "electro",
  "solo_only",
  "experienced",
  "online",
  "indoor",
  "outdoor",
  "no_toilet",
  "no_rest",
  "hearing",
  "small_print",
  "steps",
] as const;
export const demandFlagSchema = z.enum(demandFlags);
export type DemandFlag = z.infer<typeof demandFlagSchema>;

export const digitalSkillSchema = z.enum(["none", "little", "ok", "good"]);
export type DigitalSkill = z.infer<typeof digitalSkillSchema>;

export const hardConditionCodes = [
  "schedule",
  "distance",
  "own_area_only",
  "avoid",
  "load",
  "kind",
  "not_code",
  "reward_required",
  "cost_hard",
  "digital",
  "qualification",
  "language",
  "age_limit",
  "sex_limit",
  "residence",
  "capacity_full",
  "closed",
  "excluded_org",
  "legal_mode",
  "already_offered",
  "wide_area_rule",
] as const;
/** Codes of conditions.md; `audience` is ours: a listing for children only is never offered. */
export const hardConditionSchema = z.enum([...hardConditionCodes, "audience"]);
export type HardCondition = z.infer<typeof hardConditionSchema>;

/** What somebody looks for in it: earning, staying healthy, meeting people, being of use, using what one has learnt. */
export const purposes = ["money", "health", "company", "contribution", "experience"] as const;
export const purposeSchema = z.enum(purposes);
export type Purpose = z.infer<typeof purposeSchema>;

/** ISO 639-1, two lower-case letters: `en`. */
export const languageSchema = z.string().regex(/^[a-z]{2}$/);

/** A qualification by its own name, in NFKC and without blanks: 介護福祉士. Two are the same if their names are. */
export const qualificationSchema = z.string().min(1).max(60);
