import { z } from "zod";
import { emailAddressSchema } from "../domain/contact.ts";
import {
  digitsOf,
  isPersonReading,
  isReading,
  singleBlanks,
  tidyEmailAddress,
  tidyLines,
  toKatakana,
} from "../domain/japanese-text.ts";
import { isMobileNumber, normalizePhoneNumber } from "../domain/phone-number.ts";

// Fields as people type them: everything is accepted that can be understood, and kept in one form.
// Each takes the message of the person who has to put it right.

/** One line, not empty; its letters stay as typed. */
export const line = (max: number, error: string) =>
  z.string({ error }).transform(singleBlanks).pipe(z.string().min(1, { error }).max(max, { error }));

/** One line or nothing. */
export const optionalLine = (max: number, error: string) =>
  z.string({ error }).default("").transform(singleBlanks).pipe(z.string().max(max, { error }));

/** Several lines, not empty. */
export const lines = (max: number, error: string) =>
  z.string({ error }).transform(tidyLines).pipe(z.string().min(1, { error }).max(max, { error }));

/** Several lines or nothing. */
export const optionalLines = (max: number, error: string) =>
  z.string({ error }).default("").transform(tidyLines).pipe(z.string().max(max, { error }));

/** A reading in hiragana, katakana or half-width kana; kept in katakana. */
export const reading = (max: number, error: string) =>
  z
    .string({ error })
    .transform(toKatakana)
    .pipe(z.string().min(1, { error }).max(max, { error }).refine(isReading, { error }));

/** A person's reading, in kana only; kept in katakana. */
export const personReading = (max: number, error: string) => reading(max, error).refine(isPersonReading, { error });

/** Seven digits, with or without 〒 and dash, half or full width. */
export const postalCode = (error: string) =>
  z
    .string({ error })
    .transform(digitsOf)
    .pipe(z.string().regex(/^\d{7}$/, { error }));

/** A phone number in any notation; kept in E.164. */
export const phoneNumber = (error: string) =>
  z
    .string({ error })
    .transform((typed) => normalizePhoneNumber(typed) ?? "")
    .pipe(z.string().regex(phoneNumberPattern, { error }));

export const optionalPhoneNumber = (error: string) =>
  z
    .string({ error })
    .default("")
    .transform((typed) => (typed.trim() === "" ? "" : (normalizePhoneNumber(typed) ?? "?")))
    .pipe(z.union([z.literal(""), z.string().regex(phoneNumberPattern)], { error }));

/** A number that SMS can reach. */
export const mobileNumber = (error: string) => phoneNumber(error).refine(isMobileNumber, { error });

const phoneNumberPattern = /^\+81\d{9,10}$/;

/** An e-mail address; `a..b@docomo.ne.jp` is one. */
export const emailAddress = (error: string) =>
  z
    .string({ error })
    .transform(tidyEmailAddress)
    .pipe(z.string().refine((typed) => emailAddressSchema.safeParse(typed).success, { error }));

export const optionalEmailAddress = (error: string) =>
  z
    .string({ error })
    .default("")
    .transform(tidyEmailAddress)
    .pipe(z.string().refine((typed) => typed === "" || emailAddressSchema.safeParse(typed).success, { error }));

/** An http(s) address or nothing. */
export const optionalUrl = (error: string) =>
  z
    .string({ error })
    .default("")
    .transform((typed) => typed.normalize("NFKC").trim())
    .pipe(z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(500)], { error }));

/** A choice between yes and no; JSON sends true or false. */
export const yesOrNo = (error: string) =>
  z.preprocess((typed) => (typed === "yes" ? true : typed === "no" ? false : typed), z.boolean({ error }));

/** A tick that must be there; JSON sends true. */
export const accepted = (error: string) =>
  z.preprocess((typed) => typed === "yes" || typed === true, z.literal(true, { error }));
