import { get, type IncomingMessage, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LoopbackServer, serveLoopback } from "../../../infra/local/engines/http-server.ts";
import { httpsListFetcher, type Transport } from "../../../shared/adapters/web/https-list-fetcher.ts";
import { isPublicAddress } from "../../../shared/adapters/web/public-address.ts";

type Page = (request: IncomingMessage, response: ServerResponse) => unknown;

const redirectTo =
  (location: string): Page =>
  (_, response) =>
    response.writeHead(302, { location }).end();

const status =
  (code: number): Page =>
  (_, response) =>
    response.writeHead(code).end("no");

const pages: Readonly<Record<string, Page>> = {
  "/events.csv": (request, response) => {
    if (request.headers["if-none-match"] === '"7"') return response.writeHead(304).end();
    return response.writeHead(200, { etag: '"7"', "last-modified": "Tue, 24 Nov 2026 00:00:00 GMT" }).end("名称\n講座");
  },
  "/download": (_, response) =>
    response.writeHead(200, { "content-disposition": "attachment; filename*=UTF-8''%E5%82%AC%E3%81%97.csv" }).end("a"),
  "/packed": (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("名称")),
  "/bomb": (_, response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(30_000_000))),
  "/endless": (_, response) => {
    response.writeHead(200);
    const more = () => {
      while (response.writable && response.write(Buffer.alloc(1_000_000)));
      response.once("drain", more);
    };
    more();
  },
  "/moved": redirectTo("/events.csv"),
  "/inside": redirectTo("https://intranet.example/events.csv"),
  "/metadata": redirectTo("https://169.254.169.254/latest/meta-data/"),
  "/plain": redirectTo("http://city.example/events.csv"),
  "/loop": redirectTo("/loop"),
  "/gone": status(410),
  "/members": status(403),
  "/down": status(503),
};

const hosts: Readonly<Record<string, readonly string[]>> = {
  "city.example": ["198.51.101.7"],
  "intranet.example": ["10.0.0.8"],
  "two-faced.example": ["198.51.101.7", "127.0.0.1"],
};

let server: LoopbackServer;
beforeAll(async () => {
  const listener: Page = (request, response) => (pages[request.url ?? ""] ?? status(404))(request, response);
  server = await serveLoopback(0, listener);
});
afterAll(() => server.stop());

/** Whatever address was chosen, the test's server answers. */
const transport: Transport = {
  resolve: async (host) => hosts[host] ?? (/^[\d.:a-f]+$/.test(host) ? [host] : []),
  open: (url, _, headers, signal) =>
    new Promise((resolve, reject) => {
      const asked = { port: server.port, path: url.pathname, headers, signal };
      get({ host: "127.0.0.1", ...asked }, resolve).once("error", reject);
    }),
};
const fetchList = httpsListFetcher(transport);
const fetchPath = (path: string) => fetchList(`https://city.example${path}`, {});

test("a list comes with its name and its version", async () => {
  const fetched = await fetchPath("/events.csv");
  expect(fetched).toMatchObject({ outcome: "fetched", fileName: "events.csv", etag: '"7"' });
  expect("content" in fetched && Buffer.from(fetched.content).toString()).toBe("名称\n講座");
  expect(await fetchList("https://city.example/events.csv", { etag: '"7"' })).toEqual({ outcome: "unchanged" });
});

test("a server's name for the file goes before its address; what is packed is unpacked; redirects are followed", async () => {
  expect(await fetchPath("/download")).toMatchObject({ fileName: "催し.csv" });
  const packed = await fetchPath("/packed");
  expect("content" in packed && Buffer.from(packed.content).toString()).toBe("名称");
  expect(await fetchPath("/moved")).toMatchObject({ outcome: "fetched", fileName: "events.csv" });
});

test.each([
  ["https://city.example/nothing", "not_found"],
  ["https://city.example/gone", "not_found"],
  ["https://city.example/members", "refused"],
  ["https://city.example/down", "server_error"],
  ["https://city.example/endless", "fetched_too_large"],
  ["https://city.example/bomb", "fetched_too_large"],
  ["https://city.example/loop", "too_many_redirects"],
  ["https://city.example/inside", "private_address"],
  ["https://city.example/metadata", "private_address"],
  ["https://city.example/plain", "not_https"],
  ["http://city.example/events.csv", "not_https"],
  ["https://city.example:8080/events.csv", "not_https"],
  ["https://user:secret@city.example/", "not_https"],
  ["https://intranet.example/events.csv", "private_address"],
  ["https://two-faced.example/events.csv", "private_address"],
  ["https://0x7f.1/", "private_address"],
  ["https://[::ffff:10.0.0.1]/", "private_address"],
  ["https://nowhere.example/", "no_such_host"],
  ["nonsense", "no_such_host"],
])("%s: %s", async (url, problem) => {
  expect(await fetchList(url, {})).toEqual({ outcome: "failed", problem });
});

test.each(["8.8.8.8", "203.0.114.1", "2400:4050::1", "2606:4700:4700::1111"])("%s is public", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ...["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1"],
  ...[
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fd00:ec2::254",
    "::ffff:127.0.0.1",
    "2002:7f00:1::",
    "64:ff9b::a00:1",
  ],
  "nonsense",
])("%s is not", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});
