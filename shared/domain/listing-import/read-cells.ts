import type { EventListField } from "../../reference/event-list-columns.ts";
import { type Labelled, labelledIn } from "./labelled-fields.ts";
import type { ColumnMapping } from "./map-columns.ts";
import { hasMarkup, plainText } from "./plain-text.ts";
import type { RowNote } from "./row-outcome.ts";
import type { TableRow } from "./table-file.ts";

/** A row by field, as plain text; an empty text where nothing is said. */
export interface Cells {
  get(field: EventListField): string;
  /** What the file's maker wrote before the catalogue tidied it: lines such as `開始日: 2021/12/4` below a remark. */
  written(field: EventListField): string;
  /** Whether it is written that there is nothing: なし, －, 未定. */
  saysNone(field: EventListField): boolean;
  /** Whether it is written that it is not known yet: 未定, 調査中. */
  isUndecided(field: EventListField): boolean;
  /** Whether no column says it, and it was found under a label in the text. */
  isLabelled(field: EventListField): boolean;
  /** The fields and their texts, for fingerprints. */
  readonly entries: readonly (readonly [EventListField, string])[];
  readonly notes: readonly RowNote[];
}

/** How lists say that there is nothing: なし, 無し, 特に無し, －, ―, ー, 未定, 調査中, … */
const nothing =
  /^(?:なし|無し|無|無い|ナシ|特に?(?:なし|無し)|未定|調査中|確認中|不明|該当なし|-|−|–|—|―|‐|ー|ｰ|~|×|\/|none|null|nil|n\/?a|nan|undefined)。?$/iu;

const undecided = /未定|調査中|確認中|不明/u;

const saysNothing = (text: string): boolean => nothing.test(text.normalize("NFKC").replace(/[\s()]/gu, ""));

/** Splits off the catalogue's machine lines `列名: 値`, which it adds where it changed or could not keep a value. */
const splitMachineLines = (
  text: string,
  fieldOfHeading: ReadonlyMap<string, EventListField>,
): { text: string; written: readonly (readonly [EventListField, string])[] } => {
  if (!text.includes(": ") && !text.endsWith(":")) return { text, written: [] };
  const written: [EventListField, string][] = [];
  const kept = text.split("\n").filter((line) => {
    const [, heading = "", value = ""] = /^([^:]{1,20}): ?(.*)$/u.exec(line) ?? [];
    const field = fieldOfHeading.get(heading);
    if (field) written.push([field, value.trim()]);
    return !field;
  });
  return { text: kept.join("\n").trim(), written };
};

/** Fields that say when: where one of them does, the days in a text are not asked for. */
const dayFields: readonly EventListField[] = ["startsOn", "endsOn", "when", "day", "recurrence"];
const timeFields: readonly EventListField[] = ["startTime", "timeText", "when"];
const contactFields: readonly EventListField[] = ["contactName"];
/** A label is passed over where a column says one of these. */
const saidBy: Readonly<Partial<Record<EventListField, readonly EventListField[]>>> = {
  when: dayFields,
  timeText: timeFields,
  contactPhone: [...contactFields, "contactPhone"],
};

/** What the texts of a row say under labels, as far as no column says it. */
const labelledOf = (fields: ReadonlyMap<EventListField, string>, none: ReadonlySet<EventListField>): Labelled => {
  const texts = (["summary", "description", "remark"] as const).map((field) => fields.get(field) ?? "");
  const isSaid = (field: EventListField) => fields.has(field) || none.has(field);
  return new Map([...labelledIn(texts.join("\n"))].filter(([field]) => !(saidBy[field] ?? [field]).some(isSaid)));
};

/** What the cells of a row say, before anybody asks. */
interface Said {
  readonly fields: Map<EventListField, string>;
  readonly written: Map<EventListField, string>;
  readonly none: Set<EventListField>;
  readonly open: Set<EventListField>;
}

const read = (said: Said, field: EventListField, cell: string, headings: ReadonlyMap<string, EventListField>): void => {
  const { text, written } = splitMachineLines(plainText(cell), headings);
  for (const [other, value] of written) said.written.set(other, value);
  if (saysNothing(text)) (undecided.test(text) ? said.open : said.none).add(field);
  else if (text !== "") said.fields.set(field, text);
};

/** Reads a record into fields. The machine lines name columns by the headings that the file has. */
export const readCells = ({ columns }: ColumnMapping, header: readonly string[], row: TableRow): Cells => {
  const headings = new Map([...columns].map(([field, index]) => [header[index] ?? "", field]));
  const said: Said = { fields: new Map(), written: new Map(), none: new Set(), open: new Set() };
  const filled = [...columns]
    .map(([field, index]) => [field, row.cells[index] ?? ""] as const)
    .filter(([, cell]) => cell.trim() !== "");
  for (const [field, cell] of filled) read(said, field, cell, headings);
  const { fields, written, none, open } = said;
  const labelled: ReadonlyMap<EventListField, string> = labelledOf(fields, new Set([...none, ...open]));
  return {
    get: (field) => fields.get(field) ?? labelled.get(field) ?? "",
    isLabelled: (field) => labelled.has(field),
    written: (field) => written.get(field) ?? "",
    saysNone: (field) => none.has(field) || open.has(field),
    isUndecided: (field) => open.has(field),
    entries: [...fields, ...[...written].map(([field, value]) => [field, `written:${value}`] as const)],
    notes: filled.some(([, cell]) => hasMarkup(cell)) ? ["html_removed"] : [],
  };
};
