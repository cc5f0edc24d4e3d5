import { addDays, daysBetween } from "../times.ts";
import { type DayLimits, dayLimits } from "./day-limits.ts";
import { type DaysOff, daysOffIn, withoutDaysOff } from "./days-off.ts";
import { dayOfSerial } from "./parse-date.ts";
import { parseRecurrence } from "./parse-recurrence.ts";
import { leadingWeekdays } from "./parse-weekdays.ts";
import { type Repetition, weeklyRepetition } from "./rrule.ts";
import { vagueDays } from "./vague-days.ts";
import { whenText } from "./when-text.ts";
import { monthOfWeekdays, type ReadDay, readDays, writtenDays } from "./written-days.ts";

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
      readonly endsOn?: string;
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
  /(?:週|月)[0-9](?:[~・][0-9])?(?:回|日)|都合|随時|日程調整|調整(?:し|の上)|要相談|応相談|相談(?:の上|に応じ)|常時|いつでも|通年|公開中|配信中|年中|ご都合|希望日/u;
const none =
  /^(?:未定|調整中|検討中|後日|日程未定)(?![0-9]).*$|^(?:[-~―ーｰ–—−×/・.]|なし|ナシ|無し|無|無い|無し。|特になし|特に無し|不要|未定|調査中|確認中|検討中|不明|該当なし|別途|後日|none|null|n\/a|tbd)*$/iu;

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

/** Times of day between two days: 12月5日10時~6日16時. */
const clocks = /(?:午[前後])?[0-9]{1,2}(?::[0-9]{2}|時(?:[0-9]{1,2}分|半)?)/gu;

const isRange = (text: string, first: ReadDay, second: ReadDay): boolean =>
  /^[^0-9;]{0,14}(?:~|から|より)[^0-9;]{0,6}$/u.test(text.slice(first.to, second.from).replace(clocks, ""));

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
  if (days.length === 2 && second.date === first.date) return { kind: "dates", dates: [first.date], doubtful };
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

/** 12月は第3日曜日: what is otherwise in some month. */
const otherwise = /\([^()]*月は[^()]*\)/gu;

/** What repeats, within the months that are named with it: 12月の毎週土曜日, 4月~3月の毎週水曜. */
const repeating = (text: string, repetition: Repetition, madeOn: string): ReadWhen => {
  const about = /毎年|毎月/u.test(text) ? undefined : vagueDays(withoutDaysOff(text), madeOn);
  const span = about ? { startsOn: about.startsOn, endsOn: about.endsOn } : {};
  return { kind: "recurrence", repetition, off: daysOffIn(text), ...span };
};

/** What is said without a day. */
const withoutDays = (text: string, madeOn: string): ReadWhen => {
  const about = vagueDays(text, madeOn);
  const limits = dayLimits("", "", madeOn);
  if (about?.wholeMonths)
    return { kind: "span", startsOn: about.startsOn, endsOn: about.endsOn, limits, doubtful: false };
  if (about) return { kind: "vague", startsOn: about.startsOn, endsOn: about.endsOn };
  const named = leadingWeekdays(text);
  if (named.length > 0) return { kind: "recurrence", repetition: weeklyRepetition(named), off: daysOffIn(text) };
  return { kind: arranged.test(text) ? "arranged" : "unread" };
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
  const repetition = /毎|第[1-5]|隔週|最終/u.test(text) ? parseRecurrence(text.replace(otherwise, "")) : undefined;
  const { main, remarks } = split(text);
  const each = eachOf(text);
  const days = writtenDays(main, month ?? monthOfWeekdays(main, madeOn)).map((one) =>
    each === undefined || one.weekday !== undefined ? one : { ...one, weekday: each },
  );
  const read = readDays(days, madeOn);
  if (read.length > 0) return beginning(text, main, repetition, read) ?? fromDays(text, main, remarks, read);
  return repetition ? repeating(text.replace(otherwise, ""), repetition, madeOn) : withoutDays(text, madeOn);
};
