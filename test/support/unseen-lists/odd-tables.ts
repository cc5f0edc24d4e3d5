import Encoding from "encoding-japanese";
import type { UnseenList } from "./understood.ts";
import { workbookOf } from "./workbook-of.ts";

/**
 * What an office of 東京都北区 wrote on an old machine: Shift_JIS with the signs of its maker, lines that end with CR alone,
 * headings in half-width kana, digits in full width, years of eras that went on, a phone number among the days.
 */
export const kita: UnseenList = {
  name: "いきいき事業.csv",
  content: Uint8Array.from(
    Encoding.convert(
      Encoding.stringToCode(
        [
          "東京都北区いきいき事業　行事予定（R８年度下半期）",
          "",
          "№,ｲﾍﾞﾝﾄ名,日にち,ｼﾞｶﾝ,会場,費用,定員,申込・問合せ",
          "①,ｶﾗｵｹを楽しむ会,令和８年１２月５日（土）,１０：００〜１２：００,王子ふれあい館,無料,２０名,㈱いきいき企画　℡０３－３９０８－１１１１",
          "②,髙﨑先生の俳句教室,R8.12.12(土),13時半～15時半,滝野川会館,５００円,１５人,03-3908-1112",
          "③,平成さいごの写真展,平成38年12月19日～20日,9時～17時,北とぴあ,無料,―,文化振興課 3908-1113",
          "④,元年会（同窓のつどい）,令和元年5月1日,午後1時,赤羽会館,1000円,50,03-3908-1114",
          "⑤,囲碁将棋サロン,03-3908-1115,毎週水曜 13:00～16:00,志茂ふれあい館,無料,なし,同左",
          "⑥,新春もちつき,昭和102年1月9日,10:00,十条台ふれあい館,無料,100名様,03-3908-1116",
          "⑦,Ⅱ部 合唱,令和9年1月16日㈯,10:00～12:00,赤羽文化センター,￥1,500-,３０名程度,TEL(03)3908-1117",
          "　,　,　,　,　,　,　,　",
          "合計,7件,,,,,,",
        ].join("\r"),
      ),
      { to: "SJIS", from: "UNICODE" },
    ),
  ),
  rows: [
    {
      title: "カラオケを楽しむ会",
      days: "2026-12-05",
      times: "10:00-12:00",
      place: "王子ふれあい館",
      area: "131172",
      fee: "無料",
      people: 20,
      phone: "+81339081111",
      end: "publish",
    },
    { title: "髙﨑先生の俳句教室", days: "2026-12-12", times: "13:30-15:30", fee: 500, people: 15, end: "publish" },
    {
      title: "平成さいごの写真展",
      days: "2026-12-19～2026-12-20",
      times: "09:00-17:00",
      phone: undefined,
      end: "ask contact_missing",
    },
    { title: "元年会（同窓のつどい）", days: "2019-05-01", end: "past" },
    { title: "囲碁将棋サロン", days: "", times: "13:00-16:00", end: "ask date_unclear,contact_missing" },
    { title: "新春もちつき", days: "2027-01-09", times: "10:00", people: 100, end: "publish" },
    { title: "Ⅱ部 合唱", days: "2027-01-16", fee: 1500, people: 30, phone: "+81339081117", end: "publish" },
    { end: "not_a_listing" },
  ],
};

/** Two tables on one sheet, each with headings of its own. */
export const belowEachOther: UnseenList = {
  name: "R8冬.xlsx",
  content: workbookOf([
    {
      name: "一覧",
      rows: [
        ["令和8年度 東京都北区 冬のご案内"],
        ["■講座"],
        ["講座名", "日時", "会場", "受講料", "問合せ"],
        ["書道入門", "12月3日(木)、10日(木)、17日(木) 10時～12時", "王子会館", "全3回 1,500円", "03-3908-3331"],
        ["健康太極拳", "1/14～3/18の毎週木曜（2/11は休み）14:00-15:30", "赤羽体育館", "1回300円", "03-3908-3332"],
        [null],
        ["■ボランティア募集"],
        ["活動名", "内容", "活動日", "場所", "連絡先"],
        ["古本市の手伝い", "本の整理と会計。", "12月19日(土)9:00～15:00", "中央図書館", "03-3908-3333"],
        ["日本語教室の先生役", "外国の方と話します。", "毎週土曜 10:00～12:00", "国際交流コーナー", "03-3908-3334"],
      ],
      merged: ["A1:E1"],
    },
  ]),
  rows: [
    { title: "書道入門", days: "2026-12-03・2026-12-10・2026-12-17", fee: 500, area: "131172", end: "publish" },
    { title: "健康太極拳", not: ["2027-02-11"], times: "14:00-15:30", fee: 300, end: "publish" },
    { end: "not_a_listing" },
    { end: "not_a_listing" },
    {
      title: "古本市の手伝い",
      days: "2026-12-19",
      times: "09:00-15:00",
      place: "中央図書館",
      area: "131172",
      phone: "+81339083333",
      fee: "不明",
      end: "ask classification_unclear",
    },
    { title: "日本語教室の先生役", days: "FREQ=WEEKLY;BYDAY=SA", place: "国際交流コーナー", end: "publish" },
  ],
};

/** One table in two halves that stand beside each other, to fit on a sheet of paper. */
export const besideEachOther: UnseenList = {
  name: "公民館.csv",
  content: Buffer.from(
    [
      "東京都北区公民館　令和8年12月の予定,,,,,,,",
      "日,曜,催し,会場,,日,曜,催し,会場",
      "1,火,はつらつ体操,第一公民館,,16,水,歌声広場,第二公民館",
      "2,水,水彩画,第二公民館,,17,木,はつらつ体操,第一公民館",
      "休,,,,,18,金,写真クラブ,第三公民館",
    ].join("\n"),
  ),
  rows: [
    { title: "はつらつ体操", days: "2026-12-01", place: "第一公民館", area: "131172", end: "ask contact_missing" },
    { title: "水彩画", days: "2026-12-02", end: "ask contact_missing" },
    { title: "", end: "title_missing" },
    { title: "歌声広場", days: "2026-12-16", place: "第二公民館", end: "ask contact_missing" },
    { title: "はつらつ体操", days: "2026-12-17", place: "第一公民館", end: "ask contact_missing" },
    { title: "写真クラブ", days: "2026-12-18", place: "第三公民館", end: "ask contact_missing" },
  ],
};
