import { type Decision, decide } from "./decide.ts";
import { draftListing, type ListingDraft } from "./draft-listing.ts";
import { downFiller } from "./fill-down.ts";
import type { MappedTable } from "./find-header.ts";
import { fitRow, type RowEnds, rowEndsOf } from "./fit-row.ts";
import { contentKey, rowKey } from "./identity.ts";
import { headingKey } from "./map-columns.ts";
import { type Cells, readCells } from "./read-cells.ts";
import type { RowContext } from "./row-context.ts";
import type { RejectionReason, RowNote } from "./row-outcome.ts";
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
/** ※予定は変わることがあります, ■12月の講座, 問い合わせ：市役所: what stands alone in a row. */
const aside =
  /^(?:[※*■□●○◆◇▼▲【<([]|注|備考|凡例|出典|以上|お?問い?合わ?せ|お?申し?込|連絡先|担当|電話|tel|詳し[くい]|[0-9]{1,2}月(?:の.*)?$)|(?:です|ます|ません|ください|下さい)。?$/iu;

const wordsOf = (cell: string): string => cell.normalize("NFKC").replace(/\s+/gu, "");

/** A row of sums, or one that says something of the list instead of an event. */
const isAside = ({ cells }: TableRow, titleAt: number): boolean => {
  const filled = [...cells.keys()].filter((index) => cells[index]?.trim() !== "");
  const [first = 0] = filled;
  if (total.test(wordsOf(cells[first] ?? "")) || total.test(wordsOf(cells[titleAt] ?? ""))) return true;
  const words = wordsOf(cells[first] ?? "");
  return filled.length === 1 && (first === titleAt ? aside.test(words) : /\p{L}{2}/u.test(words));
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

/** How the rows of one table are read. */
interface Reading {
  readonly mapped: MappedTable;
  readonly ends: RowEnds;
  readonly fill: ReturnType<typeof downFiller>;
}

interface ReadableRow {
  readonly row: TableRow;
  readonly cells: Cells;
  /** What was repaired in the row as a whole. */
  readonly notes: readonly RowNote[];
}

/** A row that is a listing, with what stands in its cells; else why it is none. */
const readableRow = (written: TableRow, { mapped, ends, fill }: Reading): UnreadRow | ReadableRow => {
  if (written.unreadable) return { row: written, reason: "unreadable" };
  const fitted = fitRow(written, ends);
  if (!fitted) return { row: written, reason: "columns_mismatch" };
  if (isAside(fitted.row, mapped.mapping.columns.get("title") ?? -1)) return { row: written, reason: "not_a_listing" };
  const { row, filled } = fill(fitted.row);
  const cells = readCells(mapped.mapping, mapped.table.header, row);
  if (explains(cells, mapped)) return { row: written, reason: "not_a_listing" };
  const notes: readonly (RowNote | false)[] = [fitted.joined && "cells_joined", filled && "filled_from_above"];
  return { row, cells, notes: notes.filter((note) => note !== false) };
};

const draftOf = ({ cells, notes }: ReadableRow, context: RowContext): ListingDraft => {
  const draft = draftListing(cells, context);
  return notes.length > 0 ? { ...draft, notes: [...draft.notes, ...notes] } : draft;
};

/** Reads all rows of a table. Pure, total, and in order: as many results as rows. */
export const readRows = (mapped: MappedTable, context: RowContext, today: string): (ReadRow | UnreadRow)[] => {
  const { table, mapping } = mapped;
  const numbers = new Map<string, number>();
  const contents = new Map<string, number>();
  const reading = { mapped, ends: rowEndsOf(table.header, table.rows), fill: downFiller(mapping) };
  return table.rows.map((written) => {
    const readable = readableRow(written, reading);
    if ("reason" in readable) return readable;
    const { row, cells } = readable;
    const draft = draftOf(readable, context);
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
