import { z } from "zod";
import { toHalfWidth } from "./japanese-text.ts";

/** No letter that looks like another or like a digit: none of 0 O Q D, 1 I L, 2's Z, 5's S, 8's B, G, E, U. */
const alphabet = "23456789ACFHJKMNPRTVWXY";
const radix = alphabet.length;
const dataLetters = 8;

/** How many codes there are, check letter left aside: 23^8. */
const codes = BigInt(radix) ** BigInt(dataLetters);

/**
 * What a letter, an SMS or a slip is answered by: eight letters and a check letter. The alphabet's length is a prime and
 * each place has a weight of its own, so that the check letter finds every single wrong letter and every two swapped ones.
 */
export const replyCodeSchema = z
  .string()
  .regex(new RegExp(`^[${alphabet}]{${dataLetters + 1}}$`))
  .refine((code) => weighted(code) === 0)
  .brand("ReplyCode");
export type ReplyCode = z.infer<typeof replyCodeSchema>;

const weighted = (letters: string): number =>
  [...letters].reduce((sum, letter, n) => sum + (n + 1) * alphabet.indexOf(letter), 0) % radix;

const checkLetter = (data: string): string => {
  const weight = dataLetters + 1;
  const found = [...alphabet].find((_, value) => (weighted(data) + weight * value) % radix === 0);
  return found ?? "";
};

/** The code that a large number stands for; equally likely numbers give equally likely codes. */
export const replyCodeOf = (number: bigint): ReplyCode => {
  let rest = number % codes;
  let data = "";
  while (data.length < dataLetters) {
    data += alphabet[Number(rest % BigInt(radix))];
    rest /= BigInt(radix);
  }
  return replyCodeSchema.parse(data + checkLetter(data));
};

/** A code as somebody typed it: any width and case, blanks and dashes anywhere. Undefined if it cannot be one. */
export const readReplyCode = (typed: string): ReplyCode | undefined =>
  replyCodeSchema.safeParse(
    toHalfWidth(typed)
      .toUpperCase()
      .replace(/[\s\-‐‑‒–—―−ー]/g, ""),
  ).data;

/** As it is printed and read out: `K4P-7TW-M2X`. */
export const displayReplyCode = (code: ReplyCode): string => code.replace(/(.{3})(?=.)/g, "$1-");
