/**
 * The first so many of a long list that suit, and whether there are more.
 * @param most how many at most
 */
export const takeFirst = async <Row>(
  rows: AsyncIterable<Row>,
  most: number,
  suits: (row: Row) => boolean = () => true,
): Promise<{ rows: Row[]; more: boolean }> => {
  const taken: Row[] = [];
  for await (const row of rows) {
    if (!suits(row)) continue;
    if (taken.length === most) return { rows: taken, more: true };
    taken.push(row);
  }
  return { rows: taken, more: false };
};
