import { z } from "zod";
import { type EventListField, eventListFields } from "../../reference/event-list-columns.ts";
import { centreIdSchema } from "../ids.ts";
import { instantSchema } from "../times.ts";
import { recordsLookedAt } from "./find-header.ts";
import { type ColumnChoice, headingKey } from "./map-columns.ts";
import type { RawTable } from "./table-file.ts";

/** How a desk reads lists with certain headings: kept once, used for every list that has the same. */
export const savedMappingSchema = z.object({
  centreId: centreIdSchema,
  /** Names the headings: the same headings, in whatever order, have one mapping. */
  mappingId: z.string().regex(/^[0-9a-f]{32}$/),
  /** As they are compared, in the order of the alphabet. */
  headings: z.array(z.string()).max(1_000),
  /** Heading of each field, as written in the file. */
  columns: z.partialRecord(z.enum(eventListFields as readonly [EventListField, ...EventListField[]]), z.string()),
  savedAt: instantSchema,
  /** Name of the staff member. */
  savedBy: z.string().max(200),
});
export type SavedMapping = z.infer<typeof savedMappingSchema>;

/** What two headers have in common whose lists are read alike. */
export const headingsIn = (header: readonly string[]): string[] =>
  [...new Set(header.map(headingKey).filter((key) => key !== ""))].sort();

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/** The columns that a desk chose for lists with the headings that stand in one of the first records of a table. */
export const savedChoice = (raw: RawTable, mappings: readonly SavedMapping[]): ColumnChoice | undefined => {
  if (mappings.length === 0) return undefined;
  for (const { cells } of raw.records.slice(0, recordsLookedAt)) {
    const headings = headingsIn(cells);
    const found = mappings.find((mapping) => same(mapping.headings, headings));
    if (found) return found.columns;
  }
  return undefined;
};
