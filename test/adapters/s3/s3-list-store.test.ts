import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LoopbackServer, serveLoopback } from "../../../infra/local/engines/http-server.ts";
import { openObjectFiles } from "../../../infra/local/storage/object-files.ts";
import { s3Endpoint } from "../../../infra/local/storage/s3-engine.ts";
import { s3ListStore } from "../../../shared/adapters/s3/s3-list-store.ts";

// The adapter against the laptop's S3: the wire is the same.

let server: LoopbackServer;
let now = new Date();
let denied: string | undefined;
const returnTo = "http://localhost:3000/staff/imports/1";

beforeAll(async () => {
  const objects = openObjectFiles(mkdtempSync(join(tmpdir(), "ikigai-objects-")));
  const settings = { objects, buckets: ["lists"], now: () => now, authorize: () => denied, secret: "local" };
  server = await serveLoopback(0, s3Endpoint(settings));
});
afterAll(() => server.stop());

const storeOf = (secretAccessKey = "local") =>
  s3ListStore(
    { LISTS_BUCKET: "lists" },
    new S3Client({
      endpoint: `http://127.0.0.1:${server.port}`,
      region: "ap-northeast-1",
      credentials: { accessKeyId: "LOCALFn", secretAccessKey, sessionToken: "local" },
    }),
  );

interface Post {
  readonly secret?: string;
  readonly change?: Readonly<Record<string, string>>;
  readonly size?: number;
}

/** What a browser does with the form. */
const post = async ({ secret, change = {}, size = 10 }: Post = {}) => {
  const { action, fields } = await storeOf(secret).uploadForm("lists/kita/1/", { returnTo, bytes: 1000 });
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...change })) form.append(name, value);
  form.append("file", new File([new Uint8Array(size)], "一覧 令和8年.csv"));
  return fetch(action, { method: "POST", body: form, redirect: "manual" });
};

test("what is put under a key comes back, and other keys hold nothing", async () => {
  const store = storeOf();
  await store.put("lists/kita/1/催し 一覧.csv", Buffer.from("名称"));
  expect(Buffer.from((await store.get("lists/kita/1/催し 一覧.csv")) ?? []).toString()).toBe("名称");
  expect(await store.get("lists/kita/2/催し 一覧.csv")).toBeUndefined();
});

test("a browser brings a file by the form, and comes back with its key", async () => {
  const answer = await post();
  expect(answer.status).toBe(303);
  const location = new URL(answer.headers.get("location") ?? "");
  expect(location.origin + location.pathname).toBe(returnTo);
  const key = location.searchParams.get("key") ?? "";
  expect(key).toBe("lists/kita/1/一覧 令和8年.csv");
  expect((await storeOf().get(key))?.length).toBe(10);
});

test("an empty file is taken, and the size of each is known", async () => {
  const location = new URL((await post({ size: 0 })).headers.get("location") ?? "");
  const store = storeOf();
  await store.put("lists/kita/1/a.csv", new Uint8Array(1234));
  const keys = [location.searchParams.get("key") ?? "", "lists/kita/1/a.csv", "lists/kita/1/none.csv"];
  expect(await Promise.all(keys.map(store.size))).toEqual([0, 1234, undefined]);
});

test.each<[string, string, Post]>([
  ["a file that is too large", "EntityTooLarge", { size: 1001 }],
  ["another desk's key", "Policy Condition failed", { change: { key: "lists/minato/1/a.csv" } }],
  [
    "another place to go on to",
    "Policy Condition failed",
    { change: { success_action_redirect: "https://evil.example" } },
  ],
  ["a field that was not signed", "Extra input fields: acl", { change: { acl: "public-read" } }],
  ["another signature", "SignatureDoesNotMatch", { secret: "other" }],
])("%s is refused", async (_, words, options) => {
  const answer = await post(options);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(await answer.text()).toContain(words);
});

test("a form is good for an hour", async () => {
  now = new Date(Date.now() + 3_700_000);
  expect(await (await post()).text()).toContain("Policy expired");
  now = new Date();
});

test("who may not write is refused, also by the form", async () => {
  denied = "Fn is not authorized to perform: s3:PutObject";
  expect(await (await post()).text()).toContain("not authorized");
  await expect(storeOf().put("lists/a", new Uint8Array(1))).rejects.toThrow("not authorized");
  denied = undefined;
});
