import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Objects of a bucket as files of a directory. */
export interface ObjectFiles {
  put(bucket: string, key: string, content: Uint8Array): void;
  get(bucket: string, key: string): Buffer | undefined;
}

/** Keys are longer than names of files may be, and hold what those may not. */
const nameOf = (bucket: string, key: string): string => createHash("sha256").update(`${bucket}/${key}`).digest("hex");

export function openObjectFiles(directory: string): ObjectFiles {
  mkdirSync(directory, { recursive: true });
  return {
    put(bucket, key, content) {
      const path = join(directory, nameOf(bucket, key));
      writeFileSync(`${path}.part`, content);
      renameSync(`${path}.part`, path);
    },
    get(bucket, key) {
      const path = join(directory, nameOf(bucket, key));
      return existsSync(path) ? readFileSync(path) : undefined;
    },
  };
}
