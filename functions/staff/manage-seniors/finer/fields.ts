import { z } from "zod";
import { toHalfWidth } from "../../../../shared/domain/japanese-text.ts";
import { jstDateSchema } from "../../../../shared/domain/times.ts";

/** What is typed, without what people add: 1,200円 → 1200; empty: nothing. */
const bare = (typed: unknown): string | undefined =>
  toHalfWidth(String(typed ?? ""))
    .replace(/[,\s]|[^\d-]+$/gu, "")
    .trim() || undefined;

/** A whole number or nothing. */
export const optionalNumber = (min: number, max: number, error: string) =>
  z.preprocess((typed) => {
    const text = bare(typed);
    return text === undefined ? undefined : Number(text);
  }, z.number({ error }).int({ error }).min(min, { error }).max(max, { error }).optional());

/** A whole number. */
export const neededNumber = (min: number, max: number, error: string) =>
  z.preprocess(
    (typed) => Number(bare(typed) ?? Number.NaN),
    z.number({ error }).int({ error }).min(min, { error }).max(max, { error }),
  );

/** A date (2027-04-01) or nothing. */
export const optionalDate = (error: string) =>
  z.preprocess(
    (typed) =>
      toHalfWidth(String(typed ?? ""))
        .trim()
        .replaceAll("/", "-") || undefined,
    z
      .string()
      .refine((text) => jstDateSchema.safeParse(text).success, { error })
      .optional(),
  );

/** A choice or nothing. */
export const optionalChoice = <const Choice extends string>(choices: readonly Choice[]) =>
  z.preprocess((typed) => (typed === "" ? undefined : typed), z.enum(choices).optional());

/** Drops what was not said, as profiles are stored. */
export const said = <Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]: Exclude<Fields[Name], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
