import { closeSync, fstatSync, openSync, readSync, writeFileSync } from "node:fs";
import type { MatchRecords } from "../../../shared/domain/matching/match-records.ts";

const wordBytes = Uint32Array.BYTES_PER_ELEMENT;
const asBytes = ({ buffer, byteOffset, byteLength }: Uint32Array | Uint8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Keeps records of one centre in a file: how many, where each begins, their bytes. */
export const writeRecords = (file: string, { count, starts, bytes }: MatchRecords): void => {
  const begins = starts.subarray(0, count + 1);
  writeFileSync(
    file,
    Buffer.concat([asBytes(Uint32Array.of(count)), asBytes(begins), bytes.subarray(0, begins[count])]),
  );
};

/** So much at a time is taken for files, that one which is a little longer needs no memory of its own. */
const pageBytes = 4_194_304;

const readInto = (file: string, memoryOf: (size: number) => Uint8Array): Uint8Array => {
  const opened = openSync(file, "r");
  try {
    const { size } = fstatSync(opened);
    const bytes = memoryOf(size);
    return bytes.subarray(0, readSync(opened, bytes, 0, size, null));
  } finally {
    closeSync(opened);
  }
};

/**
 * Reads back one file after the other, all into the same memory: records hold until the next are read. Each person's lot is
 * the place of their record, counted from a number on.
 */
export const recordReader = (): ((file: string, firstLot: number) => MatchRecords) => {
  let memory = new Uint8Array();
  const memoryOf = (size: number): Uint8Array => {
    if (size > memory.length) memory = new Uint8Array(Math.ceil(size / pageBytes) * pageBytes);
    return memory;
  };
  return (file, firstLot) => {
    const { buffer, byteOffset, length } = readInto(file, memoryOf);
    const [count = 0] = new Uint32Array(buffer, byteOffset, 1);
    const starts = new Uint32Array(buffer, byteOffset + wordBytes, count + 1);
    const bytesFrom = wordBytes + starts.byteLength;
    return {
      count,
      starts,
      bytes: new Uint8Array(buffer, byteOffset + bytesFrom, length - bytesFrom),
      centre: new Uint16Array(count),
      lot: Uint32Array.from({ length: count }, (_, record) => firstLot + record),
    };
  };
};
