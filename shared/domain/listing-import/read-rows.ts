import { type Decision, decide } from "./decide.ts";
import { draftListing, type ListingDraft } from "./draft-listing.ts";
import type { MappedTable } from "./find-header.ts";
import { contentKey, rowKey } from "./identity.ts";
import { headingKey } from "./map-columns.ts";
import { type Cells, readCells } from "./read-cells.ts";
import type { RowContext } from "./row-context.ts";
import type { RejectionReason } from "./row-outcome.ts";
import type { TableRow } from "./table-file.ts";

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

const explanation = /^(?:必須|任意|入力不要|項目名|[a-z]+(?:_[a-z]+)+|イベント名|名称|記入例)$/u;

/** A row below the header that explains the columns: their numbers, 必須, the header once more. */
const explains = (cells: Cells, { table, mapping }: MappedTable): boolean => {
  const title = cells.get("title");
  const column = mapping.columns.get("title") ?? -1;
  return (
    title === String(column + 1) ||
    explanation.test(title) ||
    (title !== "" && headingKey(title) === headingKey(table.header[column] ?? ""))
  );
};

/** Reads all rows of a table. Pure, total, and in order: as many results as rows. */
export const readRows = (mapped: MappedTable, context: RowContext, today: string): (ReadRow | UnreadRow)[] => {
  const { table, mapping } = mapped;
  const numbers = new Map<string, number>();
  const contents = new Map<string, number>();
  return table.rows.map((row) => {
    const reason = unreadReason(row, table.header.length);
    if (reason) return { row, reason };
    const cells = readCells(mapping, table.header, row);
    if (explains(cells, mapped)) return { row, reason: "not_a_listing" };
    const draft = draftListing(cells, context);
    const list = listName(draft, mapping.schema.id, context.fileName);
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
