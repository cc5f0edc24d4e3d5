import { describe, expect, test } from "vitest";
import {
  type ComparedListing,
  compareEvents,
  isSameEvent,
  sameEventKeys,
} from "../../../shared/domain/listing-import/same-event.ts";
import { aListing } from "../../support/builders.ts";

interface Told {
  readonly description?: string;
  readonly phone?: string;
  readonly until?: string;
  readonly end?: string;
  readonly title: string;
  readonly place?: string;
  readonly day?: string;
  readonly time?: string;
}

const event = ({ title, place = "", day = "2026-12-05", time, end, until, ...told }: Told): ComparedListing => {
  const listing = aListing();
  const { coordinates: _, precision: __, ...somewhere } = listing.place;
  return {
    title,
    description: told.description ?? "",
    contact: told.phone ? { contactPointPhoneNumber: told.phone } : {},
    municipalityCode: "131172",
    place: { ...somewhere, name: place, fullAddress: "" },
    schedule: {
      ...listing.schedule,
      type: "dates",
      dates: [day],
      startsOn: day,
      startTime: time,
      endTime: end,
      endsOn: until,
    },
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
  // Worded anew in the next edition: the days, the place, the description and the phone are the same.
  [
    {
      title: "市民企画講座 「シンポジウム『自助グループ』再考」",
      place: "男女共同参画センター 学習研修室3",
      phone: "+81878332282",
      description: "当事者、家族、看護師などで自助グループの意義などについて話し合います。託児あり",
    },
    {
      title: "市民企画講座 アディクションフォーラム 「自助グループ」再考！シンポジウム",
      place: "男女共同参画センター 学習研修室3",
      phone: "+81878332282",
      description: "当事者、家族、看護師などで自助グループの意義などについて話し合います。",
    },
  ],
  // An hour that was corrected.
  [
    {
      title: "菊花展競技会",
      place: "玉藻公園",
      time: "06:00",
      end: "17:00",
      description: "愛好家が大菊や盆栽花壇を多数展示",
    },
    {
      title: "菊花展競技会",
      place: "玉藻公園",
      time: "06:30",
      end: "17:00",
      description: "愛好家が大菊や盆栽花壇を展示します",
    },
  ],
  // One list names the show with its jubilee and another one with its number in the season.
  [
    { title: "常設展「色と光の表現」", place: "塩江美術館常設展示室", until: "2027-01-31" },
    { title: "第1期常設展「色と光の表現」", place: "常設展示室", until: "2027-01-31" },
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
  [
    { title: "おはなし会", place: "江東図書館" },
    { title: "おはなし会", place: "城東図書館" },
  ],
  [
    { title: "ふれあいスポーツ（卓球）", place: "亀有学び交流館（2階 スポーツ室）" },
    { title: "ふれあいスポーツ（卓球）", place: "新小岩学び交流館（地下1階 スポーツ室）" },
  ],
  [
    { title: "プロスポーツを応援！（香川ファイブアローズ）", place: "総合体育館" },
    { title: "プロスポーツを応援！（香川オリーブガイナーズ）", place: "総合体育館" },
  ],
  // Two rooms of one museum, each with its own last day.
  [
    { title: "コレクション展4", place: "高松市美術館", until: "2027-03-05", description: "展示室1 境界をこえる写真" },
    { title: "コレクション展4", place: "高松市美術館", until: "2027-03-30", description: "展示室2 香川の人間国宝" },
  ],
  // A day's sessions, and what is always at the same counter.
  [
    {
      title: "離乳食教室",
      place: "保健センター",
      time: "10:30",
      end: "11:30",
      description: "離乳食の進め方の話と実演",
    },
    {
      title: "離乳食教室",
      place: "保健センター",
      time: "13:00",
      end: "14:00",
      description: "離乳食の進め方の話と実演",
    },
  ],
  [
    {
      title: "子育て相談",
      place: "保健センター",
      time: "09:30",
      end: "14:45",
      phone: "+81475000000",
      description: "下の子にやきもちをやく",
    },
    {
      title: "ことばの相談",
      place: "保健センター",
      time: "09:30",
      end: "14:45",
      phone: "+81475000000",
      description: "うまく発音できない音がある",
    },
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

test("listings that are the same have a key in common, also where a list knows the last day alone, or no day", () => {
  const known = event({ title: "書展", place: "塩江美術館", day: "2026-12-24", until: "2027-02-09" });
  const { dates: _, startsOn: __, ...untilOnly } = known.schedule;
  const open = { ...known, schedule: { ...untilOnly, dates: [] } };
  const { endsOn: ___, ...noDay } = open.schedule;
  const always = { ...open, description: "書を展示します", schedule: noDay };
  for (const [a, b] of [
    [known, open],
    [always, always],
  ] as const) {
    expect(compareEvents(a, b).same).toBe(true);
    expect(sameEventKeys(a).some((key) => sameEventKeys(b).includes(key))).toBe(true);
  }
});

test("a decision tells what speaks for it, or what speaks against it", () => {
  const [a, b] = [
    event({ title: "【参加者募集】水彩画教室", place: "北とぴあ", time: "10:00" }),
    event({ title: "水彩画教室", place: "北とぴあ", time: "10:00" }),
  ];
  expect(compareEvents(a, b)).toEqual({
    same: true,
    evidence: ["same_days", "same_hours", "same_place", "same_title"],
  });
  expect(compareEvents(a, event({ title: "水彩画教室", place: "北とぴあ", time: "13:00" })).against).toBe("hours");
});
