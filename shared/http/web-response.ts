import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

export interface WebResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Values of `Set-Cookie`. */
  readonly cookies: readonly string[];
  readonly body: string;
  /** Whether the body is bytes in base64 instead of text. */
  readonly isBase64?: boolean;
}

interface PageOptions {
  readonly status?: number | undefined;
  readonly cookies?: readonly string[] | undefined;
  /** `Cache-Control`; nothing is kept unless a page says so. */
  readonly cache?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** A whole HTML document, made of a `<Layout>`. */
export const page = (document: VNode, options: PageOptions = {}): WebResponse => ({
  status: options.status ?? 200,
  headers: {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": options.cache ?? "no-store",
    ...options.headers,
  },
  cookies: options.cookies ?? [],
  body: `<!DOCTYPE html>${renderToString(document)}`,
});

/** 303 See Other: after a post, so that reloading repeats nothing. */
export const redirect = (location: string, cookies: readonly string[] = []): WebResponse => ({
  status: 303,
  headers: { Location: location, "Cache-Control": "no-store" },
  cookies,
  body: "",
});

export const json = (value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): WebResponse => ({
  status,
  headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store", ...headers },
  cookies: [],
  body: JSON.stringify(value),
});

/** A file to keep: the browser saves it under its name. */
export const download = (content: Uint8Array, fileName: string, contentType: string): WebResponse => ({
  status: 200,
  headers: {
    "Content-Type": contentType,
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    "Cache-Control": "no-store",
  },
  cookies: [],
  body: Buffer.from(content).toString("base64"),
  isBase64: true,
});

export const text = (
  body: string,
  contentType = "text/plain; charset=utf-8",
  headers: Readonly<Record<string, string>> = {},
): WebResponse => ({
  status: 200,
  headers: { "Content-Type": contentType, "Cache-Control": "no-store", ...headers },
  cookies: [],
  body,
});
