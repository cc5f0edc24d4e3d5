import { describe, expect, test } from "vitest";
import {
  digitsOf,
  isPersonReading,
  isReading,
  singleBlanks,
  tidyEmailAddress,
  tidyLines,
  toKatakana,
} from "../../shared/domain/japanese-text.ts";

describe("readings", () => {
  test.each([
    ["おうじ　みどりのかい", "オウジ ミドリノカイ"],
    ["ｵｳｼﾞ ﾐﾄﾞﾘﾉｶｲ", "オウジ ミドリノカイ"],
    ["  オウジ   みどり ", "オウジ ミドリ"],
    ["ＮＰＯ法人", "NPO法人"],
  ])("%s is kept as %s", (typed, kept) => {
    expect(toKatakana(typed)).toBe(kept);
  });

  test("kanji is no reading; katakana with a long sound, a dot and letters is one", () => {
    expect([isReading("王子"), isReading("")]).toEqual([false, false]);
    expect([isReading("オウジ・センター"), isReading("NPO ミドリ")]).toEqual([true, true]);
  });

  test("a person's reading has kana only, unlike an organisation's", () => {
    expect([isPersonReading("ジョン・スミス"), isPersonReading("タナカ")]).toEqual([true, true]);
    expect([isPersonReading("tanaka"), isPersonReading("タナカ2"), isPersonReading("")]).toEqual([false, false, false]);
  });
});

test("digits are read whatever their width and what stands between them", () => {
  expect(digitsOf("〒１１４−００２２")).toBe("1140022");
  expect(digitsOf("1 2 3-4 5 6")).toBe("123456");
});

test("one line loses double blanks, and its letters stay as typed", () => {
  expect(singleBlanks("　㈱　﨑田\n商店 ")).toBe("㈱ 﨑田 商店");
});

test("several lines keep their paragraphs", () => {
  expect(tidyLines("一行目  \n\n\n\n二行目　\n")).toBe("一行目\n\n二行目");
});

test("an e-mail address typed in full width is kept in half width, dots and capitals as they are", () => {
  expect(tidyEmailAddress(" ａ．．Ｂ＠docomo.ne.jp ")).toBe("a..B@docomo.ne.jp");
});
