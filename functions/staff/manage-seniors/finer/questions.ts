import { z } from "zod";
import {
  availabilityLevelSchema,
  availabilitySchema,
  type Band,
  bands,
  digitalSkillSchema,
  kindSchema,
  languageSchema,
  purposeSchema,
  qualificationSchema,
  travelModeSchema,
  type Weekday,
  weekdays,
} from "../../../../shared/domain/conditions.ts";
import { type TaxonomyCode, taxonomyCodeSchema } from "../../../../shared/domain/taxonomy.ts";
import { listOf } from "../../../../shared/http/field-errors.ts";
import { taxonomy } from "../../../../shared/reference/taxonomy.ts";
import { finerTexts as texts, type WantName } from "../../../../shared/text/finer-wishes.ts";
import { neededNumber, optionalChoice, optionalDate, optionalNumber, said } from "./fields.ts";

/** Name of the field that says how a weekday's band suits. */
export const timeField = (day: Weekday, band: Band): string => `when-${day}-${band}`;
/** Name of the field that says whether a field is wished for or refused. */
export const codeField = (code: TaxonomyCode): string => `code-${code}`;

const level = z.enum(availabilityLevelSchema.options, { error: texts.availabilityMissing });

const timeFields = Object.fromEntries(
  weekdays.flatMap((day) => bands.map((band) => [timeField(day, band), level] as const)),
);

export const timesQuestion = z
  .object({
    ...timeFields,
    maxDaysPerWeek: optionalNumber(1, 7, texts.maxDaysError),
    maxSessionMinutes: optionalNumber(15, 1440, texts.maxSessionError),
  })
  .transform((typed) => {
    const levels: Readonly<Record<string, unknown>> = typed;
    const dayOf = (day: Weekday) => Object.fromEntries(bands.map((band) => [band, levels[timeField(day, band)]]));
    return {
      availability: availabilitySchema.parse(Object.fromEntries(weekdays.map((day) => [day, dayOf(day)]))),
      maxDaysPerWeek: typed.maxDaysPerWeek,
      maxSessionMinutes: typed.maxSessionMinutes,
    };
  });

export const wayQuestion = z
  .object({
    modes: listOf(travelModeSchema).refine((modes) => modes.length > 0, { error: texts.modesMissing }),
    preferredMinutes: neededNumber(5, 240, texts.minutesError),
    maxMinutes: neededNumber(5, 240, texts.minutesError),
    outside: z.enum(["yes", "no"], { error: texts.outsideMissing }),
  })
  .refine(({ preferredMinutes, maxMinutes }) => preferredMinutes <= maxMinutes, {
    path: ["preferredMinutes"],
    error: texts.minutesOrder,
  })
  .transform(({ outside, ...way }) => ({ travel: { ...way, outsideOwnAreaOk: outside === "yes" } }));

const codeFields = Object.fromEntries(
  taxonomy.map(({ code }) => [codeField(code), optionalChoice(["wish", "refuse"])] as const),
);

export const kindsQuestion = z.object({ kinds: listOf(kindSchema), ...codeFields }).transform((typed) => {
  const levels: Readonly<Record<string, unknown>> = typed;
  const codesWith = (level: string) =>
    taxonomy.map(({ code }) => code).filter((code) => levels[codeField(code)] === level);
  const [wished, kinds] = [codesWith("wish"), typed.kinds];
  return {
    wishes: {
      undecided: kinds.length === 0 && wished.length === 0,
      kinds,
      taxonomyCodes: wished,
      taxonomyCodesRefused: codesWith("refuse"),
    },
  };
});

export const moneyQuestion = z
  .object({
    need: optionalChoice(["none", "welcome", "required"]),
    minHourlyYen: optionalNumber(0, 20_000, texts.yenError),
    hopedHourlyYen: optionalNumber(0, 20_000, texts.yenError),
    costYen: optionalNumber(0, 1_000_000, texts.costError),
    costLevel: optionalChoice(["hard", "soft"]),
  })
  .refine(({ costYen, costLevel }) => costYen === undefined || costLevel !== undefined, {
    path: ["costLevel"],
    error: texts.costLevelMissing,
  })
  .transform(({ need, costYen, costLevel, ...yen }) => ({
    rewardNeed: need === undefined ? undefined : said({ need, ...yen }),
    costLimit:
      costYen === undefined || costLevel === undefined ? undefined : { yenPerSession: costYen, level: costLevel },
  }));

const qualifications = z
  .string()
  .default("")
  .transform((typed) =>
    typed
      .normalize("NFKC")
      .split("\n")
      .map((line) => line.replace(/\s/gu, ""))
      .filter(Boolean),
  )
  .pipe(z.array(qualificationSchema, { error: texts.qualificationsError }))
  .refine((all) => all.length <= 50, { error: texts.qualificationsError });

export const skillsQuestion = z.object({
  experience: listOf(taxonomyCodeSchema),
  qualifications,
  languages: listOf(languageSchema),
  digitalSkill: optionalChoice(digitalSkillSchema.options),
});

const wantNames = ["withFriend", "withSpouse", "beginner", "continuing"] as const satisfies readonly WantName[];

export const settingQuestion = z
  .object({
    purposes: listOf(purposeSchema),
    wants: listOf(z.enum(wantNames)),
    groupSize: optionalNumber(1, 1000, texts.groupSizeError),
    startBy: optionalDate(texts.dateError),
  })
  .transform(({ purposes, wants, groupSize, startBy }) => ({
    purposes,
    preferredGroupSizeMax: groupSize,
    wants: {
      withFriend: wants.includes("withFriend"),
      withSpouse: wants.includes("withSpouse"),
      beginner: wants.includes("beginner"),
      continuing: wants.includes("continuing"),
      ...(startBy !== undefined && { startBy }),
    },
  }));

export const bornQuestion = z.object({
  birthYear: optionalNumber(1900, 2100, texts.birthYearError),
  birthDate: optionalDate(texts.dateError),
  sex: optionalChoice(["female", "male"]),
});
