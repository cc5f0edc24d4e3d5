import type { EventListField } from "../../reference/event-list-columns.ts";
import { type DateCell, readDateCell } from "./date-cell.ts";
import { dayLimits } from "./day-limits.ts";
import { parseDateList } from "./parse-date.ts";
import { parseRecurrence } from "./parse-recurrence.ts";
import { parseWhen, type ReadWhen } from "./parse-when.ts";
import type { Cells } from "./read-cells.ts";
import type { RowContext } from "./row-context.ts";
import type { RowNote } from "./row-outcome.ts";
import type { Repetition } from "./rrule.ts";

/** When a row takes place by all of its cells. */
export interface RowWhen {
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
  readonly when: ReadWhen;
  readonly repetition?: Repetition | undefined;
  readonly notes: readonly RowNote[];
}

/** Lines of a text that say when: 日時：8月5日（水）10時. */
const labelled =
  /(?:^|\n|[。■●◆◇○▼【[])\s*(?:日時|開催日時?|開催期間|日程|期日|とき|と き|期間|会期|実施日時?|活動日時?)\s*[】\]:：)）\s]\s*([^\n。]{3,120})/u;

const readCell = (cells: Cells, field: "startsOn" | "endsOn", madeOn: string): DateCell =>
  readDateCell(cells.get(field) || cells.written(field), madeOn);

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
const inWords = (cells: Cells, madeOn: string): ReadWhen => {
  const texts = dayFields.map((field) => cells.written(field) || cells.get(field)).filter((text) => text !== "");
  const read = texts.map((text) => parseWhen(text, madeOn));
  const told = read.find((when) => isTold(when) && when.kind !== "vague") ?? read.find(isTold);
  if (told?.kind === "vague") return daysOfMonth(cells, Number(told.startsOn.slice(5, 7)), madeOn) ?? told;
  return told ?? (read.some(({ kind }) => kind === "unread") ? { kind: "unread" } : { kind: "none" });
};

/** Feeds and calendars say it in the text alone. */
const inText = (cells: Cells, madeOn: string): ReadWhen | undefined => {
  const text = `${cells.get("title")}\n${cells.get("description")}\n${cells.get("remark")}`;
  const line = labelled.exec(text)?.[1];
  const when = line === undefined ? undefined : parseWhen(line, madeOn);
  return when && when.kind !== "unread" && when.kind !== "none" ? when : undefined;
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

const fromWords = (cells: Cells, when: ReadWhen, notes: readonly RowNote[]): RowWhen => {
  const span = when.kind === "span" || when.kind === "vague" ? when : undefined;
  const doubts: RowNote[] = [];
  if (when.kind === "unread") doubts.push("date_unread");
  if (when.kind === "vague") doubts.push("date_vague");
  if ("doubtful" in when && when.doubtful) doubts.push("weekday_wrong");
  return {
    startsOn: span?.startsOn,
    endsOn: span?.endsOn,
    when,
    repetition: when.kind === "recurrence" ? when.repetition : span ? repetitionOf(cells) : undefined,
    notes: [...notes, ...doubts],
  };
};

/** When a row takes place: by its date columns, else by what is said in words, else by a line of its text. */
export const readWhen = (cells: Cells, { madeOn }: RowContext): RowWhen => {
  const start = readCell(cells, "startsOn", madeOn);
  const end = readCell(cells, "endsOn", madeOn);
  if (start.date || end.date) return fromColumns(cells, start, end);
  const own = start.when ?? end.when;
  if (own) return fromWords(cells, own, []);
  const rule = cells.get("recurrence") === "" ? undefined : repetitionOf(cells);
  if (rule) return { when: { kind: "recurrence", repetition: rule }, repetition: rule, notes: [] };
  const unread: RowNote[] = start.unread || end.unread ? ["date_unread"] : [];
  const words = inWords(cells, madeOn);
  if (words.kind !== "none" && words.kind !== "unread") return fromWords(cells, words, unread);
  const text = inText(cells, madeOn);
  if (text) return fromWords(cells, text, [...unread, "date_from_text"]);
  return fromWords(cells, unread.length > 0 ? { kind: "unread" } : words, []);
};
