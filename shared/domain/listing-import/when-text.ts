import { spelledWeekdays } from "./parse-weekdays.ts";

/** Days as they are written, brought into one form before they are read. */

const isoDate = /(?<![0-9])([0-9]{4})[-‐‑–—−/.]([0-9]{1,2})[-‐‑–—−/.]([0-9]{1,2})(?![0-9])/gu;
/** 12/5: a month and a day. */
export const slashed = /(?<![0-9/.])(1[0-2]|0?[1-9])\/(3[01]|[12][0-9]|0?[1-9])(?![0-9/.:]|回|人|名|円)/gu;
const followingDay = /(?<=日(?:\([^)]*\))?[・、,~])([0-9]{1,2})(?=(?:\([月火水木金土日][^)]*\))?(?:[・、,(の]|$))/u;

/** 12/5・12・19(土) is 12月5日・12日・19日(土). */
const withFollowing = (text: string): string => {
  let read = text;
  while (followingDay.test(read)) read = read.replace(followingDay, "$1日");
  return read;
};

/** 1月7・14・21日 is 1月7日・14日・21日. */
const sharedDay = /([0-9]{1,2}月[0-9]{1,2})(?=[・、,][0-9]{1,2}(?:[・、,~][0-9]{1,2})*日)/gu;
const nextDay = /(日[・、,][0-9]{1,2})(?=[・、,][0-9]{1,2}(?:[・、,~][0-9]{1,2})*日)/u;
const withDays = (text: string): string => {
  let read = text.replace(sharedDay, "$1日");
  while (nextDay.test(read)) read = read.replace(nextDay, "$1日");
  return read;
};

/** How many days, and not which: いずれか1日, 全10日間. */
const numberOfDays = /(?:いずれか|どれか|のうち|各|計|全|約|1回あたり)(?:の)?[0-9]{1,2}日間?/gu;

const plainWhen = (text: string): string =>
  text
    .replace(/[①-⑳❶-❿]/gu, ";")
    .normalize("NFKC")
    .replace(isoDate, "$1年$2月$3日")
    .replace(slashed, "$1月$2日")
    .replace(/[〜～∼‐‑–—−―]/gu, "~")
    .replace(/\(([0-9]{1,2})\)(?=[0-9]{1,2}[月日])/gu, "、")
    .replace(/[\n\r]+/gu, "、")
    .replace(/\s+/gu, "")
    .replace(/、*~、*/gu, "~")
    .replace(/(日(?:\([^)]*\))?)から(?=翌年|令和|[0-9])/gu, "$1~")
    .replace(/翌年(?=[0-9])/gu, "")
    .replace(numberOfDays, "");

/** Text about days to compare: circled numbers as semicolons, (1) apart from digits, half width, one form of dashes, no blanks. */
export const whenText = (written: string): string => spelledWeekdays(withDays(withFollowing(plainWhen(written))));
