import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const listName = "inputs.json";
const listSchema = z.record(z.string(), z.string());

const digestOf = async (file: string): Promise<string> =>
  createHash("sha256")
    .update(await readFile(file))
    .digest("hex");

const digestsOf = async (root: string, files: readonly string[]): Promise<Record<string, string>> =>
  Object.fromEntries(await Promise.all(files.map(async (file) => [file, await digestOf(join(root, file))] as const)));

/** Writes beside the bundles what they were made of: every file with its sha-256. */
export const writeInputs = async (target: string, root: string, files: readonly string[]): Promise<void> => {
  await writeFile(join(target, listName), JSON.stringify(await digestsOf(root, files)));
};

/**
 * Whether the bundles were made of just what stands there now. A new file becomes an input only when a listed one, or a
 * new entry, imports it, so the listed files and the entries are enough.
 */
export const inputsAreUnchanged = async (
  target: string,
  root: string,
  entries: readonly string[],
): Promise<boolean> => {
  try {
    const listed = listSchema.parse(JSON.parse(await readFile(join(target, listName), "utf8")));
    if (!entries.every((entry) => entry in listed)) return false;
    const now = await digestsOf(root, Object.keys(listed));
    return Object.entries(listed).every(([file, digest]) => now[file] === digest);
  } catch {
    return false;
  }
};
