import type { FetchProblem } from "../domain/list-source.ts";

/** What a server named the version of a list that is known. */
export interface KnownVersion {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

export type FetchedList =
  | ({ readonly outcome: "fetched"; readonly content: Uint8Array; readonly fileName: string } & KnownVersion)
  | { readonly outcome: "unchanged" }
  | { readonly outcome: "failed"; readonly problem: FetchProblem };

/** Fetches a list from the web, within bounds of size and time, and from public addresses only. Never throws for what a server does. */
export type ListFetcher = (url: string, known: KnownVersion) => Promise<FetchedList>;
