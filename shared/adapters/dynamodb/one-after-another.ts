/**
 * The rows of several lists, one list after the other. The first rows of the next few lists are asked for ahead of time: many
 * short lists come as fast as a few.
 * @param ahead of how many lists at most
 */
export async function* oneAfterAnother<Row>(lists: readonly AsyncIterable<Row>[], ahead: number): AsyncGenerator<Row> {
  const begun: Begun<Row>[] = [];
  try {
    for (let n = 0; n < lists.length; n += 1) {
      for (const list of lists.slice(begun.length, n + 1 + ahead)) begun.push(begin(list));
      const { rows, first } = begun[n] as Begun<Row>;
      for (let next = await first; !next.done; next = await rows.next()) yield next.value;
    }
  } finally {
    await Promise.all(begun.map(({ rows }) => rows.return?.()));
  }
}

interface Begun<Row> {
  readonly rows: AsyncIterator<Row>;
  readonly first: Promise<IteratorResult<Row>>;
}

const begin = <Row>(list: AsyncIterable<Row>): Begun<Row> => {
  const rows = list[Symbol.asyncIterator]();
  const first = rows.next();
  // Who never comes to this list need not hear of its failure.
  first.catch(() => undefined);
  return { rows, first };
};
