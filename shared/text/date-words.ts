import type { Band, Weekday } from "../domain/conditions.ts";

const weekdayOfDate = ["日", "月", "火", "水", "木", "金", "土"] as const;

const parts = (date: string): { year: number; month: number; day: number; weekday: string } => {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const weekday = weekdayOfDate[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "";
  return { year, month, day, weekday };
};

/** A calendar date with its weekday: `2026-12-01` → 12月1日（火）. */
export const dateInWords = (date: string): string => {
  const { month, day, weekday } = parts(date);
  return `${month}月${day}日（${weekday}）`;
};

/** A calendar date alone: 12月1日. */
export const dayInWords = (date: string): string => {
  const { month, day } = parts(date);
  return `${month}月${day}日`;
};

/** A calendar date with its year and weekday: 2026年12月1日（火）. */
export const fullDateInWords = (date: string): string => `${parts(date).year}年${dateInWords(date)}`;

const eraYear = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { era: "long", year: "numeric", timeZone: "UTC" });

/** A calendar date of an official letter, with the year by era and by the common count: 令和8年（2026年）12月1日. */
export const eraDateInWords = (date: string): string => {
  const { year, month, day } = parts(date);
  return `${eraYear.format(new Date(`${date}T00:00:00Z`))}（${year}年）${month}月${day}日`;
};

const half = (hour: number): string => (hour < 12 ? "午前" : "午後");

const clockFace = (time: string): { half: string; face: string } => {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const face = `${hour % 12}時${minute ? `${minute}分` : ""}`;
  return { half: half(hour), face };
};

/** A time of day: `10:30` → 午前10時30分, `12:00` → 正午. */
export const timeInWords = (time: string): string => {
  if (time === "12:00") return "正午";
  const { half, face } = clockFace(time);
  return half + face;
};

/** From when to when: 午前10時〜11時30分; the half of the day is said again only where it changes. */
export const timeRangeInWords = (start: string | undefined, end: string | undefined): string => {
  if (!start) return end ? `${timeInWords(end)}まで` : "";
  if (!end || end === start) return `${timeInWords(start)}から`;
  const sameHalf = clockFace(start).half === clockFace(end).half && start !== "12:00";
  return `${timeInWords(start)}〜${sameHalf ? clockFace(end).face : timeInWords(end)}`;
};

const weekdayLabels: Readonly<Record<Weekday, string>> = {
  Mo: "月",
  Tu: "火",
  We: "水",
  Th: "木",
  Fr: "金",
  Sa: "土",
  Su: "日",
};

/** One character: 火. */
export const weekdayShort = (weekday: Weekday): string => weekdayLabels[weekday];

/** 火曜日. */
export const weekdayLabel = (weekday: Weekday): string => `${weekdayLabels[weekday]}曜日`;

const bandLabels: Readonly<Record<Band, string>> = { am: "午前", pm: "午後", eve: "夜" };

/** 午前, 午後, 夜. */
export const bandLabel = (band: Band): string => bandLabels[band];
