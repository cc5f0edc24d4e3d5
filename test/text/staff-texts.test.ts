import { expect, test } from "vitest";
import { cycleSchema } from "../../shared/domain/ids.ts";
import { claimReviewTexts } from "../../shared/text/claims.ts";
import { queueTexts, reviewTexts } from "../../shared/text/review.ts";
import { sameEventTexts } from "../../shared/text/same-event.ts";
import { staffTexts } from "../../shared/text/staff.ts";
import { deliveryTexts, letterFrame, phoneEnd, phoneScript } from "../../shared/text/staff-deliveries.ts";
import { participationTexts } from "../../shared/text/staff-participations.ts";
import {
  registrationTexts,
  seniorListTexts,
  seniorPageTexts,
  stopTexts,
  toldTexts,
} from "../../shared/text/staff-seniors.ts";
import { aCentre } from "../support/builders.ts";

const digest = {
  centre: aCentre(),
  recipientName: "試験 花子",
  cycle: cycleSchema.parse("2026-11-25T02:00"),
  entries: [],
};

const texts = [
  staffTexts,
  queueTexts,
  reviewTexts,
  claimReviewTexts,
  sameEventTexts,
  participationTexts,
  deliveryTexts,
  seniorListTexts,
  seniorPageTexts,
  stopTexts,
  toldTexts,
  registrationTexts,
  letterFrame(digest),
  phoneScript(digest),
  phoneEnd,
];

const sentencesIn = (value: unknown): string[] => {
  if (typeof value === "string") return value.split(/(?<=。)/);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(sentencesIn) : [];
};

const sentences = texts.flatMap(sentencesIn);

test("no sentence of the desk is longer than fifty characters", () => {
  expect(sentences.length).toBeGreaterThan(100);
  expect(sentences.filter((sentence) => sentence.length > 50)).toEqual([]);
});

test("the desk's pages use plain words", () => {
  const unwanted = /高齢者|老人|ログイン|ログアウト|マイページ|ステータス|エントリー|マッチング|キャンセル|クリック/;
  expect(sentences.filter((sentence) => unwanted.test(sentence))).toEqual([]);
});
