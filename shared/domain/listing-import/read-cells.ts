import type { EventListField } from "../../reference/event-list-columns.ts";
import type { DetectedSchema } from "./detect-schema.ts";
import { hasMarkup, plainText } from "./plain-text.ts";
import type { RowNote } from "./row-outcome.ts";
import type { TableRow } from "./table-file.ts";

/** A row by field, as plain text; an empty text where nothing is said. */
export interface Cells {
  get(field: EventListField): string;
  /** What the file's maker wrote before the catalogue tidied it: lines such as `開始日: 2021/12/4` below a remark. */
  written(field: EventListField): string;
  /** The fields and their texts, for fingerprints. */
  readonly entries: readonly (readonly [EventListField, string])[];
  readonly notes: readonly RowNote[];
}

const nothing = /^(?:なし|無し|無|特になし|未定|-|－|―|ー|‐|—|×|none|null|n\/a)$/iu;

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

/** Reads a record into fields. */
export const readCells = ({ schema, columns }: DetectedSchema, row: TableRow): Cells => {
  const fieldOfHeading = new Map([...columns.keys()].map((field) => [schema.headings[field], field]));
  const fields = new Map<EventListField, string>();
  const written = new Map<EventListField, string>();
  const notes: RowNote[] = [];
  for (const [field, index] of columns) {
    const cell = row.cells[index] ?? "";
    if (cell === "") continue;
    if (hasMarkup(cell)) notes.push("html_removed");
    const split = splitMachineLines(plainText(cell), fieldOfHeading);
    for (const [other, value] of split.written) written.set(other, value);
    if (split.text !== "" && !nothing.test(split.text)) fields.set(field, split.text);
  }
  return {
    get: (field) => fields.get(field) ?? "",
    written: (field) => written.get(field) ?? "",
    entries: [...fields, ...[...written].map(([field, value]) => [field, `written:${value}`] as const)],
    notes: [...new Set(notes)],
  };
};
