import type { EventListField } from "../../reference/event-list-columns.ts";
import { columnsByHeadings, headingKey } from "./map-columns.ts";
import { municipalityNamedIn } from "./named-municipality.ts";
import { parseDate } from "./parse-date.ts";
import { parseTime } from "./parse-time.ts";

/** What each column is probably for; columns that nothing speaks for are not among them. */
export type Suggestions = ReadonlyMap<number, EventListField>;

/** Rows whose cells are looked at. */
const rowsLookedAt = 50;
/** A column is of a kind if so many of its cells are. */
const mostCells = 0.6;

const between =
  (least: number, most: number) =>
  (cell: string): boolean =>
    /^\d+\.\d+$/u.test(cell) && Number(cell) >= least && Number(cell) <= most;

const placeWords =
  /(?:館|センター|プラザ|ホール|公園|広場|会議室|学校|図書館|体育館|会場|ひろば|ルーム|室)(?:\s|$|[（(])/u;

/** What a cell looks like; tried in this order, each for the fields of its kind that are still missing. */
const kinds: readonly {
  readonly fields: readonly EventListField[];
  readonly fits: (cell: string) => boolean;
}[] = [
  { fields: ["url"], fits: (cell) => /^https?:\/\//iu.test(cell) },
  { fields: ["contactEmail"], fits: (cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(cell) },
  { fields: ["contactPhone"], fits: (cell) => /^0\d{1,4}[-(]\d{1,4}[-)]\d{3,4}/u.test(cell) },
  { fields: ["latitude"], fits: between(20, 46) },
  { fields: ["longitude"], fits: between(122, 154) },
  { fields: ["startTime", "endTime"], fits: (cell) => cell.length <= 8 && parseTime(cell) !== undefined },
  { fields: ["startsOn", "endsOn"], fits: (cell) => cell.length <= 18 && parseDate(cell) !== undefined },
  { fields: ["when"], fits: (cell) => /\d{1,2}月\d{1,2}日|毎[週月日]|第[1-5一二三四五]|\d{1,2}\/\d{1,2}/u.test(cell) },
  { fields: ["fee"], fits: (cell) => cell.length <= 40 && /無料|\d円/u.test(cell) },
  { fields: ["capacity"], fits: (cell) => cell.length <= 30 && /\d(?:人|名|組)/u.test(cell) },
  {
    fields: ["address"],
    fits: (cell) => cell.length <= 80 && municipalityNamedIn(cell) !== undefined && /\d/u.test(cell),
  },
  { fields: ["placeName"], fits: (cell) => cell.length <= 60 && placeWords.test(cell) },
  { fields: ["description"], fits: (cell) => cell.length >= 60 },
];

/** Fields that a cell tells by its look alone, and that no heading looks like. */
const telling = new Set<EventListField>([
  "url",
  "contactEmail",
  "contactPhone",
  "startTime",
  "startsOn",
  "when",
  "address",
]);
const tellingKinds = kinds.filter(({ fields }) => fields.some((field) => telling.has(field)));

/** Whether a cell is a day, a time, a number to call or an address: something that stands below a heading. */
export const looksLikeContent = (cell: string): boolean => {
  const text = cell.normalize("NFKC").trim();
  return tellingKinds.some(({ fits }) => fits(text));
};

const cellsOf = (rows: readonly (readonly string[])[], column: number): string[] =>
  rows
    .slice(0, rowsLookedAt)
    .map((cells) => (cells[column] ?? "").normalize("NFKC").trim())
    .filter((cell) => cell !== "");

const isOfKind = (cells: readonly string[], fits: (cell: string) => boolean): boolean =>
  cells.length > 0 && cells.filter(fits).length >= cells.length * mostCells;

/** The title of an event is short, says something, and is seldom that of another one. */
const titleWorth = (cells: readonly string[]): number => {
  const wordy = cells.filter((cell) => cell.length >= 3 && cell.length <= 60 && /\p{L}{2}/u.test(cell));
  return wordy.length < cells.length * mostCells ? 0 : new Set(wordy).size;
};

const suggestTitle = (columns: ReadonlyMap<number, readonly string[]>): number | undefined =>
  [...columns]
    .map(([column, cells]) => ({ column, worth: titleWorth(cells) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || a.column - b.column)[0]?.column;

/**
 * Suggests for every column which field it holds: by the words of its heading, else by what its cells look like.
 * It is a suggestion only: a person looks at it.
 */
export const suggestColumns = (header: readonly string[], rows: readonly (readonly string[])[]): Suggestions => {
  const suggested = new Map<number, EventListField>();
  const found = new Set<EventListField>();
  const suggest = (column: number | undefined, field: EventListField): void => {
    if (column === undefined || suggested.has(column) || found.has(field)) return;
    suggested.set(column, field);
    found.add(field);
  };
  for (const [field, column] of columnsByHeadings(header.map(headingKey)).columns) suggest(column, field);
  const left = new Map<number, string[]>();
  for (const column of header.keys()) if (!suggested.has(column)) left.set(column, cellsOf(rows, column));
  for (const { fields, fits } of kinds) {
    for (const [column, cells] of left) {
      const field = fields.find((one) => !found.has(one));
      if (!field || !isOfKind(cells, fits)) continue;
      suggest(column, field);
      left.delete(column);
    }
  }
  if (!found.has("title")) suggest(suggestTitle(left), "title");
  return suggested;
};
