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
  /** Whether no column says it, and it was found under a label in the text. */
  isLabelled(field: EventListField): boolean;
  /** The fields and their texts, for fingerprints. */
  readonly entries: readonly (readonly [EventListField, string])[];
  readonly notes: readonly RowNote[];
}

/** How lists say that there is nothing: なし, 無し, 特に無し, －, ―, ー, 未定, 調査中, … */
const nothing =
  /^(?:なし|無し|無|無い|ナシ|特に?(?:なし|無し)|未定|調査中|確認中|不明|該当なし|-|−|–|—|―|‐|ー|ｰ|~|×|\/|none|null|nil|n\/?a|nan|undefined)。?$/iu;

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

/** Reads a record into fields. The machine lines name columns by the headings that the file has. */
export const readCells = ({ columns }: ColumnMapping, header: readonly string[], row: TableRow): Cells => {
  const fieldOfHeading = new Map([...columns].map(([field, index]) => [header[index] ?? "", field]));
  const fields = new Map<EventListField, string>();
  const written = new Map<EventListField, string>();
  const none = new Set<EventListField>();
  const notes: RowNote[] = [];
  for (const [field, index] of columns) {
    const cell = row.cells[index] ?? "";
    if (cell.trim() === "") continue;
    if (hasMarkup(cell)) notes.push("html_removed");
    const split = splitMachineLines(plainText(cell), fieldOfHeading);
    for (const [other, value] of split.written) written.set(other, value);
    if (saysNothing(split.text)) none.add(field);
    else if (split.text !== "") fields.set(field, split.text);
  }
  const labelled: ReadonlyMap<EventListField, string> = labelledOf(fields, none);
  return {
    get: (field) => fields.get(field) ?? labelled.get(field) ?? "",
    isLabelled: (field) => labelled.has(field),
    written: (field) => written.get(field) ?? "",
    saysNone: (field) => none.has(field),
    entries: [...fields, ...[...written].map(([field, value]) => [field, `written:${value}`] as const)],
    notes: [...new Set(notes)],
  };
};
