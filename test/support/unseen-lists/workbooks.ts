import type { UnseenList } from "./understood.ts";
import { workbookOf } from "./workbook-of.ts";

/** Days as Excel counts them. */
const day = (date: string, style: number) => ({ number: Math.round(Date.parse(date) / 86_400_000) + 25_569, style });
const time = (hours: number) => ({ number: hours / 24, style: 4 });

/** Courses of 都城市: a title over all columns, headings over several, halls merged down, days as numbers and as text. */
export const miyakonojo: UnseenList = {
  name: "R8後期講座.xlsx",
  content: workbookOf([
    {
      name: "講座",
      merged: ["A1:I1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:G3", "H2:H3", "I2:I3", "A4:A6", "H4:H5"],
      rows: [
        ["令和8年度　都城市公民館　後期講座", null, null, null, null, null, null, null, null],
        ["施設", "教室名", "開催日", null, "時間", null, "対象者", "参加料", "備考"],
        [null, null, "日", "曜", "開始", "終了", null, null, null],
        [
          "中央公民館",
          "健康マージャン入門",
          day("2026-12-17", 1),
          "木",
          time(10),
          time(12),
          "60歳以上の市民",
          "500円（材料費別）",
          "0986-22-7777",
        ],
        [null, "男の料理教室", "令和8年12月24日", "木", "10時", "13時", "成人男性", null, "エプロン持参"],
        [null, "三味線体験", day("2027-01-17", 2), "日", time(13.5), time(15), "どなたでも", 0, null],
        [
          "高崎地区公民館",
          "グラウンド・ゴルフ大会",
          day("2026-12-05", 3),
          "土",
          time(9),
          null,
          "シニアクラブ会員ほか、どなたでも",
          "無料",
          "雨天順延",
        ],
        [null, null, null, null, null, null, null, null, null],
        ["合計", "4講座", null, null, null, null, null, null, null],
      ],
    },
    { name: "メモ", rows: [["担当：生涯学習課"], ["公開は12月1日から"]] },
  ]),
  rows: [
    {
      title: "健康マージャン入門",
      days: "2026-12-17",
      times: "10:00-12:00",
      place: "中央公民館",
      area: "452025",
      fee: 500,
      ages: [60, undefined],
      phone: "+81986227777",
      end: "publish",
    },
    {
      title: "男の料理教室",
      days: "2026-12-24",
      times: "10:00-13:00",
      place: "中央公民館",
      fee: 500,
      audience: "adults",
      end: "ask contact_missing",
    },
    {
      title: "三味線体験",
      days: "2027-01-17",
      times: "13:30-15:00",
      place: "中央公民館",
      fee: "無料",
      audience: "anyone",
      end: "ask contact_missing",
    },
    {
      title: "グラウンド・ゴルフ大会",
      days: "2026-12-05",
      times: "09:00",
      place: "高崎地区公民館",
      fee: "無料",
      end: "ask contact_missing",
    },
    { end: "not_a_listing" },
  ],
};

/** The plan of 一関市: a sheet a month, month, day and weekday in columns of their own, the year in the title alone. */
export const ichinoseki: UnseenList = {
  name: "行事予定.xlsx",
  content: workbookOf([
    {
      name: "12月",
      merged: ["A1:G1", "A3:A5"],
      rows: [
        ["一関市民センター行事予定（令和８年度）", null, null, null, null, null, null],
        ["月", "日", "曜", "行事名", "時間", "場所", "問合せ"],
        [12, 5, "土", "そば打ち体験会", "10:00～13:00", "調理室", "萩荘市民センター 0191-24-2122"],
        [null, 12, "土", "しめ縄づくり講座", "9：30～", "和室", "厳美市民センター 0191-29-2215"],
        [null, "19・20", "土・日", "市民美術展", "9時～16時", "展示室", "一関市民センター 0191-21-2147"],
      ],
    },
    {
      name: "1月",
      rows: [
        ["月", "日", "曜", "行事名", "時間", "場所", "問合せ"],
        [1, 10, "日", "新春囲碁大会", "9:00～15:00", "会議室", "一関市民センター 0191-21-2147"],
        [1, "16～18", null, "書き初め展", null, "ロビー", "一関市民センター 0191-21-2147"],
      ],
    },
  ]),
  rows: [
    {
      title: "そば打ち体験会",
      days: "2026-12-05",
      times: "10:00-13:00",
      place: "調理室",
      area: "032093",
      phone: "+81191242122",
      end: "publish",
    },
    { title: "しめ縄づくり講座", days: "2026-12-12", times: "09:30", end: "publish" },
    { title: "市民美術展", days: "2026-12-19・2026-12-20", times: "09:00-16:00", end: "publish" },
    { title: "新春囲碁大会", days: "2027-01-10", times: "09:00-15:00", area: "032093", end: "publish" },
    { title: "書き初め展", days: "2027-01-16～2027-01-18", end: "publish" },
  ],
};
