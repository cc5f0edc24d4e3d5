import { readFileSync, writeFileSync } from "node:fs";
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

/** Reads them back; each person's lot is the place of their record, counted from a number on. */
export const readRecords = (file: string, firstLot: number): MatchRecords => {
  const read = readFileSync(file);
  const count = read.readUInt32LE(0);
  const startsFrom = wordBytes;
  const bytesFrom = startsFrom + (count + 1) * wordBytes;
  return {
    count,
    starts: new Uint32Array(read.buffer.slice(read.byteOffset + startsFrom, read.byteOffset + bytesFrom)),
    bytes: read.subarray(bytesFrom),
    centre: new Uint16Array(count),
    lot: Uint32Array.from({ length: count }, (_, record) => firstLot + record),
  };
};
