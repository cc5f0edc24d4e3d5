import { expect, test } from "vitest";
import { hardConditionSchema } from "../../shared/domain/conditions.ts";
import { composeDigest } from "../../shared/domain/digest.ts";
import { weightNumbersSchema } from "../../shared/domain/weight-numbers.ts";
import { gateInWords, gateLabel } from "../../shared/text/gates.ts";
import { letterInWords, slipInWords } from "../../shared/text/letter.ts";
import { looseningInWords } from "../../shared/text/loosenings.ts";
import { weightInWords, weightWords } from "../../shared/text/weights.ts";
import { aCentre, aDelivery, aListing, aSenior } from "../support/builders.ts";

test("every hard condition has its heading and its sentence of fifty letters at most", () => {
  const kind = { kind: "event", taxonomyCodes: "V4 L1", flags: "stairs no_toilet", codes: "131172" };
  const numbers = {
    kg: 12,
    most: 5,
    yen: 800,
    least: 1200,
    minutes: 44,
    mode: "walk",
    minAge: 65,
    maxAge: 75,
    days: 1,
  };
  const names = { name: "介護福祉士", language: "en", skill: "ok", weekdays: "Tu Th", bands: "am pm" };
  for (const code of hardConditionSchema.options) {
    const sentence = gateInWords({ code, values: { ...kind, ...numbers, ...names } });
    expect(gateLabel(code)).not.toBe("");
    expect(sentence, code).toMatch(/.{5,}/);
    expect(sentence, code).not.toMatch(/undefined|NaN/);
    for (const part of sentence.split("。")) expect([...part].length, part).toBeLessThanOrEqual(50);
  }
});

test.each([
  ["distance", { minutes: 44, mode: "walk", most: 30 }, "歩いて約44分かかります。通えるのは30分までです"],
  ["distance", {}, "ほかの市区町村にあり、行き方が分かりません"],
  ["schedule", { weekdays: "Tu", bands: "am" }, "火曜の午前に行われます。来られる時間に合いません"],
  ["schedule", { weekdays: "Tu", bands: "" }, "行われる曜日に、来られる時間がありません"],
  ["load", { kg: 12, most: 5 }, "12kgの物を持ちます。持てるのは5kgまでです"],
  ["age_limit", { minAge: 65 }, "65歳以上の方が対象です"],
  ["residence", { codes: "131172 131041" }, "北区・新宿区にお住まいの方だけが対象です"],
  ["language", { language: "en" }, "英語がいります"],
  ["digital", { skill: "good" }, "パソコンなどを使いこなす力がいります"],
])("%s %j: %s", (code, values, sentence) => {
  expect(gateInWords({ code, values })).toBe(sentence);
});

test.each([
  ["distance", { from: 20, to: 30 }, "通える時間を20分から30分にすると、4件ふえます"],
  ["schedule", { weekdays: "Tu", bands: "am pm" }, "火曜の午前と午後も来られることにすると、4件ふえます"],
  ["own_area_only", {}, "お住まいの市区町村の外もよいことにすると、4件ふえます"],
  ["avoid", { flag: "stairs" }, "「階段の上り下り」を「できれば避けたい」にすると、4件ふえます"],
  ["load", { from: 3, to: 5 }, "持てる重さを3kgから5kgにすると、4件ふえます"],
  ["kind", { kind: "course" }, "「講座」もご希望にすると、4件ふえます"],
  ["not_code", { taxonomyCode: "V4" }, "「清掃・花や緑の世話」もよいことにすると、4件ふえます"],
  ["reward_least", { from: 1300, to: 1200 }, "1時間あたりの金額を1,300円から1,200円以上にすると、4件ふえます"],
  ["reward_required", {}, "報酬のないものもよいことにすると、4件ふえます"],
  ["cost_hard", { from: 500, to: 1000 }, "費用の上限を500円から1,000円にすると、4件ふえます"],
  ["digital", { to: "ok" }, "パソコンなどをひととおり使えるようになると、4件ふえます"],
])("a loosening of %s %j: %s", (code, values, sentence) => {
  expect(looseningInWords({ code, values, listings: 4 })).toBe(sentence);
});

test("every number of the ranking has its name, its meaning and its unit", () => {
  for (const name of weightNumbersSchema.keyof().options) {
    const { label, meaning } = weightWords(name);
    expect(label.length * meaning.length).toBeGreaterThan(0);
    for (const part of meaning.split("。")) expect([...part].length, part).toBeLessThanOrEqual(50);
    expect(weightInWords(name, -3)).toMatch(/3(点|つ)$/);
  }
});

test("a letter and a phone slip say what would have brought more", () => {
  const delivery = aDelivery({ loosening: { code: "own_area_only", values: {}, listings: 3 } });
  const digest = composeDigest(delivery, aSenior(), aCentre(), [aListing()]);
  const address = { postalCode: "", lines: [], name: "試験 花子 様" };
  const letter = letterInWords(digest, {
    address,
    detail: "everything",
    today: "2026-11-25",
    publicOrigin: "https://ikigai.example.lg.jp",
  });
  const hint = expect.stringContaining("お住まいの市区町村の外もよいことにすると、3件ふえます");
  expect(letter.closing[0]).toEqual(hint);
  expect(slipInWords(digest, aSenior()).closing[0]).toEqual(hint);
});
