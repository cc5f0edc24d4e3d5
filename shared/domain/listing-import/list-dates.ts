import type { EventListField } from "../../reference/event-list-columns.ts";
import type { MappedTable } from "./find-header.ts";
import { cellsOf } from "./list-cells.ts";
import { dateOf, parseDate, yearOf } from "./parse-date.ts";

const inName =
  /(?<![0-9])(20[0-9]{2})[-_.年]?(0[1-9]|1[0-2]|[1-9](?![0-9]))(?:[-_.月]?(0[1-9]|[12][0-9]|3[01]))?(?![0-9])/u;
const eraInName = /(?:令和|[rR])([0-9]{1,2})(?:[-_.年]{0,2}(0?[1-9]|1[0-2])(?![0-9]))?(?![0-9])/u;

interface NamedDay {
  readonly day: string | undefined;
  /** Only a year is named, which in offices is a fiscal one. */
  readonly yearAlone: boolean;
}

/** The day that a file's name tells: 2025-08-10_events.csv, 202508.csv, R7.8, R8後期. */
const dayInName = (fileName: string): NamedDay | undefined => {
  const name = fileName.normalize("NFKC");
  const found = inName.exec(name);
  if (found) return { day: dateOf(Number(found[1]), Number(found[2]), Number(found[3] ?? 1)), yearAlone: false };
  const era = eraInName.exec(name);
  return era
    ? { day: dateOf(2018 + Number(era[1]), Number(era[2] ?? 4), 1), yearAlone: era[2] === undefined }
    : undefined;
};

const asOf = /^(.*?)(?:現在|時点|作成|更新|発行)/mu;
const fiscalYear = /(?:(令和)([0-9]{1,2}|元)|(20[0-9]{2}))年度/u;
const yearAndMonth = /(?:(令和)([0-9]{1,2}|元)|(20[0-9]{2}))年([0-9]{1,2})月(?![0-9]*日)/u;

/** From here the first and the last day of a fiscal year are equally far, days past counting half as much again. */
const middleOfFiscalYear = (year: number): string | undefined => dateOf(year, 8, 25);

const yearIn = ([, era, ofEra, seireki]: RegExpExecArray): number => yearOf(era, ofEra ?? seireki ?? "");

/** The day that a file tells of itself: 令和8年11月10日現在, 令和8年12月の催し, 令和8年度. */
const dayAbout = (about: string): string | undefined => {
  const text = about.normalize("NFKC");
  const exact = parseDate(asOf.exec(text)?.[1] ?? "");
  if (exact) return exact;
  const month = yearAndMonth.exec(text);
  if (month) return dateOf(yearIn(month), Number(month[4]), 1);
  const year = fiscalYear.exec(text);
  return year ? middleOfFiscalYear(yearIn(year)) : undefined;
};

const dayFields: readonly EventListField[] = ["startsOn", "when", "timeNote", "publishedOn", "applyUntil"];

/** The day in the middle of those that the rows write in full. */
const middleDay = (mapped: MappedTable): string | undefined => {
  const days = cellsOf(mapped, dayFields)
    .flatMap((row) => row.map(parseDate).find((date) => date !== undefined) ?? [])
    .filter((date) => date < "2100")
    .sort();
  return days[Math.floor(days.length / 2)];
};

/** The day of a list's edition, where it is known: as its name tells, else as told by whoever handed it over. */
export const listEdition = (fileName: string, told: string | undefined): string | undefined =>
  dayInName(fileName)?.day ?? told;

/**
 * The day on which a list was made: its edition, else as the file tells of itself, else about the days that its rows write
 * in full; at last, today.
 */
export const listMadeOn = (
  mapped: MappedTable,
  fileName: string,
  told: string | undefined,
  today: string,
  about = mapped.table.above,
): string => {
  const named = dayInName(fileName);
  const ofYear = named?.yearAlone && named.day ? middleOfFiscalYear(Number(named.day.slice(0, 4))) : undefined;
  const ofName = named?.yearAlone ? undefined : named?.day;
  return ofName ?? dayAbout(about) ?? told ?? ofYear ?? middleDay(mapped) ?? today;
};

const monthName = /(?<![0-9])(1[0-2]|[1-9])月(?![0-9]+日)/gu;

/** The one month that a list is about, as its sheet or its title tells: days need not name it then. */
export const listMonth = ({ table }: MappedTable): number | undefined => {
  for (const text of [table.sheet ?? "", table.above]) {
    const months = new Set([...text.normalize("NFKC").matchAll(monthName)].map(([, month]) => Number(month)));
    if (months.size === 1) return [...months][0];
  }
  return undefined;
};
