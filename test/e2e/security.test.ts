import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stopTexts } from "../../shared/text/offer.ts";
import { problemText } from "../../shared/text/problems.ts";
import { gardenEvent, importEvents } from "../support/app/event-list.ts";
import { unmetKinds } from "../support/app/page-kinds.ts";
import { type App, startApp } from "../support/app/start-app.ts";
import { plannedPolicy, type Visitor } from "../support/app/visitor.ts";
import { webEvent } from "../support/web-event.ts";

let app: App;
let visitor: Visitor;
beforeAll(async () => {
  app = await startApp();
  await importEvents(app.cloud, [gardenEvent({ rowId: "1" })]);
  visitor = await app.visitor();
});
afterAll(() => app.close());

test("the public pages load nothing that their policy would have to refuse", async () => {
  const pages = {
    "/listings": "listings",
    "/about": "about",
    "/privacy": "privacy",
    "/accessibility": "accessibility",
  };
  for (const [path, kind] of Object.entries(pages)) {
    await visitor.visit(path);
    await visitor.check(kind);
  }
  await visitor.visit("/listings?kind=course&fee=paid");
  await visitor.check("listings: none");
  await visitor.visit("/listings/00000000-0000-4000-8000-000000000000");
  expect(visitor.status).toBe(404);
  await visitor.check("not found");
});

test.each([
  "/",
  "/listings",
  "/join",
  "/organizations/sign-in",
  "/staff/sign-in",
  "/assets/icon.svg",
  "/staff",
  "/no/such/page",
])("%s comes with the planned policy and is not shown in other sites' frames", async (path) => {
  const { headers, status } = await fetch(`${app.cloud.origin}${path}`, { redirect: "manual" });
  if (status === 404) return expect(path).toBe("/no/such/page");
  expect(headers.get("content-security-policy")).toBe(plannedPolicy);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("strict-transport-security")).toMatch(/max-age=31536000/);
});

test.each(["/join", "/me/sign-in", "/staff/sign-in", "/organizations/sign-in/code", "/stop"])(
  "%s is kept in no cache",
  async (path) => {
    const { headers } = await fetch(`${app.cloud.origin}${path}`);
    expect(headers.get("cache-control")).toBe("no-store");
  },
);

test("a form on another site cannot post here", async () => {
  const form = `<!DOCTYPE html><html lang="en"><title>x</title><form method="post" action="${app.cloud.origin}/me/sign-in">
    <input name="email" value="hanako@example.jp"><button>go</button></form>`;
  const elsewhere = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(form));
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  await visitor.visit(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
  await visitor.press("go");
  elsewhere.close();
  expect(visitor.status).toBe(403);
  expect(await visitor.text()).toContain(problemText("cross_site", {}).title);
});

test("a request that did not come through CloudFront is refused, whatever it asks for", async () => {
  const names = app.cloud.functionNames.filter((name) => !name.startsWith("jobs/"));
  for (const name of names) {
    const answer = (await app.cloud.invoke(name, webEvent({ routeKey: "GET /", originSecret: "guessed" }))) as {
      statusCode: number;
      body: string;
    };
    expect(answer, name).toMatchObject({ statusCode: 403, body: "" });
  }
  expect(names.length).toBeGreaterThan(8);
});

test("who asks too often gets a kind page that says to wait", async () => {
  await visitor.visit("/stop");
  await visitor.answer({ email: "often@example.jp" });
  await visitor.waitLikeAPerson();
  const fields = await visitor.fieldsOf("form");
  const form = { ...fields, email: "often@example.jp" };
  for (let time = 0; time < 3; time += 1) await visitor.requests.post("/stop", { form });
  await visitor.press(stopTexts.button);
  expect(visitor.status).toBe(429);
  await visitor.check("too many requests");
  expect(await visitor.text()).toContain(problemText("too_many_requests", {}).title);
});

test("every page kind of this journey was met and reads well at three widths", async () => {
  expect(unmetKinds("public", app.inspection)).toEqual([]);
  expect(await app.inspection.faults()).toEqual([]);
});
