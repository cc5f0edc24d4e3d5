import { z } from "zod";
import { demandFlagSchema } from "../../shared/domain/conditions.ts";
import { localGovernmentCodeSchema } from "../../shared/domain/place.ts";
import { type TaxonomyCode, taxonomyCodeSchema } from "../../shared/domain/taxonomy.ts";
import { jstDateSchema } from "../../shared/domain/times.ts";
import { taxonomy } from "../../shared/reference/taxonomy.ts";

// A file that somebody else made may leave fields out, or fill them with null or "": all mean "not said".
export const said = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess((value) => (value === "" ? undefined : value), schema.nullish())
    .transform((value) => value ?? undefined);
/** A group of fields that may all be left out together. */
export const group = <Schema extends z.ZodType>(schema: Schema) =>
  said(schema).transform((value) => value ?? schema.parse({}));
export const list = <Schema extends z.ZodType>(schema: Schema) =>
  said(schema.array()).transform((items) => items ?? []);
export const flag = said(z.boolean()).transform((value) => value ?? false);
export const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");
const sixDigits = (number: number): string => String(number).padStart(6, "0");

/** A name or code, or several; false: none. */
const name = z.union([z.string(), z.number().transform(sixDigits)]);
export const oneOrMore = z
  .union([name, name.array(), z.literal(false).transform(() => [])])
  .nullish()
  .transform((value) => [value ?? []].flat().filter((one) => one !== ""));
/** A number, or one in quotes. */
export const number = z.preprocess(
  (value) => (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value),
  z.number(),
);
export const amount = said(number.pipe(z.number().min(0)));
/** Some people number things. */
export const id = z.union([z.string().min(1), z.number().transform(String)]);

const minutesPerDay = 1440;

/** `9:30`, `24:00` and `26:30` (half past two at night), in minutes since midnight. */
export const minutesOfDay = z
  .string()
  .regex(/^\d{1,2}:[0-5]\d(:\d{2})?$/)
  .transform((time) => {
    const [hours, minutes] = time.split(":").map(Number);
    return (hours ?? 0) * 60 + (minutes ?? 0);
  });

const twoDigits = (number: number | string): string => String(number).padStart(2, "0");
const timeOfDay = (minutes: number): string => `${twoDigits(Math.floor(minutes / 60) % 24)}:${twoDigits(minutes % 60)}`;

/** A whole day (`00:00` to `24:00`) ends a minute early: a session that ends when it starts has no end for the product. */
export const timesOfDay = (start: number | undefined, end: number | undefined) => {
  const isWholeDay = start !== undefined && end === start + minutesPerDay;
  return {
    start: start === undefined ? undefined : timeOfDay(start),
    end: end === undefined ? undefined : timeOfDay(isWholeDay ? end - 1 : end),
  };
};

/** 女, 女性, female; 男, 男性, male. Anything else, as 男女, is not said. */
export const sex = z
  .string()
  .nullish()
  .transform((value) => {
    const [female, male] = [/女|^[fw]/i, /男|^m(?!ix)/i].map((named) => named.test(value ?? ""));
    if (female === male) return undefined;
    return female ? ("female" as const) : ("male" as const);
  });

/** 6 digits, as text or as a number that has lost its first 0. */
export const localGovernmentCode = z.preprocess(
  (value) => (typeof value === "number" ? sixDigits(value) : value),
  localGovernmentCodeSchema,
);

/** `2026-12-05`, `2026/12/5` or an instant of that day. */
export const date = z.preprocess(
  (value) =>
    typeof value === "string"
      ? value.replace(/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(T.*)?$/, (_, year, month, day) =>
          [year, twoDigits(month), twoDigits(day)].join("-"),
        )
      : value,
  jstDateSchema,
);

const groups = z.enum(["W", "V", "C", "L", "H", "S", "X"]);
const codesOf = (letter: z.infer<typeof groups>): TaxonomyCode[] =>
  taxonomy.filter(({ code }) => code.startsWith(letter)).map(({ code }) => code);

const noField = { error: "names no field of the taxonomy" };
const codeOrGroup = z.union([taxonomyCodeSchema.transform((one) => [one]), groups.transform(codesOf)], noField);
/** Codes of the taxonomy; a letter alone stands for all of its group. */
export const codes = list(codeOrGroup).transform((all) => all.flat());
/** One code, or several that are meant alike, as all of a group; none where it is not said. */
export const code = said(z.union([codeOrGroup, taxonomyCodeSchema.array()], noField)).transform((all) => all ?? []);

/** A demand that is avoided, also as the condition is written: `avoid:stairs`. */
export const demand = z.preprocess(
  (value) => (typeof value === "string" ? value.replace(/^avoid:/, "") : value),
  demandFlagSchema,
);
