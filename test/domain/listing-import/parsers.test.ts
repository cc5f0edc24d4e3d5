import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAges } from "../../../shared/domain/listing-import/parse-ages.ts";
import { checkDigitOf, isLocalGovernmentCode, parseCode } from "../../../shared/domain/listing-import/parse-code.ts";
import {
  parseDate,
  parseDateList,
  parseDayBefore,
  weekdayOf,
} from "../../../shared/domain/listing-import/parse-date.ts";
import { parseFee } from "../../../shared/domain/listing-import/parse-fee.ts";
import { parsePhone } from "../../../shared/domain/listing-import/parse-phone.ts";
import { parseRecurrence } from "../../../shared/domain/listing-import/parse-recurrence.ts";
import { parseTime } from "../../../shared/domain/listing-import/parse-time.ts";
import { parseWebAddress } from "../../../shared/domain/listing-import/parse-url.ts";
import { hasMarkup, plainText, searchText, shortened } from "../../../shared/domain/listing-import/plain-text.ts";

const written = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom(..."令和元年月日第毎週火0123456789/:-<>&;()円歳時") }),
);

test("no parser throws, whatever is written", () => {
  fc.assert(
    fc.property(written, (text) => {
      const parsers = [
        parseDate,
        parseDateList,
        parseTime,
        parseRecurrence,
        parsePhone,
        parseCode,
        parseWebAddress,
        plainText,
      ];
      for (const parse of parsers) expect(() => parse(text)).not.toThrow();
      expect(() => [parseFee(text, text), parseAges(text, text)]).not.toThrow();
    }),
  );
});

describe("dates", () => {
  test.each([
    ["2022-01-25", "2022-01-25"],
    ["2022/1/5", "2022-01-05"],
    ["20220125", "2022-01-25"],
    ["令和4年1月25日（火）", "2022-01-25"],
    ["令和元年５月１日", "2019-05-01"],
    ["R4.1.25", "2022-01-25"],
    ["平成30年12月29日", "2018-12-29"],
    ["2022年(令和4年)2月3日", "2022-02-03"],
  ])("%s is %s", (text, date) => expect(parseDate(text)).toBe(date));

  test.each(["令和4年4月下旬", "4月5日", "2022-02-30", "調査中", "", "9999-12-31", "毎週火曜日"])(
    "%s is not guessed",
    (text) => expect(parseDate(text)).toBeUndefined(),
  );

  test("every real date is read in each way of writing", () => {
    const day = fc.date({
      min: new Date("2019-05-01T00:00:00Z"),
      max: new Date("2099-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (instant) => {
        const iso = instant.toISOString().slice(0, 10);
        const [year, month, date] = iso.split("-").map(Number) as [number, number, number];
        expect([parseDate(`${year}/${month}/${date}`), parseDate(`令和${year - 2018}年${month}月${date}日`)]).toEqual([
          iso,
          iso,
        ]);
      }),
    );
  });

  test("dates listed one after the other are all read, once each, in order", () => {
    expect(parseDateList("日程:2022-02-11;2022-02-06;2022-02-11")).toEqual(["2022-02-06", "2022-02-11"]);
  });

  test("a day without a year is the last such day before, and its weekday must be right", () => {
    expect(parseDayBefore(12, 7, "火", "2022-01-25")).toBe("2021-12-07");
    expect(parseDayBefore(12, 7, "水", "2022-01-25")).toBeUndefined();
    expect(parseDayBefore(2, 29, undefined, "2022-03-05")).toBeUndefined();
  });

  test("the first of January 2022 was a Saturday", () => expect(weekdayOf("2022-01-01")).toBe(6));
});

describe("times", () => {
  test.each([
    ["10:30", "10:30"],
    ["９：００", "09:00"],
    ["午後1時30分", "13:30"],
    ["午後0時30分", "12:30"],
    ["13時半", "13:30"],
    ["正午", "12:00"],
    ["9時", "09:00"],
  ])("%s is %s", (text, time) => expect(parseTime(text)).toBe(time));
  test.each(["詳細はホームページをご覧ください。", "25:00", "10:75", ""])("%s is no time", (text) =>
    expect(parseTime(text)).toBeUndefined(),
  );
});

describe("repetitions", () => {
  test.each([
    ["毎週火曜日・全8回", "weekly", ["Tu"], []],
    ["毎週月・水曜日", "weekly", ["Mo", "We"], []],
    ["第2・第4火曜日", "monthly", ["Tu"], [2, 4]],
    ["毎月第1・3木曜日15時30分から", "monthly", ["Th"], [1, 3]],
    ["毎月最終土曜日", "monthly", ["Sa"], [6]],
  ])("%s", (text, type, weekdays, weeksOfMonth) =>
    expect(parseRecurrence(text)?.simple).toEqual({ type, weekdays, weeksOfMonth }),
  );
  test.each([
    ["隔週水曜日", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"],
    ["第1月曜日と第3火曜日", "FREQ=MONTHLY;BYDAY=1MO,3TU"],
    ["毎年8月最終土曜日", "FREQ=YEARLY;BYMONTH=8;BYDAY=-1SA"],
    ["毎年11月3日", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=3"],
    ["毎月23日", "FREQ=MONTHLY;BYMONTHDAY=23"],
    ["7Su", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU"],
    ["14Tu4Th", "FREQ=MONTHLY;BYDAY=1TU,4TU,4TH"],
    ["RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=4", "FREQ=WEEKLY;COUNT=4;BYDAY=TU"],
  ])("%s is a rule that weekdays and weeks of the month cannot say", (text, rrule) => {
    const read = parseRecurrence(text);
    expect([read?.rrule, read?.simple]).toEqual([rrule, undefined]);
  });
  test.each([
    ["0We", "FREQ=WEEKLY;BYDAY=WE"],
    ["13Mo", "FREQ=MONTHLY;BYDAY=1MO,3MO"],
    ["6Fr", "FREQ=MONTHLY;BYDAY=-1FR"],
  ])("the repeat code %s is %s", (code, rrule) => expect(parseRecurrence(code)?.rrule).toBe(rrule));
  test.each([
    "原則奇数月第2土曜日14時から",
    "第3回",
    "月曜日は休館",
    "不定期で土曜日",
    "原則、毎週土曜日　月によって日にちが変わる場合があります。",
  ])("%s is not clear enough", (text) => expect(parseRecurrence(text)).toBeUndefined());
});

describe("fees", () => {
  test.each([
    ["0", "", { status: "free" }],
    ["", "無料", { status: "free" }],
    ["なし", "", { status: "unknown" }],
    ["1500", "", { status: "paid", yen: 1500 }],
    ["1,000円", "", { status: "paid", yen: 1000 }],
    ["", "10,000円(8回合計)", { status: "paid", yen: 1250 }],
    ["10000", "10,000円(8回合計)", { status: "paid", yen: 1250 }],
    ["", "1月　1回 1,000円 もしくは、全4回 3,500円", { status: "paid", yen: 1000 }],
    ["0", "テキスト実費", { status: "paid" }],
    ["", "大人400円、中学生以下100円", { status: "paid", yen: 400 }],
    ["", "", { status: "unknown" }],
  ])("%s / %s", (basic, detail, fee) => expect(parseFee(basic, detail).fee).toMatchObject(fee));

  test("what is neither an amount nor free is said to be not understood, and kept", () => {
    expect(parseFee("", "要入場券")).toEqual({ fee: { status: "unknown", note: "要入場券" }, understood: false });
  });
});

describe("ages", () => {
  test.each([
    ["概ね60歳以上", { minAge: 60 }],
    ["おおむね65歳以上の方", { minAge: 65 }],
  ])("the cell %s", (cell, ages) => expect(parseAges("", cell)).toEqual(ages));
  test.each([
    ["18歳以上の方が対象です。", { minAge: 18 }],
    ["40歳から74歳までの方", { minAge: 40, maxAge: 74 }],
    ["概ね29歳以下のかた対象", { maxAge: 29 }],
    ["65歳以上300円", {}],
    ["20歳以上の8人に1人がかかる", {}],
    ["70歳以上の方無料", {}],
  ])("the text %s", (text, ages) => expect(parseAges(text, "")).toEqual(ages));
});

describe("phone numbers", () => {
  test.each([
    ["(03)3488-4414", "+81334884414"],
    ["０４２２－４５－１１５１", "+81422451151"],
    ["(042)481-7183/(042)481-7184", "+81424817183"],
    ["(0120)998-632", "+81120998632"],
    ["電話: 090-1234-5678", "+819012345678"],
  ])("%s is %s", (text, phone) => expect(parsePhone(text)).toBe(phone));
  test.each(["222-1400", "(62)3102", "9:00から17:00", "2022-01-25"])("%s is not completed", (text) =>
    expect(parsePhone(text)).toBeUndefined(),
  );
});

describe("codes of municipalities", () => {
  test("the worked examples of the rule", () => {
    expect(["13117", "13104", "13113", "01100", "12100", "40000"].map(checkDigitOf)).toEqual([
      "2",
      "1",
      "0",
      "2",
      "2",
      "9",
    ]);
  });
  test("a lost leading zero is put back only where the check digit proves it", () => {
    expect(parseCode("92011")).toEqual({ code: "092011", repaired: true });
    expect(parseCode("13117")).toBeUndefined();
    expect(parseCode("131173")).toBeUndefined();
    expect(parseCode("１３１１７２")).toEqual({ code: "131172", repaired: false });
  });
  test("what is read always has its right check digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (number) => {
        const read = parseCode(String(number));
        expect(read === undefined || isLocalGovernmentCode(read.code)).toBe(true);
      }),
    );
  });
});

describe("text of cells", () => {
  test("mark-up goes, lines and Japanese in angle brackets stay", () => {
    expect(plainText("<p>第1部<br>講演会</p>\r\n<script>alert(1)</script>＜講座名＞ <近現代史>")).toBe(
      "第1部\n講演会\n\n＜講座名＞ <近現代史>",
    );
    expect(hasMarkup("<近現代史・連続講座>")).toBe(false);
  });
  test("nothing that a browser takes for a tag is left, however it is nested", () => {
    const pieces = fc.array(
      fc.constantFrom("<", ">", "scr", "ipt", "<b>", "</b>", "script", "img src=x", " ", "&lt;", "/", "<!--", "-->"),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        expect(plainText(parts.join(""))).not.toMatch(/<[a-z/!?]/i);
      }),
    );
  });
  test("addresses that run something are no addresses", () => {
    const bad = [
      "javascript:alert(1)",
      "java\nscript:alert(1)",
      "/1000779/1031284.html",
      "https://user@example.jp/",
      "http://localhost/",
    ];
    expect(bad.map(parseWebAddress)).toEqual(bad.map(() => undefined));
    expect(parseWebAddress(" https://www.city.example.jp/a b ")).toBe("https://www.city.example.jp/ab");
  });
  test("one form of width, case and dashes to search in", () => expect(searchText("ＡＢＣ〜ｶﾅ－")).toBe("abc~カナ-"));
  test("a cut text ends in an ellipsis and splits no character", () => {
    expect(shortened("あいうえお", 3)).toBe("あい…");
    expect(shortened("𠮷𠮷𠮷", 4)).toBe("𠮷…");
  });
});
