import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { LocalCloud } from "../../infra/local/local-cloud.ts";
import { type SmallCloud, smallCloud } from "../support/local/small-cloud.ts";

let small: SmallCloud;
let cloud: LocalCloud;

beforeAll(async () => {
  vi.stubEnv("SECRET_OF_THE_RUNNER", "leaked");
  small = await smallCloud();
  cloud = await small.start();
});

afterAll(() => small.remove());

const probe = (action: string, argument: unknown = 1) => cloud.invoke("jobs/probe", { [action]: argument });

test("a function's environment holds its template's variables and the runtime's, and nothing of the runner's", async () => {
  const environment = await probe("environment");
  const names = Object.keys(environment as object).filter((name) => !/^(AWS_|LAMBDA_|_HANDLER$|LANG$|TZ$)/.test(name));
  expect(names.toSorted()).toEqual(["MAIL_SET", "QUEUE_URL", "SECRET_ARN", "TABLE"]);
  expect(JSON.stringify(environment)).not.toContain("leaked");
});

test("a generated secret has the form that the template asks for, and stays the same", async () => {
  const secret = await probe("secret");
  expect(secret).toMatch(/^[A-Za-z0-9]{40}$/);
  expect(await probe("secret")).toBe(secret);
});

test("a request comes as payload 2.0 in its harshest reading", async () => {
  const response = await fetch(`${cloud.origin}/echo/a%20b?x=1&x=2`, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", Cookie: "q=1; r=2" },
    body: "name=value",
  });
  expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(await response.json()).toMatchObject({
    version: "2.0",
    routeKey: "POST /echo/{token}",
    rawPath: "/echo/a%20b",
    rawQueryString: "x=1&x=2",
    queryStringParameters: { x: "1,2" },
    pathParameters: { token: "a b" },
    cookies: ["q=1", "r=2"],
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "cloudfront-viewer-address": expect.stringMatching(/^127\.0\.0\.1:\d+$/),
    },
    body: Buffer.from("name=value").toString("base64"),
    isBase64Encoded: true,
  });
});

test("a path without a route is not found, and no function is asked", async () => {
  const response = await fetch(`${cloud.origin}/nothing/here`);
  expect([response.status, await response.json()]).toEqual([404, { message: "Not Found" }]);
});

test("a body over 10 MB is refused", async () => {
  const response = await fetch(`${cloud.origin}/echo/x`, { method: "POST", body: Buffer.alloc(10 * 1024 * 1024 + 1) });
  expect(response.status).toBe(413);
});

test("a message reaches the function of its queue", async () => {
  await probe("send", "message-1");
  expect(await cloud.drain()).toEqual({ unfinished: 0 });
  expect(await probe("get", "message-1")).toEqual({ id: { S: "message-1" } });
});

test("a message that fails leaves its neighbours alone and ends in the dead-letter queue", async () => {
  await Promise.all(["poison", "good-1", "good-2"].map((body) => probe("send", body)));
  expect(await cloud.drain(3000)).toEqual({ unfinished: 1 });
  expect(await probe("get", "good-1")).not.toBeNull();
  expect(await probe("get", "good-2")).not.toBeNull();
  expect(await cloud.drain()).toEqual({ unfinished: 0 });
  expect(await probe("get", "poison")).toBeNull();
});

test("a schedule hands its scheduled time to its function", async () => {
  await cloud.fireSchedule("Schedule", { scheduledTime: "2026-11-25T02:00:00+09:00" });
  expect(await probe("get", "2026-11-24T17:00:00Z")).not.toBeNull();
});

test("a schedule can be fired by hand over HTTP", async () => {
  const response = await fetch(`${cloud.origin}/__local/schedules/Schedule`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ scheduledTime: "2026-12-01T00:00:00Z" }),
  });
  expect(response.status).toBe(200);
  expect(await probe("get", "2026-12-01T00:00:00Z")).not.toBeNull();
});

test("an operator can invoke a function over HTTP", async () => {
  const response = await fetch(`${cloud.origin}/__local/functions/jobs/probe/invocations`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ put: "by-hand" }),
  });
  expect(response.status).toBe(200);
  expect(await probe("get", "by-hand")).not.toBeNull();
});

test("another site's page can neither read mails nor fire schedules", async () => {
  const headers = { origin: "https://evil.example" };
  const read = await fetch(`${cloud.origin}/__local/mails`, { headers });
  const fired = await fetch(`${cloud.origin}/__local/schedules/Schedule`, { method: "POST", headers });
  expect([read.status, fired.status]).toEqual([403, 403]);
});

test("an accepted mail is caught, shown, and its events reach the queue's function", async () => {
  const messageId = await probe("mail", { to: "hanako@example.jp", text: "see http://localhost/o/abc <b>" });
  await cloud.drain();
  const mail = (await cloud.mails()).find((caught) => caught.messageId === messageId);
  expect(mail).toMatchObject({ destinations: ["hanako@example.jp"], tags: { delivery: "one" } });
  expect(mail?.raw.toString()).toContain("Subject: hello");
  const page = await (await fetch(`${cloud.origin}/__local/mails/${messageId}`)).text();
  expect(page).toContain('<a href="http://localhost/o/abc">');
  expect(page).toContain("&lt;b&gt;");
});

test("what a role does not allow is refused, as on AWS", async () => {
  // The template allows GetItem, PutItem and Scan on the table, and no UpdateItem.
  await expect(probe("update", "x")).rejects.toThrow(
    /AccessDenied.*ProbeFunction is not authorized to perform: dynamodb:UpdateItem/,
  );
});

test("a function that throws, hangs or dies fails alone; the next invocation works", async () => {
  await expect(probe("fail")).rejects.toMatchObject({ errorType: "RangeError" });
  await expect(probe("hang")).rejects.toMatchObject({ errorType: "Sandbox.Timedout" });
  await expect(probe("exit")).rejects.toMatchObject({ errorType: "Runtime.ExitError" });
  await expect(probe("pid")).resolves.toBeTypeOf("number");
});

test("metrics in the log are summed", async () => {
  await probe("count", 2);
  await probe("count", 3);
  await expect.poll(() => cloud.metrics().Counted).toBe(5);
});

test("the functions' clock can be set, also of those that run already", async () => {
  cloud.setClock(new Date("2022-01-20T00:00:00Z"));
  const [constructed, now, epoch, written] = (await probe("time")) as string[];
  expect(constructed).toMatch(/^2022-01-20T00:00:/);
  expect(now).toMatch(/^2022-01-20T00:00:/);
  expect(epoch).toBe("1970-01-01T00:00:00.000Z");
  expect(written).toBe("2022");
});
