import { lookup } from "node:dns/promises";
import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import type { FetchProblem } from "../../domain/list-source.ts";
import { fileBounds } from "../../domain/listing-import/table-file.ts";
import type { FetchedList, KnownVersion, ListFetcher } from "../../ports/list-fetcher.ts";
import { fetchProblemOf, problemOfStatus } from "./fetch-problem.ts";
import { fileNameOf } from "./file-name.ts";
import { isPublicAddress } from "./public-address.ts";

/** How a request goes out; tests bring a server of their own. */
export interface Transport {
  /** Addresses of a host. */
  resolve(host: string): Promise<readonly string[]>;
  /** Asks one address, whatever the name's address may be by now, and answers when the headers are there. */
  open(
    url: URL,
    address: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<IncomingMessage>;
}

/** Milliseconds for the whole fetch, over all redirects. */
const longestFetch = 60_000;
const mostRedirects = 5;
const redirects: readonly number[] = [301, 302, 303, 307, 308];

const overHttps: Transport = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  open: (url, address, headers, signal) =>
    new Promise((resolve, reject) => {
      const family = address.includes(":") ? 6 : 4;
      request(url, {
        headers,
        signal,
        lookup: (_, { all }, done) => (all ? done(null, [{ address, family }]) : done(null, address, family)),
      })
        .once("response", resolve)
        .once("error", reject)
        .end();
    }),
};

/** Ends a fetch with what the desk is told. */
class Refused extends Error {
  readonly problem: FetchProblem;

  constructor(problem: FetchProblem) {
    super(problem);
    this.name = "Refused";
    this.problem = problem;
  }
}

/** Every address of a name has to be public: which of them a machine takes is chance. @throws Refused */
const addressOf = async ({ resolve }: Transport, url: URL): Promise<string> => {
  if (url.protocol !== "https:" || url.username !== "" || url.port !== "") throw new Refused("not_https");
  const addresses = await resolve(url.hostname.replace(/^\[|\]$/gu, ""));
  const [first] = addresses;
  if (first === undefined) throw new Refused("no_such_host");
  if (!addresses.every(isPublicAddress)) throw new Refused("private_address");
  return first;
};

const follow = async (transport: Transport, start: URL, headers: Record<string, string>, signal: AbortSignal) => {
  let url = start;
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const answer = await transport.open(url, await addressOf(transport, url), headers, signal);
    const { statusCode = 0, headers: answered } = answer;
    if (!redirects.includes(statusCode) || !answered.location) return { url, answer };
    answer.destroy();
    url = new URL(answered.location, url);
  }
  throw new Refused("too_many_redirects");
};

const readBounded = async (answer: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    size += chunk.length;
    if (size > fileBounds.bytes) {
      answer.destroy();
      throw new Refused("fetched_too_large");
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const bound = { maxOutputLength: fileBounds.bytes };
const unpackers: Readonly<Record<string, (packed: Buffer) => Buffer>> = {
  gzip: (packed) => gunzipSync(packed, bound),
  br: (packed) => brotliDecompressSync(packed, bound),
  deflate: (packed) => inflateSync(packed, bound),
};

const versionOf = ({ headers }: IncomingMessage): KnownVersion => ({
  ...(headers.etag ? { etag: headers.etag.slice(0, 500) } : {}),
  ...(headers["last-modified"] ? { lastModified: headers["last-modified"].slice(0, 100) } : {}),
});

const requestHeaders = ({ etag, lastModified }: KnownVersion): Record<string, string> => ({
  "user-agent": "ikigai-link",
  "accept-encoding": "identity",
  ...(etag ? { "if-none-match": etag } : {}),
  ...(lastModified ? { "if-modified-since": lastModified } : {}),
});

/**
 * Fetches by HTTPS: 20 MB and a minute at most, five redirects, and none of them, nor the first address, to a machine
 * that is not on the open internet. Only what changed since the known version is sent by servers that can tell.
 */
export const httpsListFetcher =
  (transport: Transport = overHttps, patienceMs: number = longestFetch): ListFetcher =>
  async (from, known): Promise<FetchedList> => {
    try {
      const signal = AbortSignal.timeout(patienceMs);
      const { url, answer } = await follow(transport, new URL(from), requestHeaders(known), signal);
      const { statusCode = 0 } = answer;
      if (statusCode === 304) return { outcome: "unchanged" };
      if (statusCode !== 200) {
        answer.destroy();
        return { outcome: "failed", problem: problemOfStatus(statusCode) };
      }
      const body = await readBounded(answer);
      const unpack = unpackers[answer.headers["content-encoding"] ?? ""];
      const content = new Uint8Array(unpack ? unpack(body) : body);
      return { outcome: "fetched", content, fileName: fileNameOf(url, answer.headers), ...versionOf(answer) };
    } catch (error) {
      return { outcome: "failed", problem: error instanceof Refused ? error.problem : fetchProblemOf(error) };
    }
  };
