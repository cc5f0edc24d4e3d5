import type { EventListField } from "../../reference/event-list-columns.ts";
import type { MappedTable } from "./find-header.ts";

/** Rows looked at: more do not change what a list is about. */
export const rowsLookedAt = 300;

/** What the first rows of a list say in some columns: for each row the cells that are filled. */
export const cellsOf = ({ table, mapping }: MappedTable, fields: readonly EventListField[]): string[][] =>
  table.rows
    .slice(0, rowsLookedAt)
    .map(({ cells }) =>
      fields.map((field) => cells[mapping.columns.get(field) ?? -1] ?? "").filter((cell) => cell !== ""),
    );
