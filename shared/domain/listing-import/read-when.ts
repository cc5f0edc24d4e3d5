import type { EventListField } from "../../reference/event-list-columns.ts";
import { type DateCell, readDateCell } from "./date-cell.ts";
import { dayLimits } from "./day-limits.ts";
import { noDaysOff } from "./days-off.ts";
import { parseDateList } from "./parse-date.ts";
import { parseRecurrence } from "./parse-recurrence.ts";
import { parseWhen, type ReadWhen } from "./parse-when.ts";
import type { Cells } from "./read-cells.ts";
import type { RowContext } from "./row-context.ts";
import type { RowNote } from "./row-outcome.ts";
import type { Repetition } from "./rrule.ts";
import { whenText } from "./when-text.ts";
import { writtenDays } from "./written-days.ts";

/** When a row takes place by all of its cells. */
export interface RowWhen {
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
  readonly when: ReadWhen;
  readonly repetition?: Repetition | undefined;
  readonly notes: readonly RowNote[];
}

const dated = /[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}/u;

/** A date column; a column of times that holds days as well is one, too. */
const readCell = (cells: Cells, field: "startsOn" | "endsOn", { madeOn, month }: RowContext): DateCell => {
  const time = cells.get(field === "startsOn" ? "startTime" : "endTime");
  const own = cells.get(field) || cells.written(field);
  return readDateCell(own === "" && dated.test(time.normalize("NFKC")) ? time : own, madeOn, month);
};

/** A day whose month and number stand in columns of their own: 12 and 19・20 are 12月19日・20日. */
const inParts = (cells: Cells, month: number | undefined): string => {
  const [ofRow] =
    cells
      .get("month")
      .normalize("NFKC")
      .match(/[0-9]{1,2}/u) ?? [];
  const named = ofRow ?? month;
  const day = cells.get("day").normalize("NFKC").replace(/\s+/gu, "");
  if (named === undefined || !/^[0-9]{1,2}(?![0-9/])/u.test(day)) return day;
  return `${named}月${day.replace(/([0-9]{1,2})日?/gu, "$1日")}`;
};

const dayFields: readonly EventListField[] = ["when", "timeNote"];
const timeFields: readonly EventListField[] = ["startTime", "timeText"];

const isTold = ({ kind }: ReadWhen): boolean => kind !== "none" && kind !== "unread";

/** Days of a month that another cell names: 4月の試合日程, 【八戸】7日（日）午後2時. */
const daysOfMonth = (cells: Cells, month: number, madeOn: string): ReadWhen | undefined => {
  const text = timeFields.map((field) => cells.get(field)).join("\n");
  const dated = text.includes("月") ? text : text.replace(/([0-9０-９]{1,2}日)/u, `${month}月$1`);
  const when = parseWhen(dated, madeOn);
  return when.kind === "dates" ? when : undefined;
};

/** What is said in words: the first cell that says anything of days. */
const inWords = (cells: Cells, { madeOn, month }: RowContext): ReadWhen => {
  const written = [inParts(cells, month), ...dayFields.map((field) => cells.written(field) || cells.get(field))];
  const read = written.filter((text) => text !== "").map((text) => parseWhen(text, madeOn, month));
  const told = read.find((when) => isTold(when) && when.kind !== "vague") ?? read.find(isTold);
  if (told?.kind === "vague") return daysOfMonth(cells, Number(told.startsOn.slice(5, 7)), madeOn) ?? told;
  return told ?? (read.some(({ kind }) => kind === "unread") ? { kind: "unread" } : { kind: "none" });
};

/** Sentences about something else than when it takes place. */
const otherDays = /申し?込|締め?切|〆切|応募|募集期間|受付期間|更新|掲載|発売|予約|前売|生まれ|現在|昨年|前回/u;

/** Feeds say it in the title, or in a sentence of the text, alone. */
const inText = (cells: Cells, madeOn: string): ReadWhen | undefined => {
  const sentences = `${cells.get("description")}\n${cells.get("remark")}`.split(/[\n。]/u);
  for (const text of [cells.get("title"), ...sentences.filter((one) => !otherDays.test(one))]) {
    if (writtenDays(whenText(text)).length === 0) continue;
    const when = parseWhen(text, madeOn);
    if (when.kind === "dates" || when.kind === "span") return when;
  }
  return undefined;
};

const repetitionOf = (cells: Cells): Repetition | undefined => {
  const own = cells.get("recurrence");
  const fromOwn = own === "" ? undefined : parseRecurrence(own);
  return fromOwn ?? parseRecurrence(`${cells.get("timeNote")}\n${cells.get("remark")}`);
};

const columnNotes = (start: DateCell, end: DateCell, backwards: boolean): RowNote[] => {
  const notes: readonly (RowNote | false)[] = [
    (start.unread || end.unread) && "date_unread",
    backwards && "end_date_before_start",
  ];
  return notes.filter((note) => note !== false);
};

/** Further days that are listed beside the first: 日程:2022-02-06;2022-02-11. */
const listedDays = (cells: Cells, startsOn: string | undefined): string[] => {
  const listed = parseDateList(`${cells.get("timeNote")};${cells.get("extraDates")}`);
  const later = listed.filter((date) => !startsOn || date >= startsOn);
  return later.length > 1 ? [...new Set([...(startsOn ? [startsOn] : []), ...later])].sort().slice(0, 400) : [];
};

const fromColumns = (cells: Cells, start: DateCell, end: DateCell): RowWhen => {
  const startsOn = start.date;
  const backwards = startsOn !== undefined && end.date !== undefined && end.date < startsOn;
  const endsOn = backwards ? undefined : end.date;
  const notes = columnNotes(start, end, backwards);
  const dates = listedDays(cells, startsOn);
  if (dates.length > 0) {
    return { startsOn, endsOn, when: { kind: "dates", dates, doubtful: false }, notes: [...notes, "date_from_remark"] };
  }
  const repetition = repetitionOf(cells);
  const ruled = cells.get("recurrence") !== "" && repetition;
  const single = !start.open && !end.open && (endsOn === undefined || endsOn === startsOn);
  if (startsOn && single && !ruled) {
    return { startsOn, endsOn, when: { kind: "dates", dates: [startsOn], doubtful: false }, notes };
  }
  const limits = dayLimits(cells.get("timeNote"), cells.get("timeNote"), startsOn ?? endsOn ?? "2000-01-01");
  const days = { ...(startsOn ? { startsOn } : {}), ...(endsOn ? { endsOn } : {}) };
  return { startsOn, endsOn, when: { kind: "span", ...days, limits, doubtful: false }, repetition, notes };
};

/** From when to when, as far as words say it. */
const spanOf = (when: ReadWhen): Pick<RowWhen, "startsOn" | "endsOn"> =>
  when.kind === "span" || when.kind === "vague" || when.kind === "recurrence"
    ? { startsOn: when.startsOn, endsOn: when.endsOn }
    : {};

const doubtsOf = (when: ReadWhen): RowNote[] => {
  const doubts: readonly (RowNote | false)[] = [
    when.kind === "unread" && "date_unread",
    when.kind === "vague" && "date_vague",
    "doubtful" in when && when.doubtful && "weekday_wrong",
  ];
  return doubts.filter((doubt) => doubt !== false);
};

const fromWords = (cells: Cells, when: ReadWhen, notes: readonly RowNote[]): RowWhen => {
  const lasts = when.kind === "span" || when.kind === "vague";
  const repetition = when.kind === "recurrence" ? when.repetition : lasts ? repetitionOf(cells) : undefined;
  return { ...spanOf(when), when, repetition, notes: [...notes, ...doubtsOf(when)] };
};

/** By what is said in words, in a cell or under a label, else by a line of the text. */
const inAnyWords = (cells: Cells, context: RowContext, unread: readonly RowNote[]): RowWhen => {
  const words = inWords(cells, context);
  if (isTold(words)) return fromWords(cells, words, cells.isLabelled("when") ? [...unread, "date_from_text"] : unread);
  const text = inText(cells, context.madeOn);
  if (text) return fromWords(cells, text, [...unread, "date_from_text"]);
  return fromWords(cells, unread.length > 0 ? { kind: "unread" } : words, []);
};

/** When a row takes place: by its date columns, else by what is said in words. */
export const readWhen = (cells: Cells, context: RowContext): RowWhen => {
  const start = readCell(cells, "startsOn", context);
  const end = readCell(cells, "endsOn", context);
  if (start.date || end.date) return fromColumns(cells, start, end);
  const own = start.when ?? end.when;
  if (own) return fromWords(cells, own, []);
  const rule = cells.get("recurrence") === "" ? undefined : repetitionOf(cells);
  if (rule) return { when: { kind: "recurrence", repetition: rule, off: noDaysOff }, repetition: rule, notes: [] };
  return inAnyWords(cells, context, start.unread || end.unread ? ["date_unread"] : []);
};
