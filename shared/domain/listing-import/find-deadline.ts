import { readDateCell } from "./date-cell.ts";
import { dateOf, parseDayBefore } from "./parse-date.ts";
import { parseWhen } from "./parse-when.ts";
import type { Cells } from "./read-cells.ts";
import { slashed } from "./when-text.ts";

export interface Deadline {
  readonly until: string | undefined;
  /** Whether it was read from a sentence instead of its own column. */
  readonly fromText: boolean;
}

// 12月7日(火曜日)までに / 令和4年1月26日(水曜日)(必着)まで: the day by which to apply, not one up to which something lasts.
const untilDay =
  /(?:(令和|平成)([0-9]{1,2}|元)年|([0-9]{4})年(?:\(令和[0-9]+年\))?)?([0-9]{1,2})月([0-9]{1,2})日(?:[(（]([月火水木金土日])(?:曜日?)?(?:・祝)?[)）])?(?:\((?:必着|消印有効)\)|必着|消印有効)*(?:午[前後][0-9]{1,2}時)?(?:まで(?:に|。|、電話|、申)?|[〆締]め?切|(?<=必着|必着\)|消印有効|消印有効\)))/gu;

// Days by which to ask for something besides: sign language, childcare, a cancellation.
const besides = /手話|要約筆記|筆談|保育|託児|一時預かり|キャンセル|取り消し|車いす|車椅子|配慮/u;

const yearOf = (era: string | undefined, eraYear: string | undefined, seireki: string | undefined) => {
  if (seireki) return Number(seireki);
  if (!era || !eraYear) return undefined;
  return (era === "令和" ? 2018 : 1988) + (eraYear === "元" ? 1 : Number(eraYear));
};

/** 申込期間: 7月1日（火）～7月10日（木）. A day alone may be the first as well as the last, unless it says まで. */
const endOfPeriod = (text: string, lastDate: string | undefined, madeOn: string): string | undefined => {
  const when = text === "" ? undefined : parseWhen(text, madeOn);
  const end = when?.kind === "span" ? when.endsOn : undefined;
  return end && (!lastDate || end <= lastDate) ? end : undefined;
};

/** The day of a column for it: 11月30日, 12月1日（火）まで, 11/2～11/30. */
const dayOfCell = (text: string, madeOn: string): string | undefined => {
  const { date, when } = readDateCell(text, madeOn);
  if (when?.kind === "dates") return when.dates.at(-1);
  return date ?? (when?.kind === "span" ? when.endsOn : undefined);
};

/**
 * The last day to apply: its column, else the one clear "…までに" of the application method.
 * Several different days there (by post, by web) are left alone: the latest of them is as late as it can be.
 */
export const findDeadline = (cells: Cells, lastDate: string | undefined, madeOn: string): Deadline => {
  const own =
    dayOfCell(cells.get("applyUntil") || cells.written("applyUntil"), madeOn) ??
    endOfPeriod(cells.get("applyPeriod"), lastDate, madeOn);
  if (own) return { until: own, fromText: false };
  const sentences = cells
    .get("applyMethod")
    .normalize("NFKC")
    .replace(slashed, "$1月$2日")
    .split(/[\n。]/u);
  const text = sentences
    .filter((sentence) => !besides.test(sentence))
    .join("。")
    .replace(/\s+/gu, "");
  const days = [...text.matchAll(untilDay)].flatMap(([, era, eraYear, seireki, month, day, weekday]) => {
    const year = yearOf(era, eraYear, seireki);
    const date = year
      ? dateOf(year, Number(month), Number(day))
      : lastDate && parseDayBefore(Number(month), Number(day), weekday, lastDate);
    return date ? [date] : [];
  });
  const until = days.sort().at(-1);
  return { until, fromText: until !== undefined };
};
