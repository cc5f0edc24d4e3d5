import {
  type EventListField,
  type EventListSchema,
  eventListFields,
  eventListSchemas,
  freeSchema,
  headingPatterns,
  headingsOf,
} from "../../reference/event-list-columns.ts";

/** Columns of a list by field, as a person set them: the headings as written in the file. */
export type ColumnChoice = Readonly<Partial<Record<EventListField, string>>>;

/** Which column holds which field. */
export interface ColumnMapping {
  readonly schema: Pick<EventListSchema, "id" | "name">;
  readonly columns: ReadonlyMap<EventListField, number>;
  /** Fields whose column was found by a word in its heading alone. */
  readonly guessed: readonly EventListField[];
}

/** A heading as it is compared: full-width and half-width alike, without blanks, line breaks and ① before it. */
export const headingKey = (heading: string): string =>
  heading
    .replace(/[①-⑳]/gu, "")
    .normalize("NFKC")
    .replace(/[\s#*※:]+/gu, "")
    .replace(/[‐‑–—−]/gu, "-")
    .toLowerCase();

const withoutBrackets = (key: string): string => key.replace(/\([^)]*\)|\[[^\]]*\]/gu, "");

/** 会場.名称 is 会場名称, else 名称; English words within each other (venue.name) say too little to be taken apart. */
const pathForms: readonly ((key: string) => string)[] = [
  (key) => key.split(".").slice(-2).join(""),
  (key) => key.split(".").at(-1) ?? "",
];
const ofPath = (key: string, form: (key: string) => string): string =>
  key.includes(".") && /[^\u0020-\u007e]/u.test(key) ? form(key) : "";

const keysOf = new Map(eventListFields.map((field) => [field, headingsOf(field).map(headingKey)]));
const patterns = headingPatterns.map(({ field, pattern }) => ({ field, expression: new RegExp(pattern, "u") }));
const tellingOf = eventListSchemas.map((schema) => ({ schema, keys: schema.telling.map(headingKey) }));

const known = new Set([...keysOf.values()].flat());

/** Whether a heading is one of those that lists are known to have. */
export const isKnownHeading = (heading: string): boolean => {
  const key = headingKey(heading);
  return known.has(key) || known.has(withoutBrackets(key));
};

/** The first heading of a field that stands in the header, in one of the forms that it may have, the fullest first. */
const columnFor = (field: EventListField, forms: readonly (readonly string[])[]): number => {
  for (const list of forms) {
    for (const key of keysOf.get(field) ?? []) {
      const index = list.indexOf(key);
      if (index >= 0) return index;
    }
  }
  return -1;
};

const guess = (columns: Map<EventListField, number>, header: readonly string[]): EventListField[] => {
  const taken = new Set(columns.values());
  const guessed: EventListField[] = [];
  for (const { field, expression } of patterns) {
    if (columns.has(field)) continue;
    const index = header.findIndex((key, column) => key !== "" && !taken.has(column) && expression.test(key));
    if (index < 0) continue;
    columns.set(field, index);
    taken.add(index);
    guessed.push(field);
  }
  return guessed;
};

const schemaOf = (header: readonly string[]): EventListSchema =>
  tellingOf.find(({ keys }) => keys.every((key) => header.includes(key)))?.schema ?? freeSchema;

const dayFields: readonly EventListField[] = ["startsOn", "when", "day", "timeNote", "recurrence"];
const otherFields: readonly EventListField[] = [...dayFields, "placeName", "meetingPlace", "address", "description"];

/** Whether columns can be those of a list of events: a title, and something said about each. */
const isEventList = (columns: ReadonlyMap<EventListField, number>, schema: EventListSchema): boolean =>
  columns.has("title") && (schema !== freeSchema || otherFields.some((field) => columns.has(field)));

/** Of a list whose columns a person set. */
export const chosenSchema = { id: "mapped", name: "" } as const;

const chosen = (header: readonly string[], choice: ColumnChoice): Map<EventListField, number> => {
  const columns = new Map<EventListField, number>();
  for (const field of eventListFields) {
    const heading = choice[field];
    const index = heading === undefined ? -1 : header.indexOf(headingKey(heading));
    if (index >= 0) columns.set(field, index);
  }
  return columns;
};

/** The columns that their headings tell, whether or not they make a list of events. @param keys headings as compared */
export const columnsByHeadings = (keys: readonly string[]) => {
  const bare = keys.map(withoutBrackets);
  const forms = [keys, bare, ...pathForms.map((form) => bare.map((key) => ofPath(key, form)))];
  const columns = new Map<EventListField, number>();
  for (const field of eventListFields) {
    const index = columnFor(field, forms);
    if (index >= 0 && ![...columns.values()].includes(index)) columns.set(field, index);
  }
  const schema = schemaOf(keys);
  return { schema, columns, guessed: schema === freeSchema ? guess(columns, bare) : [] };
};

/**
 * Finds out which column holds which field: as a person chose, else by the headings, whatever their order.
 * Undefined where the header is not that of a list of events.
 */
export const mapColumns = (header: readonly string[], choice?: ColumnChoice): ColumnMapping | undefined => {
  const keys = header.map(headingKey);
  if (choice) {
    const columns = chosen(keys, choice);
    return columns.has("title") ? { schema: chosenSchema, columns, guessed: [] } : undefined;
  }
  const found = columnsByHeadings(keys);
  return isEventList(found.columns, found.schema) ? found : undefined;
};
