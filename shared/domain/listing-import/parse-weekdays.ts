import { type Weekday, weekdays } from "../conditions.ts";

const letters = "月火水木金土日";
const letter = `[${letters}]`;
const range = new RegExp(`(${letter})(?:曜日?)?(?:~|から|-)(${letter})曜日?`, "gu");
const inBrackets = new RegExp(`(毎週|隔週|第[1-5])((?:\\(${letter}\\)[・、]?){1,7})`, "gu");

const between = (from: string, to: string): string => {
  const [first, last] = [letters.indexOf(from), letters.indexOf(to)];
  return first <= last ? letters.slice(first, last + 1) : letters.slice(first) + letters.slice(0, last + 1);
};

/** 月~金曜 is 月・火・水・木・金曜日; 毎週(月)(水) is 毎週月・水曜日. @param text half width, one form of dashes, no blanks */
export const spelledWeekdays = (text: string): string =>
  text
    .replace(range, (_, from: string, to: string) => `${[...between(from, to)].join("・")}曜日`)
    .replace(
      inBrackets,
      (_, how: string, list: string) => `${how}${[...list].filter((one) => letters.includes(one)).join("・")}曜日`,
    );

const during = "(?:会期中|期間中|特別展開催期間中|開催期間中|毎週)?の?";
const listed = `(?:${letter}(?:曜日?)?(?:[・、,と/]?${letter}(?:曜日?)?)+|${letter}曜日?)`;
const leading = new RegExp(`^${during}(平日|土日祝?日?|${listed}|(?:日|土)(?=・?祝))`, "u");

/** Weekdays that a text begins with, where it names no day and no period: 月曜日から金曜日, 月・水・金, 平日, 会期中の日・祝. */
export const leadingWeekdays = (text: string): Weekday[] => {
  const list = leading.exec(text)?.[1] ?? "";
  if (list === "平日") return weekdays.slice(0, 5);
  const named = list.replace(/曜日?|祝日?/gu, "");
  return weekdays.filter((_, index) => named.includes(letters[index] ?? "?"));
};
