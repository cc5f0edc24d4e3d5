import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type FileReport, findFiles, type ListToImport } from "../demo/import-files.ts";
import type { ImportOptions } from "./options.ts";
import { importTexts } from "./texts.ts";

const largestList = 20_000_000;
const patienceMs = 60_000;

const isAddress = (from: string): boolean => /^https?:\/\//u.test(from);

const listOf = (
  fileName: string,
  content: Uint8Array,
  { centre, source, licence }: ImportOptions,
  known: Pick<ListToImport, "madeOn"> & { readonly url?: string } = {},
): ListToImport => ({
  fileName,
  content,
  source: {
    name: source ?? importTexts.sourceName(fileName),
    licence: licence ?? importTexts.licence,
    ...(known.url ? { url: known.url } : {}),
  },
  ...(known.madeOn ? { madeOn: known.madeOn } : {}),
  ...(centre ? { centreId: centre } : {}),
});

const japanIsAhead = 9 * 3_600_000;

/** Day in Japan on which a server says that the list was last changed. */
const changedOn = (header: string | null): Pick<ListToImport, "madeOn"> => {
  const time = header === null ? Number.NaN : Date.parse(header);
  return Number.isNaN(time) ? {} : { madeOn: new Date(time + japanIsAhead).toISOString().slice(0, 10) };
};

const nameIn = (url: string): string => decodeURIComponent(basename(new URL(url).pathname)) || new URL(url).hostname;

const unread = (fileName: string, problemText: string): FileReport => ({ fileName, problemText, rows: [] });

/** Fetches a list. One that cannot be had is reported, and stops none of the others. */
const fetchList = async (url: string, options: ImportOptions): Promise<ListToImport | FileReport> => {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(patienceMs), redirect: "follow" });
    if (!answer.ok) return unread(nameIn(url), importTexts.notFetched(String(answer.status)));
    if (Number(answer.headers.get("content-length") ?? 0) > largestList)
      return unread(nameIn(url), importTexts.tooLarge);
    const content = new Uint8Array(await answer.arrayBuffer());
    return listOf(nameIn(url), content, options, { url, ...changedOn(answer.headers.get("last-modified")) });
  } catch (error) {
    return unread(nameIn(url), importTexts.notFetched(error instanceof Error ? error.message : String(error)));
  }
};

/** The lists that a command line names, one after the other. */
export async function* readLists(options: ImportOptions): AsyncGenerator<ListToImport | FileReport> {
  for (const from of options.from) {
    if (isAddress(from)) yield await fetchList(from, options);
    else for (const file of findFiles(from).files) yield listOf(basename(file), readFileSync(file), options);
  }
}
