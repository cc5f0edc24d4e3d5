import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { webEvent } from "../web-event.ts";

type Handler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;
type Fields = Readonly<Record<string, string | readonly string[]>>;

export interface Page {
  readonly status: number;
  /** Path of the page that is shown in the end. */
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** The page as a person reads it: no tags, single blanks. */
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&quot;": '"' };

const textOf = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&(amp|lt|quot);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, " ");

/** The route of an address: exact parts before parameters, as API Gateway chooses. */
const routeOf = (routeKeys: readonly string[], method: string, path: string) => {
  const parts = path.split("/");
  const found = routeKeys
    .map((routeKey) => ({ routeKey, pattern: (routeKey.split(" ")[1] ?? "").split("/") }))
    .filter(({ routeKey, pattern }) => routeKey.startsWith(`${method} `) && pattern.length === parts.length)
    .filter(({ pattern }) => pattern.every((part, index) => part.startsWith("{") || part === parts[index]))
    .sort((a, b) => a.routeKey.split("{").length - b.routeKey.split("{").length)[0];
  if (!found) throw new Error(`no route for ${method} ${path}`);
  const pathParameters = Object.fromEntries(
    found.pattern.flatMap((part, index) =>
      part.startsWith("{") ? [[part.slice(1, -1), decodeURIComponent(parts[index] ?? "")]] : [],
    ),
  );
  return { routeKey: found.routeKey, pathParameters };
};

/** One person's browser: keeps cookies, follows redirects, sends a form with the hidden fields of the page it stands on. */
export const browserOf = (routeKeys: readonly string[], handler: Handler, originSecret: string) => {
  const cookies = new Map<string, string>();
  let current: Page = { status: 0, path: "/", headers: {}, body: "", text: "" };

  const request = async (method: "GET" | "POST", address: string, form?: URLSearchParams): Promise<Page> => {
    const url = new URL(address, "https://ikigai.example.jp");
    const result = await handler(
      webEvent({
        ...routeOf(routeKeys, method, url.pathname),
        query: Object.fromEntries(url.searchParams),
        cookies: [...cookies].map(([name, value]) => `${name}=${value}`),
        originSecret,
        ...(form && { form }),
      }),
    );
    for (const cookie of result.cookies ?? []) keep(cookie);
    const { Location: location } = result.headers ?? {};
    if (result.statusCode === 303) return request("GET", String(location));
    const body = result.body ?? "";
    const status = result.statusCode ?? 0;
    current = { status, path: url.pathname + url.search, headers: result.headers ?? {}, body, text: textOf(body) };
    return current;
  };

  const keep = (cookie: string): void => {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (cookie.includes("Max-Age=0")) cookies.delete(name);
    else cookies.set(name, value);
  };

  const hiddenFields = (): [string, string][] =>
    [...current.body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, value],
    );

  return {
    cookies,
    page: (): Page => current,
    open: (address: string): Promise<Page> => request("GET", address),
    /** Posts to an address, with the hidden fields of the page that is shown. */
    send: (address: string, fields: Fields = {}): Promise<Page> => {
      const form = new URLSearchParams(hiddenFields().filter(([name]) => !(name in fields)));
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
      return request("POST", address, form);
    },
  };
};
export type TestBrowser = ReturnType<typeof browserOf>;
