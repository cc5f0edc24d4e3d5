/** Match records of many people, each with its history behind it, one after the other in one block of bytes. */
export interface MatchRecords {
  readonly count: number;
  readonly bytes: Uint8Array;
  /** Where each record begins; one more entry for the end. */
  readonly starts: Uint32Array;
  /** Place of each person's centre among the run's centres. */
  readonly centre: Uint16Array;
  /** A number of each person's own, for drawing lots. */
  readonly lot: Uint32Array;
}

const grown = <Column extends Uint8Array | Uint16Array | Uint32Array>(column: Column, needed: number): Column => {
  if (column.length >= needed) return column;
  const larger = new (column.constructor as new (length: number) => Column)(Math.max(needed, column.length * 2));
  larger.set(column);
  return larger;
};

/** Gathers records as they come from the table. */
export const recordCollector = () => {
  let count = 0;
  let end = 0;
  let bytes = new Uint8Array(1 << 16);
  let starts = new Uint32Array(1 << 8);
  let centre = new Uint16Array(1 << 8);
  let lot = new Uint32Array(1 << 8);
  return {
    add: (record: Uint8Array, history: Uint8Array, centreNumber: number, lotNumber: number): void => {
      bytes = grown(bytes, end + record.length + history.length);
      starts = grown(starts, count + 2);
      centre = grown(centre, count + 1);
      lot = grown(lot, count + 1);
      bytes.set(record, end);
      bytes.set(history, end + record.length);
      starts[count] = end;
      centre[count] = centreNumber;
      lot[count] = lotNumber;
      end += record.length + history.length;
      count += 1;
      starts[count] = end;
    },
    records: (): MatchRecords => ({ count, bytes, starts, centre, lot }),
  };
};
