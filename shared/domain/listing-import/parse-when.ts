import { type Weekday, weekdays } from "../conditions.ts";
import { addDays, daysBetween } from "../times.ts";
import { type DayLimits, dayLimits } from "./day-limits.ts";
import { type DaysOff, daysOffIn } from "./days-off.ts";
import { dayOfSerial } from "./parse-date.ts";
import { parseRecurrence } from "./parse-recurrence.ts";
import { type Repetition, weeklyRepetition } from "./rrule.ts";
import { vagueDays } from "./vague-days.ts";
import { type ReadDay, readDays, writtenDays } from "./written-days.ts";

/** When something takes place, as a sentence or a cell in words says it. */
export type ReadWhen =
  /** On these days. */
  | { readonly kind: "dates"; readonly dates: readonly string[]; readonly doubtful: boolean }
  /** From a day to another, perhaps not on all days between; without one of the two, up to or from a day. */
  | {
      readonly kind: "span";
      readonly startsOn?: string;
      readonly endsOn?: string;
      readonly limits: DayLimits;
      readonly doubtful: boolean;
    }
  /** Again and again, but for some days; with a first day and a number of times where they are said. */
  | {
      readonly kind: "recurrence";
      readonly repetition: Repetition;
      readonly off: DaysOff;
      readonly startsOn?: string;
      readonly times?: number;
    }
  /** Only about when: a month, or a third of it. */
  | { readonly kind: "vague"; readonly startsOn: string; readonly endsOn: string }
  /** At any time, or by arrangement. */
  | { readonly kind: "arranged" }
  /** It says that there is no day, or not yet. */
  | { readonly kind: "none" }
  | { readonly kind: "unread" };

const arranged =
  /随時|日程調整|調整(?:し|の上)|要相談|応相談|相談(?:の上|に応じ)|常時|いつでも|通年|公開中|配信中|年中|ご都合|希望日/u;
const none =
  /^(?:[-~―ーｰ–—−×/・.]|なし|ナシ|無し|無|無い|無し。|特になし|特に無し|不要|未定|調査中|確認中|検討中|不明|該当なし|別途|後日|none|null|n\/a|tbd)*$/iu;

const slashed = /(?<![0-9/.:])(1[0-2]|0?[1-9])\/(3[01]|[12][0-9]|0?[1-9])(?![0-9/.:]|回|人|名|円)/gu;
const followingDay = /(?<=日(?:\([^)]*\))?[・、,~])([0-9]{1,2})(?=(?:\([月火水木金土日][^)]*\))?(?:[・、,(の]|$))/u;

/** 12/5・12・19(土) is 12月5日・12日・19日(土). */
const withMonths = (text: string): string => {
  let read = text.replace(slashed, "$1月$2日");
  while (followingDay.test(read)) read = read.replace(followingDay, "$1日");
  return read;
};

/** 1月7・14・21日 is 1月7日・14日・21日. */
const sharedDay = /([0-9]{1,2}月[0-9]{1,2})(?=[・、,][0-9]{1,2}(?:[・、,~][0-9]{1,2})*日)/u;
const nextDay = /(日[・、,][0-9]{1,2})(?=[・、,][0-9]{1,2}(?:[・、,~][0-9]{1,2})*日)/u;
const withDays = (text: string): string => {
  let read = text.replace(new RegExp(sharedDay, "gu"), "$1日");
  while (nextDay.test(read)) read = read.replace(nextDay, "$1日");
  return read;
};

/** Text about days to compare: circled numbers and (1) apart from digits, half width, one form of dashes, no blanks. */
export const whenText = (written: string): string => withDays(withMonths(plainWhen(written)));

const plainWhen = (text: string): string =>
  text
    .replace(/[①-⑳❶-❿]/gu, "、")
    .normalize("NFKC")
    .replace(/[〜～∼‐‑–—−―]/gu, "~")
    .replace(/\(([0-9]{1,2})\)(?=[0-9]{1,2}[月日])/gu, "、")
    .replace(/[\n\r]+/gu, "、")
    .replace(/\s+/gu, "")
    .replace(/、*~、*/gu, "~")
    .replace(/(日(?:\([^)]*\))?)から(?=翌年|令和|[0-9])/gu, "$1~")
    .replace(/翌年(?=[0-9])/gu, "");

/** Days in case of rain are none to come on: ※予備日12月13日(日), 雨天時は20日(日)に順延. */
const inCaseOfRain =
  /[※(、]*(?:予備日|(?:雨天|荒天)(?:時|の場合|順延)*)[^※)。、]*(?:\([^)]*\))?[^※)。、]*(?:順延|延期|まで)?\)?/gu;

/** What is said of the days, apart from what is said about exceptions. */
const split = (text: string): { main: string; remarks: string } => {
  const at = text.search(/※|\*|\(?(?:ただし|但し)|[(（](?=[^)]{0,12}(?:休|除く|以外|のみ))/u);
  return at < 0 ? { main: text, remarks: text } : { main: text.slice(0, at), remarks: text.slice(at) };
};

/** いずれも(水): the weekday of all the days before it. */
const eachOf = (text: string): number | undefined => {
  const letter = /(?:いずれも|いすれも|全て|すべて|毎回|各)\(?([月火水木金土日])/u.exec(text)?.[1];
  return letter === undefined ? undefined : "日月火水木金土".indexOf(letter);
};

const isRange = (text: string, first: ReadDay, second: ReadDay): boolean =>
  /^[^0-9]{0,14}(?:~|から|より)[^0-9]{0,6}$/u.test(text.slice(first.to, second.from));

const expand = (from: string, to: string): string[] =>
  Array.from({ length: Math.min(daysBetween(from, to), 60) + 1 }, (_, index) => addDays(from, index));

/** The days of a list in which a few may be ranges: 7月24日・25日、8月1日～3日. */
const listOf = (text: string, days: readonly ReadDay[]): string[] => {
  const dates = days.flatMap((one, index) => {
    const next = days[index + 1];
    return next && isRange(text, one, next) && next.date > one.date ? expand(one.date, next.date) : [one.date];
  });
  return [...new Set(dates)].sort().slice(0, 400);
};

const onlyDay = (text: string, one: ReadDay, remarks: string): ReadWhen => {
  const limits = dayLimits(text, remarks, one.date);
  if (/^[^0-9]*~[^0-9]*$/u.test(text.slice(0, one.from)) || /^[^0-9]{0,4}(?:まで|迄)/u.test(text.slice(one.to))) {
    return { kind: "span", endsOn: one.date, limits, doubtful: one.doubtful };
  }
  if (/^(?:~|から|より|以降)/u.test(text.slice(one.to))) {
    return { kind: "span", startsOn: one.date, limits, doubtful: one.doubtful };
  }
  return { kind: "dates", dates: [one.date], doubtful: one.doubtful };
};

const fromDays = (text: string, main: string, remarks: string, days: readonly ReadDay[]): ReadWhen => {
  const [first, second] = days;
  const doubtful = days.some((one) => one.doubtful);
  if (!first) return { kind: "unread" };
  if (!second) return onlyDay(main, first, remarks);
  if (days.length === 2 && isRange(main, first, second) && second.date > first.date) {
    const limits = dayLimits(text, remarks, first.date);
    return { kind: "span", startsOn: first.date, endsOn: second.date, limits, doubtful };
  }
  return { kind: "dates", dates: listOf(main, days), doubtful };
};

const howOften = /全([0-9]{1,2})回/u;

/** 1月9日(土)から毎週土曜日・全8回: the first day, and what repeats from then on. */
const beginning = (
  text: string,
  main: string,
  repetition: Repetition | undefined,
  [first, second]: readonly ReadDay[],
): ReadWhen | undefined => {
  if (!repetition || !first || second || !/^(?:から|より|~|以降|開始|スタート)/u.test(main.slice(first.to)))
    return undefined;
  const times = howOften.exec(text)?.[1];
  return {
    kind: "recurrence",
    repetition,
    off: daysOffIn(text.slice(first.to)),
    startsOn: first.date,
    ...(times === undefined ? {} : { times: Number(times) }),
  };
};

const weekdaysAlone = /^(?:会期中|期間中|特別展開催期間中|開催期間中)?の?(.{1,12}(?:曜|・祝|のみ).{0,6})$/u;

const ofWeekdays = (text: string, named: readonly Weekday[]): ReadWhen | undefined =>
  named.length > 0 ? { kind: "recurrence", repetition: weeklyRepetition(named), off: daysOffIn(text) } : undefined;

/** Weekdays without a period: 月曜日から金曜日, 会期中の日・祝. */
const fromWeekdays = (text: string): ReadWhen | undefined => {
  const [from, to] = /^([月火水木金土日])曜日?~([月火水木金土日])曜/u.exec(text.replace("から", "~"))?.slice(1) ?? [];
  const letters = "月火水木金土日";
  if (from && to) {
    const named = weekdays.slice(letters.indexOf(from), letters.indexOf(to) + 1);
    return ofWeekdays(text, named);
  }
  const list = weekdaysAlone.exec(text)?.[1] ?? "";
  const named = weekdays.filter((_, index) => list.replace(/曜日?|祝日/gu, "").includes(letters[index] ?? "?"));
  return ofWeekdays(text, named);
};

/**
 * Reads when something takes place from words: single days, lists, ranges with exceptions, repetitions, about when, or
 * that it is arranged. Days without a year are resolved by the day on which the list was made. What was not understood
 * is `unread`; nothing is guessed.
 * @param month the month of days that are written without one, where the list is about one month
 */
export const parseWhen = (written: string, madeOn: string, month?: number): ReadWhen => {
  const serial = dayOfSerial(written.trim());
  if (serial) return { kind: "dates", dates: [serial], doubtful: false };
  const text = whenText(written).replace(inCaseOfRain, "");
  if (none.test(text)) return { kind: "none" };
  const repetition = /毎|第[1-5]|隔週|最終/u.test(text) ? parseRecurrence(text) : undefined;
  const { main, remarks } = split(text);
  const each = eachOf(text);
  const days = writtenDays(main, month).map((one) =>
    each === undefined || one.weekday !== undefined ? one : { ...one, weekday: each },
  );
  const read = readDays(days, madeOn);
  if (repetition && read.length === 0) return { kind: "recurrence", repetition, off: daysOffIn(text) };
  if (read.length > 0) return beginning(text, main, repetition, read) ?? fromDays(text, main, remarks, read);
  const about = vagueDays(text, madeOn);
  if (about) return { kind: "vague", ...about };
  if (arranged.test(text)) return { kind: "arranged" };
  return fromWeekdays(text) ?? { kind: "unread" };
};
