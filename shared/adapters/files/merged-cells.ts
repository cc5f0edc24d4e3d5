/** What spreadsheets merge, a person reads in every row: the hall that stands once for three courses is the hall of each. */

const mergeReference = /<(?:x:)?mergeCell\b[^>]*\bref="([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})"/gu;
const rowPattern = /(<(?:x:)?row\b[^>]*\br="([0-9]{1,7})"[^>]*(?<!\/)>)([\s\S]*?)(<\/(?:x:)?row>)/gu;

/** Bounds of what is copied: cells merged down further, longer or more often are left as they are. */
const mostRows = 500;
const mostCopies = 50_000;
const longestCell = 2_000;

interface Merge {
  readonly column: string;
  readonly from: number;
  readonly to: number;
}

const cellPattern = /<((?:x:)?c)\b[^>]*\br="([A-Z]{1,3})[0-9]+"[^>]*>[\s\S]*?<\/\1>/gu;

/** Cells in the order of their columns, as readers want them. */
const inOrder = (cells: string): string =>
  [...cells.matchAll(cellPattern)]
    .map(([cell, , column = ""]) => ({ cell, column }))
    .sort((a, b) => a.column.length - b.column.length || (a.column < b.column ? -1 : 1))
    .map(({ cell }) => cell)
    .join("");

const mergesIn = (xml: string): Merge[] =>
  [...xml.matchAll(mergeReference)]
    .map(([, column = "", from, to]) => ({ column, from: Number(from), to: Number(to) }))
    .filter(({ from, to }) => to > from && to - from <= mostRows);

const cellAt = (row: string, reference: string): string | undefined =>
  new RegExp(`<((?:x:)?c)\\b[^>]*\\br="${reference}"[^>]*>[\\s\\S]*?</\\1>`, "u").exec(row)?.[0];

/** Copies the cells of a sheet that are merged over several rows into each of these rows, at their first column. */
export const fillMergedCells = (xml: string): string => {
  const merges = mergesIn(xml);
  if (merges.length === 0) return xml;
  const startingAt = new Map<number, Merge[]>();
  for (const merge of merges) startingAt.set(merge.from, [...(startingAt.get(merge.from) ?? []), merge]);
  let open: { merge: Merge; cell: string }[] = [];
  let copies = 0;
  return xml.replace(rowPattern, (whole, start: string, number: string, cells: string, end: string) => {
    const row = Number(number);
    open = open.filter(({ merge }) => merge.to >= row);
    const copied = open.map(({ merge, cell }) =>
      cell.replace(`r="${merge.column}${merge.from}"`, `r="${merge.column}${row}"`),
    );
    for (const merge of startingAt.get(row) ?? []) {
      const cell = cellAt(cells, `${merge.column}${row}`);
      if (cell && cell.length <= longestCell) open.push({ merge, cell });
    }
    copies += copied.length;
    return copied.length === 0 || copies > mostCopies ? whole : `${start}${inOrder(cells + copied.join(""))}${end}`;
  });
};
