import type { ColumnChoice } from "../../../shared/domain/listing-import/map-columns.ts";
import type { Suggestions } from "../../../shared/domain/listing-import/suggest-columns.ts";
import { type EventListField, eventListFields } from "../../../shared/reference/event-list-columns.ts";

/** What each column holds, as a person says it: by the column's place, from 0. */
export type Chosen = ReadonlyMap<number, EventListField>;

const isField = (text: string): text is EventListField => (eventListFields as readonly string[]).includes(text);

/** Reads the selects of the columns: `c0`, `c1`, … Undefined where the form holds none, as before it was shown. */
export const readChosen = (form: URLSearchParams, columns: number): Chosen | undefined => {
  const names = Array.from({ length: columns }, (_, column) => `c${column}`);
  if (!names.some((name) => form.has(name))) return undefined;
  const chosen = new Map<number, EventListField>();
  for (const [column, name] of names.entries()) {
    const field = form.get(name) ?? "";
    if (isField(field)) chosen.set(column, field);
  }
  return chosen;
};

/** Headings by field, as the import takes them; of two columns for one field the first. */
export const choiceOf = (header: readonly string[], chosen: Chosen | Suggestions): ColumnChoice => {
  const choice: Partial<Record<EventListField, string>> = {};
  for (const [column, field] of chosen) choice[field] ??= header[column] ?? "";
  return choice;
};

/** A number in a query or form; undefined for anything else. */
export const readNumber = (text: string | null): number | undefined =>
  text !== null && /^\d{1,3}$/u.test(text) ? Number(text) : undefined;
