/** Times of day as they are written, and what of it could be understood. */
export interface ReadTimes {
  readonly startTime?: string;
  readonly endTime?: string;
  /** Whether more is written than one time, or one time from and to: sessions, doors, exceptions. */
  readonly more: boolean;
  readonly unread: boolean;
}

// 午後1時間 is a duration; 13時 and 13:00 are times.
const clock =
  /(午前|午後|am|pm)?(?<![0-9])([0-9]{1,2})(?::([0-9]{2})|時(?!間|点|期)(?:([0-9]{1,2})分)?(半)?)(?::[0-9]{2})?(am|pm)?|(正午)/gu;
const noTime = /^(?:いつでも|会期中いつでも|終日|常時|随時|未定|要相談|応相談|[-~ー―]|なし)*$/u;

const pad = (number: number): string => String(number).padStart(2, "0");

/** A time of day as spreadsheets keep it: 0.4375 of a day. */
const ofDay = /^0?\.([0-9]+)$/u;
const minutesOfDay = 1440;

const fromSpreadsheet = (text: string): string => {
  const found = ofDay.exec(text);
  if (!found) return text;
  const minutes = Math.round(Number(`0.${found[1]}`) * minutesOfDay);
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
};

/** Text of times to compare: circled numbers apart from digits, half width, no blanks. */
const plain = (text: string): string =>
  text
    .replace(/[①-⑳❶-❿]/gu, "、")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[〜～∼‐‑–—−]/gu, "~")
    .replace(/\s+/gu, "")
    .replace(/(?<=[0-9時分半前後頃])[-ー―](?=[0-9午正ap])/gu, "~");

const toTime = (match: RegExpExecArray): string | undefined => {
  const [, half = "", hourText, colon, minutes, halfPast, after = "", noon] = match;
  if (noon) return "12:00";
  const hour = Number(hourText);
  const afternoon = half === "午後" || half === "pm" || after === "pm";
  const hours = afternoon && hour < 12 ? hour + 12 : hour;
  const minute = halfPast ? 30 : Number(colon ?? minutes ?? 0);
  return hours > 23 || minute > 59 ? undefined : `${pad(hours)}:${pad(minute)}`;
};

interface Found {
  readonly time: string;
  readonly from: number;
  readonly to: number;
}

const timesIn = (text: string): Found[] =>
  [...text.matchAll(clock)].flatMap((match) => {
    const time = toTime(match);
    return time ? [{ time, from: match.index, to: match.index + match[0].length }] : [];
  });

const afternoon = /^(?:午後|pm)/u;
const plusTwelve = (time: string): string => `${pad(Number(time.slice(0, 2)) + 12)}${time.slice(2)}`;

/** The end of 午後1時半~3時 is in the afternoon, too. */
const endAfter = (start: Found, end: Found, text: string): string =>
  end.time < start.time && end.time < "12:00" && afternoon.test(text.slice(start.from))
    ? plusTwelve(end.time)
    : end.time;

/** 18:00開場 18:30開演: when it begins, of several times. */
const beginsAt = /^(?:に|より|から)?(?:開演|開始|開会|スタート|試合開始)(?!:?(?:午[前後])?[0-9])/u;
const beginsBefore = /(?:開演|開始|開会|スタート)[:は]?$/u;
const beginning = (text: string, found: readonly Found[]): Found | undefined =>
  found.find(({ to }) => beginsAt.test(text.slice(to))) ??
  found.find(({ from }) => beginsBefore.test(text.slice(0, from))) ??
  found[0];

/** 10:00~12:00: two times with nothing but a dash between them. */
const rangeIn = (text: string, found: readonly Found[]): readonly [string, string] | undefined => {
  const [first, second] = found;
  if (!first || !second) return undefined;
  return /^(?:頃|ごろ)?(?:~|から|より)$/u.test(text.slice(first.to, second.from))
    ? [first.time, endAfter(first, second, text)]
    : undefined;
};

const isPlain = (text: string): boolean => text.replace(clock, "").replace(/[~、]|から|まで|頃|開始|終了/gu, "") === "";

/**
 * Reads when it begins and ends: `10:30`, `①10:30 ②13:30` (the first session), `午前10時~午後9時`, `9時から17時まで`.
 * @param start what stands under the start, or under one heading for both
 * @param end what stands under the end
 */
export const parseTimes = (start: string, end: string): ReadTimes => {
  const [from, to] = [fromSpreadsheet(plain(start)), fromSpreadsheet(plain(end))];
  const [starts, ends] = [timesIn(from), timesIn(to)];
  const range = rangeIn(from, starts);
  const startTime = (range ? starts[0] : beginning(from, starts))?.time;
  const endTime = ends.length > 0 && to !== from ? (rangeIn(to, ends)?.[1] ?? ends[0]?.time) : range?.[1];
  const several = starts.length > (range ? 2 : 1) || ends.length > 1;
  return {
    ...(startTime ? { startTime } : {}),
    ...(endTime ? { endTime } : {}),
    more: several || !isPlain(from) || !isPlain(to),
    unread: (!noTime.test(from) && starts.length === 0) || (!noTime.test(to) && ends.length === 0),
  };
};
