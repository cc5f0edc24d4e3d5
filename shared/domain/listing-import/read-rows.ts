import { type Decision, decide } from "./decide.ts";
import type { DetectedSchema } from "./detect-schema.ts";
import { draftListing, type ListingDraft } from "./draft-listing.ts";
import { contentKey, rowKey } from "./identity.ts";
import { type Cells, readCells } from "./read-cells.ts";
import type { RejectionReason } from "./row-outcome.ts";
import type { TableFile, TableRow } from "./table-file.ts";

/** A row that was understood, with what becomes of it and what names it. */
export interface ReadRow {
  readonly row: TableRow;
  readonly cells: Cells;
  readonly draft: ListingDraft;
  readonly decision: Decision;
  /** Names the row within its list. */
  readonly rowKey: string;
  /** Names the event by what is said of it. */
  readonly contentKey: string;
  /** An earlier record of the file that says the same. */
  readonly sameAs?: number;
}

/** A row of which nothing could be made. */
export interface UnreadRow {
  readonly row: TableRow;
  readonly reason: RejectionReason;
}

const listName = (draft: ListingDraft, schemaId: string, fileName: string): string =>
  `${schemaId}/${draft.municipalityCode ?? fileName.replace(/\.[^.]*$/u, "")}`;

const unreadReason = (row: TableRow, width: number): RejectionReason | undefined => {
  if (row.unreadable) return "unreadable";
  const filled = row.cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  // Too many or too few cells: what stands under a heading may belong under another, so nothing of it can be trusted.
  return filled > width || row.cells.length < width ? "columns_mismatch" : undefined;
};

/** Reads all rows of a table. Pure, total, and in order: as many results as rows. */
export const readRows = (
  table: TableFile,
  detected: DetectedSchema,
  fileName: string,
  today: string,
): (ReadRow | UnreadRow)[] => {
  const numbers = new Map<string, number>();
  const contents = new Map<string, number>();
  return table.rows.map((row) => {
    const reason = unreadReason(row, table.header.length);
    if (reason) return { row, reason };
    const cells = readCells(detected, row);
    const draft = draftListing(cells, fileName);
    const list = listName(draft, detected.schema.id, fileName);
    const number = rowKey(list, cells.get("rowId"), draft.terms, 0);
    const occurrence = numbers.get(number) ?? 0;
    numbers.set(number, occurrence + 1);
    const content = `${list}\n${contentKey(draft.terms)}`;
    const sameAs = draft.terms.title === "" ? undefined : contents.get(content);
    if (sameAs === undefined) contents.set(content, row.record);
    return {
      row,
      cells,
      draft,
      decision: decide(draft, today),
      rowKey: rowKey(list, cells.get("rowId"), draft.terms, occurrence),
      contentKey: content,
      ...(sameAs === undefined ? {} : { sameAs }),
    };
  });
};
