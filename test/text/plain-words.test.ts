import { expect, test } from "vitest";
import { demandFlags, kinds, travelModes } from "../../shared/domain/conditions.ts";
import { taxonomy } from "../../shared/reference/taxonomy.ts";
import { demandLabel, kindLabel, travelModeLabel } from "../../shared/text/condition-words.ts";
import * as consents from "../../shared/text/consents.ts";
import * as join from "../../shared/text/join.ts";
import { taxonomyLabel } from "../../shared/text/listing-words.ts";
import * as listings from "../../shared/text/listings.ts";
import * as me from "../../shared/text/me.ts";
import * as publicPages from "../../shared/text/public-pages.ts";
import * as purposeNotice from "../../shared/text/purpose-notice.ts";
import * as seniorForm from "../../shared/text/senior-form.ts";

const pages = { consents, join, listings, me, publicPages, purposeNotice, seniorForm };

const textsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const sentencesIn = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(/(?<=。)|\n/));

/** Words that people of 75 need explained, or do not like to be called (ux.md §2). */
const unkind =
  /高齢者|老人|シニア世代|お年寄り|ログイン|ログアウト|マイページ|マッチング|エントリー|アカウント|パスワード|クリック|タップ/;

test.each(Object.entries(pages))("the sentences of %s have fifty letters at most", (_, texts) => {
  expect(sentencesIn(textsIn(texts)).filter((sentence) => [...sentence].length > 50)).toEqual([]);
});

test.each(Object.entries(pages))("%s uses plain and kind words", (_, texts) => {
  expect(textsIn(texts).filter((text) => unkind.test(text))).toEqual([]);
});

test("every kind, means of travel, demand and field has its words", () => {
  const words = [
    ...kinds.map(kindLabel),
    ...travelModes.map(travelModeLabel),
    ...demandFlags.map(demandLabel),
    ...taxonomy.map(({ code }) => taxonomyLabel(code)),
  ];
  expect(words.filter((word) => !word)).toEqual([]);
  expect(words.filter((word) => unkind.test(word))).toEqual([]);
});
