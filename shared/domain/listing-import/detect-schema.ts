import type { EventListField, EventListSchema } from "../../reference/event-list-columns.ts";
import { eventListFields, eventListSchemas } from "../../reference/event-list-columns.ts";

/** Which column holds which field. */
export interface DetectedSchema {
  readonly schema: EventListSchema;
  readonly columns: ReadonlyMap<EventListField, number>;
}

/** A heading as it is compared: full-width and half-width alike, without spaces and line breaks. */
const headingKey = (heading: string): string => heading.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();

const columnsOf = (schema: EventListSchema, header: readonly string[]): ReadonlyMap<EventListField, number> => {
  const keys = header.map(headingKey);
  const columns = new Map<EventListField, number>();
  for (const field of eventListFields) {
    const index = keys.indexOf(headingKey(schema.headings[field]));
    if (index >= 0) columns.set(field, index);
  }
  return columns;
};

/** Recognises the schema of a file by its headings, in whatever order they stand; undefined where none fits. */
export const detectSchema = (header: readonly string[]): DetectedSchema | undefined => {
  for (const schema of eventListSchemas) {
    const columns = columnsOf(schema, header);
    if (schema.required.every((field) => columns.has(field))) return { schema, columns };
  }
  return undefined;
};
