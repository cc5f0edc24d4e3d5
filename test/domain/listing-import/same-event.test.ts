import { describe, expect, test } from "vitest";
import { type ComparedListing, isSameEvent } from "../../../shared/domain/listing-import/same-event.ts";
import { aListing } from "../../support/builders.ts";

interface Told {
  readonly title: string;
  readonly place?: string;
  readonly day?: string;
  readonly time?: string;
}

const event = ({ title, place = "", day = "2026-12-05", time }: Told): ComparedListing => {
  const listing = aListing();
  const { coordinates: _, precision: __, ...somewhere } = listing.place;
  return {
    title,
    municipalityCode: "131172",
    place: { ...somewhere, name: place, fullAddress: "" },
    schedule: { ...listing.schedule, type: "dates", dates: [day], startsOn: day, startTime: time, endsOn: undefined },
  } as ComparedListing;
};

// Pairs as lists of a city and its prefecture, or two editions, hold them.
const same: readonly (readonly [Told, Told])[] = [
  [{ title: "「令和3年度第2回マンション管理基礎講座」" }, { title: "令和3年度第2回マンション管理基礎講座" }],
  [{ title: "【参加者募集】はじめての水彩画教室" }, { title: "はじめての水彩画教室" }],
  [
    { title: "五大浮世絵師展-歌麿 写楽 北斎 広重 国芳", place: "高松市美術館" },
    { title: "五大浮世絵展 歌麿 写楽 北斎 広重 国芳", place: "高松市美術館２階展示室" },
  ],
  [
    { title: "北区民まつり", place: "飛鳥山公園", time: "10:00" },
    { title: "北区民まつりを開催します！", place: "飛鳥山公園" },
  ],
  [
    { title: "健康講演会　腰痛を防ぐ", place: "北とぴあ" },
    { title: "健康講演会「腰痛を防ぐ」", place: "北とぴあ 13階" },
  ],
];
const different: readonly (readonly [Told, Told])[] = [
  [{ title: "第1回絵手紙教室" }, { title: "第2回絵手紙教室" }],
  [{ title: "英会話講座（初級）" }, { title: "英会話講座（中級）" }],
  [{ title: "本のテーマ展示（一般向け）" }, { title: "本のテーマ展示（児童向け）" }],
  [{ title: "菊池寛記念館コレクション展" }, { title: "菊池寛記念館ミニコレクション展" }],
  [
    { title: "ヨガ教室", time: "10:00" },
    { title: "ヨガ教室", time: "14:00" },
  ],
  [
    { title: "ヨガ教室", place: "赤羽会館" },
    { title: "ヨガ教室", place: "滝野川体育館" },
  ],
  [{ title: "ヨガ教室" }, { title: "ヨガ教室", day: "2026-12-12" }],
  [
    { title: "特別展「絵と窓の間」関連イベント ふらっとアート「色と形と時間を重ねよう」" },
    { title: "特別展「絵と窓の間」" },
  ],
  [{ title: "ちばアクアラインマラソン マラソン" }, { title: "ちばアクアラインマラソン ハーフマラソン" }],
];

describe("two lists, one event", () => {
  test.each(same)("%j and %j", (a, b) => {
    expect([isSameEvent(event(a), event(b)), isSameEvent(event(b), event(a))]).toEqual([true, true]);
  });
  test.each(different)("%j and %j are two", (a, b) => {
    expect([isSameEvent(event(a), event(b)), isSameEvent(event(b), event(a))]).toEqual([false, false]);
  });
});
