import { z } from "zod";
import { demandFlagSchema, weekdaySchema } from "../../../shared/domain/conditions.ts";
import { digitsOf, toHalfWidth } from "../../../shared/domain/japanese-text.ts";
import { selfServiceKinds } from "../../../shared/domain/listing.ts";
import { parseTime } from "../../../shared/domain/listing-import/parse-time.ts";
import { listOf } from "../../../shared/http/field-errors.ts";
import {
  line,
  lines,
  optionalEmailAddress,
  optionalLine,
  optionalLines,
  optionalPhoneNumber,
  optionalUrl,
  yesOrNo,
} from "../../../shared/http/form-fields.ts";
import { prefectures } from "../../../shared/reference/municipalities.ts";
import { taxonomy } from "../../../shared/reference/taxonomy.ts";
import { listingErrors as errors } from "../../../shared/text/organization-listings.ts";

/** Codes that an organisation may choose by itself: those of jobs come with their legal fields. */
export const ownCategories = taxonomy.filter(({ group }) => group !== "W");
const categoryCodes = ownCategories.map(({ code }) => code);
const prefectureNames = prefectures.map(({ name }) => name);

/** A number as people write it (`５００円`), or nothing. */
const optionalNumber = (max: number, error: string) =>
  z
    .string({ error })
    .default("")
    .transform((typed) => toHalfWidth(typed).replace(/[,\s]|円|人|歳|kg$/gu, ""))
    .pipe(z.string().regex(/^\d{0,7}$/, { error }))
    .transform((digits) => (digits === "" ? undefined : Number(digits)))
    .pipe(z.number().min(1, { error }).max(max, { error }).optional());

const time = (error: string) =>
  z
    .string({ error })
    .default("")
    .transform((typed) => (typed.trim() === "" ? undefined : (parseTime(typed) ?? "?")))
    .pipe(
      z
        .string()
        .regex(/^\d\d:\d\d$/, { error })
        .optional(),
    );

export const whatSchema = z.object({
  kind: z.enum(selfServiceKinds, { error: errors.kind }),
  title: line(60, errors.title),
  description: lines(2000, errors.description),
});

export const categorySchema = z
  .object({
    category: z.enum([...categoryCodes, "other"], { error: errors.category }),
    otherCategory: z.enum([...categoryCodes, ""], { error: errors.otherCategory }).default(""),
  })
  .refine(({ category, otherCategory }) => category !== "other" || otherCategory !== "", {
    path: ["otherCategory"],
    error: errors.otherCategory,
  });

export const whenSchema = z.object({
  scheduleType: z.enum(["weekly", "monthly", "dates", "flexible"], { error: errors.scheduleType }),
});
export type ScheduleType = z.infer<typeof whenSchema>["scheduleType"];

const timesFields = {
  weekdays: listOf(weekdaySchema),
  weeks: listOf(z.enum(["1", "2", "3", "4", "5", "6"])),
  dates: optionalLines(2000, errors.dates),
  startTime: time(errors.startTime),
  endTime: time(errors.endTime),
  scheduleNote: optionalLines(500, errors.scheduleNote),
  showUntil: optionalLine(40, errors.showUntil),
};

const needed: Readonly<Record<ScheduleType, readonly { field: keyof typeof timesFields; error: string }[]>> = {
  weekly: [{ field: "weekdays", error: errors.weekdays }],
  monthly: [
    { field: "weeks", error: errors.weeks },
    { field: "weekdays", error: errors.weekdays },
  ],
  dates: [{ field: "dates", error: errors.dates }],
  flexible: [{ field: "scheduleNote", error: errors.flexibleNote }],
};

/** What has to be said of the days depends on how they repeat. */
export const timesSchema = (type: ScheduleType) =>
  z.object(timesFields).superRefine((values, context) => {
    for (const { field, error } of needed[type]) {
      if (values[field]?.length === 0) context.addIssue({ code: "custom", path: [field], message: error });
    }
    if (values.startTime && values.endTime && values.endTime <= values.startTime) {
      context.addIssue({ code: "custom", path: ["endTime"], message: errors.timeOrder });
    }
  });

export const whereSchema = z.object({
  holding: z.enum(["onsite", "online", "hybrid"], { error: errors.holding }),
  placeName: optionalLine(100, errors.placeName),
  postalCode: z
    .string({ error: errors.postalCode })
    .default("")
    .transform(digitsOf)
    .pipe(z.string().regex(/^(\d{7})?$/, { error: errors.postalCode })),
});

export const addressSchema = z.object({
  prefecture: z.enum(prefectureNames, { error: errors.prefecture }),
  cityAndCounty: line(50, errors.cityAndCounty),
  streetAddress: optionalLine(100, errors.address),
  cityBlock: optionalLine(100, errors.address),
  access: optionalLines(300, errors.access),
});

export const whoSchema = z.object({
  audience: z.enum(["anyone", "adults", "seniors"], { error: errors.audience }),
  minAge: optionalNumber(100, errors.minAge),
  beginner: yesOrNo(errors.beginner),
  posture: z.enum(["sitting", "standing", "mixed", "walking", "unknown"], { error: errors.posture }),
  setting: z.enum(["indoor", "outdoor", "both", "unknown"], { error: errors.setting }),
  flags: listOf(demandFlagSchema),
  loadKg: optionalNumber(60, errors.loadKg),
});

export const termsSchema = z
  .object({
    feeStatus: z.enum(["free", "paid"], { error: errors.feeStatus }),
    feeYen: optionalNumber(1_000_000, errors.feeYen),
    feeNote: optionalLines(500, errors.note),
    rewardType: z.enum(["none", "expenses"], { error: errors.rewardType }),
    rewardYen: optionalNumber(10_000, errors.feeYen),
    capacityTotal: optionalNumber(100_000, errors.capacityTotal),
  })
  .refine(({ feeStatus, feeYen, feeNote }) => feeStatus === "free" || feeYen !== undefined || feeNote !== "", {
    path: ["feeYen"],
    error: errors.feeYen,
  });

export const applySchema = z
  .object({
    applicationNeeded: z.enum(["yes", "no"], { error: errors.applicationNeeded }),
    applicationMethod: optionalLines(500, errors.applicationMethod),
    applicationUntil: optionalLine(40, errors.applicationUntil),
    applicationUrl: optionalUrl(errors.url),
    contactName: line(100, errors.contactName),
    contactPhone: optionalPhoneNumber(errors.contactPhone),
    contactEmail: optionalEmailAddress(errors.contactEmail),
  })
  .refine(({ contactPhone, contactEmail }) => contactPhone !== "" || contactEmail !== "", {
    path: ["contactPhone"],
    error: errors.contactMissing,
  })
  .refine(({ applicationNeeded, applicationMethod }) => applicationNeeded === "no" || applicationMethod !== "", {
    path: ["applicationMethod"],
    error: errors.applicationMethod,
  });
