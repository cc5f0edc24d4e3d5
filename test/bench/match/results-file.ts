import { readFileSync, writeFileSync } from "node:fs";
import { keptItems } from "./packed-results.ts";
import type { Results } from "./shard.ts";

/** Everybody's lists, and whose they are. */
export type Lists = Pick<Results, "items" | "people">;

const asBytes = ({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Keeps them in a file for another process. */
export const writeResults = (file: string, { items, people }: Lists): void => {
  writeFileSync(file, asBytes(people));
  writeFileSync(file, asBytes(items), { flag: "a" });
};

/** Reads them back. */
export const readResults = (file: string, seniors: number): Lists => {
  const { buffer, byteOffset } = readFileSync(file);
  const people = new Int32Array(buffer, byteOffset, seniors);
  return { people, items: new Int32Array(buffer, byteOffset + people.byteLength, seniors * keptItems) };
};
