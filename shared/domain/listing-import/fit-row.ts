import type { TableRow } from "./table-file.ts";

/** How the rows of a table end. */
export interface RowEnds {
  /** Up to the last heading that says something. */
  readonly width: number;
  /** Empty cells at the end of rows were left out by whoever wrote the file. */
  readonly trimmed: boolean;
}

/** A row as wide as its header. */
export interface FittedRow {
  readonly row: TableRow;
  /** Cells were put together again. */
  readonly joined: boolean;
}

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== "") + 1;

/** So many rows have to be short before that is the file's way and no accident. */
const leastShort = 2;
const shareShort = 0.1;

/** Finds out how a table's rows end. Where none ends with an empty cell and many are short, empty cells are left out at ends. */
export const rowEndsOf = (header: readonly string[], rows: readonly TableRow[]): RowEnds => {
  const width = lastFilled(header);
  const whole = rows.filter(({ unreadable }) => !unreadable);
  const short = whole.filter(({ cells }) => cells.length < width).length;
  const many = short >= Math.max(leastShort, whole.length * shareShort);
  return { width, trimmed: many && whole.every(({ cells }) => lastFilled(cells) === cells.length) };
};

const endsInDigits = /(?:^|[^0-9,])[0-9]{1,3}$/u;
const beginsWithThousands = /^[0-9]{3}(?![0-9])/u;

/** 1,500円 written without quotation marks makes two cells of one. */
const withThousands = (cells: readonly string[]): string[] => {
  const joined: string[] = [];
  for (const cell of cells) {
    const before = joined.at(-1);
    const one = cell.normalize("NFKC").trim();
    if (before !== undefined && beginsWithThousands.test(one) && endsInDigits.test(before.normalize("NFKC").trim()))
      joined[joined.length - 1] = `${before},${cell}`;
    else joined.push(cell);
  }
  return joined;
};

/**
 * A row as wide as its header, as it is or with numbers put together again that a comma divided. Undefined where there
 * are too many or too few cells: what stands under a heading may belong under another, so nothing of it can be trusted.
 */
export const fitRow = (row: TableRow, { width, trimmed }: RowEnds): FittedRow | undefined => {
  const { cells } = row;
  if (lastFilled(cells) <= width) return cells.length >= width || trimmed ? { row, joined: false } : undefined;
  const joined = withThousands(cells);
  return joined.length === width ? { row: { ...row, cells: joined }, joined: true } : undefined;
};
