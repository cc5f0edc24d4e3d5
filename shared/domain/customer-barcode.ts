import type { z } from "zod";
import { toHalfWidth } from "./japanese-text.ts";
import type { addressSchema } from "./place.ts";

type Address = z.infer<typeof addressSchema>;

const kanjiDigits = "〇一二三四五六七八九";

/** 二十三 as 23, 一〇二 as 102. */
const numberOf = (kanji: string): string => {
  if (!/[十百]/.test(kanji)) return [...kanji].map((digit) => kanjiDigits.indexOf(digit)).join("");
  const [, hundreds = "", tens = "", ones = ""] =
    /^(?:([一二三四五六七八九]?)百)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(kanji) ?? [];
  const place = (digit: string, unit: string, value: number) =>
    kanji.includes(unit) ? Math.max(1, kanjiDigits.indexOf(digit)) * value : 0;
  return String(place(hundreds, "百", 100) + place(tens, "十", 10) + (ones === "" ? 0 : kanjiDigits.indexOf(ones)));
};

const counters = "丁目|丁|番地|番|号|地割|線|の|ノ";
const countedKanji = new RegExp(`[〇一二三四五六七八九十百]+(?=${counters})`, "g");

/** Rules in the order in which Japan Post gives them (郵便番号・バーコードマニュアル, バーコードに必要な文字情報の抜き出し法). */
const rules: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
  [/[&/・.]/g, ""],
  [countedKanji, numberOf],
  [/[‐‑‒–—―−ー]/g, "-"],
  // A storey is told by its number alone.
  [/(?<=\d)F(?![A-Z])/g, "-"],
  [/[A-Z]{2,}/g, "-"],
  [/[^\dA-Z-]+/g, "-"],
  [/-{2,}/g, "-"],
  [/-?([A-Z])-?/g, "$1"],
  [/^-|-$/g, ""],
];

/** What of an address behind the town's name the customer barcode holds (住所表示番号): 3丁目-20-5 コーポB604号 → 3-20-5B604. */
export const addressNumberOf = (behindTown: string): string =>
  rules.reduce(
    (text, [pattern, replacement]) =>
      typeof replacement === "string" ? text.replace(pattern, replacement) : text.replace(pattern, replacement),
    toHalfWidth(behindTown).toUpperCase(),
  );

/** A block number that was written with the town's name; the town's own numbers (北七条) are the postal code's. */
const chomeOf = (town: string): string => /[〇一二三四五六七八九十\d０-９]+丁目?$/.exec(town)?.[0] ?? "";

/** Places behind the postal code; a letter takes two. */
const places = 13;

/** A letter of which only its control code would fit is left out, like all that follows. */
const cutToPlaces = (text: string): string => {
  let kept = "";
  let used = 0;
  for (const character of text) {
    used += /[A-Z]/.test(character) ? 2 : 1;
    if (used > places) return kept;
    kept += character;
  }
  return kept;
};

/**
 * The customer barcode's text (カスタマバーコード): postal code and address number, at most 20 places.
 * @returns undefined without a postal code, which is the barcode's larger part
 */
export const customerBarcodeOf = ({
  postalCode,
  streetAddress,
  cityBlock,
  buildingNameEtc,
}: Address): string | undefined =>
  postalCode === undefined
    ? undefined
    : postalCode + cutToPlaces(addressNumberOf(`${chomeOf(streetAddress)} ${cityBlock} ${buildingNameEtc}`));
