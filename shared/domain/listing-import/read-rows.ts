import { type Decision, decide } from "./decide.ts";
import { draftListing, type ListingDraft } from "./draft-listing.ts";
import type { MappedTable } from "./find-header.ts";
import { type FittedRow, fitRow, type RowEnds, rowEndsOf } from "./fit-row.ts";
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

const explanation = /^(?:必須|任意|入力不要|項目名|[a-z]+(?:_[a-z]+)+|イベント名|名称|記入例)$/u;

const total = /^(?:合計|小計|総計|計|総数|合計件数|以上|総合計)$/u;
/** ※予定は変わることがあります, ■12月の講座: what stands alone under the title. */
const aside = /^(?:[※*■□●○◆◇▼▲【<([]|注|備考|凡例|出典|以上)/u;

/** A row of sums, or one that says something of the list instead of an event. */
const isAside = (cells: Cells): boolean => {
  const title = cells.get("title").normalize("NFKC").replace(/\s+/gu, "");
  return total.test(title) || (aside.test(title) && cells.entries.length === 1);
};

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

/** A row that is a listing, with what stands in its cells; else why it is none. */
const readableRow = (
  written: TableRow,
  mapped: MappedTable,
  ends: RowEnds,
): UnreadRow | (FittedRow & { readonly cells: Cells }) => {
  if (written.unreadable) return { row: written, reason: "unreadable" };
  const fitted = fitRow(written, ends);
  if (!fitted) return { row: written, reason: "columns_mismatch" };
  const cells = readCells(mapped.mapping, mapped.table.header, fitted.row);
  if (explains(cells, mapped) || isAside(cells)) return { row: written, reason: "not_a_listing" };
  return { ...fitted, cells };
};

const draftOf = (cells: Cells, joined: boolean, context: RowContext): ListingDraft => {
  const draft = draftListing(cells, context);
  return joined ? { ...draft, notes: [...draft.notes, "cells_joined"] } : draft;
};

/** Reads all rows of a table. Pure, total, and in order: as many results as rows. */
export const readRows = (mapped: MappedTable, context: RowContext, today: string): (ReadRow | UnreadRow)[] => {
  const { table, mapping } = mapped;
  const numbers = new Map<string, number>();
  const contents = new Map<string, number>();
  const ends = rowEndsOf(table.header, table.rows);
  return table.rows.map((written) => {
    const readable = readableRow(written, mapped, ends);
    if ("reason" in readable) return readable;
    const { row, cells, joined } = readable;
    const draft = draftOf(cells, joined, context);
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
