import type { APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { describe, expect, test } from "vitest";
import {
  AlreadyRegistered,
  LinkExpired,
  NotFound,
  RoleMissing,
  SignInNeeded,
  TooManyRequests,
  WrongState,
} from "../../shared/domain/errors.ts";
import { hostCookie } from "../../shared/http/cookies.ts";
import { type WebRoute, webHandler } from "../../shared/http/web-handler.ts";
import { redirect, text } from "../../shared/http/web-response.ts";
import { capturingLogger } from "../support/in-memory/logger.ts";
import { fakeSecret } from "../support/in-memory/secret.ts";
import { type WebEventOptions, webEvent } from "../support/web-event.ts";

const open = (route: WebRoute, routeKey: string) => {
  const logger = capturingLogger();
  const handler = webHandler({
    service: "try-it",
    routes: { [routeKey]: route },
    originSecret: fakeSecret("origin"),
    logger,
  });
  const call = async (options: Partial<WebEventOptions> = {}) => {
    const event = webEvent({ routeKey, originSecret: "origin", ...options });
    const result = (await handler(event, {} as Context)) as APIGatewayProxyStructuredResultV2;
    return {
      statusCode: result.statusCode,
      headers: result.headers ?? {},
      cookies: result.cookies,
      body: result.body ?? "",
    };
  };
  return { call, logger };
};

const failing = (error: Error, routeKey = "GET /here") =>
  open(async () => {
    throw error;
  }, routeKey);

const fine: WebRoute = async () => text("fine");

describe("a request for the head alone", () => {
  test("is answered as the whole page would be, without its body", async () => {
    const page: WebRoute = async () => ({ ...text("fine"), cookies: [hostCookie("seen", "1", { sameSite: "Lax" })] });
    const { call } = open(page, "GET /here");
    const [whole, head] = [await call(), await call({ routeKey: "HEAD /here" })];
    expect(head).toEqual({ ...whole, body: "" });
    expect(whole.body).toBe("fine");
  });

  test("of nothing is not found, and posts nothing", async () => {
    expect((await open(fine, "GET /here").call({ routeKey: "HEAD /elsewhere" })).statusCode).toBe(404);
    expect((await open(fine, "POST /here").call({ routeKey: "HEAD /here" })).statusCode).toBe(404);
  });
});

describe("headers", () => {
  test("every answer, also a refusal, a redirect and a fault of ours, forbids scripts, frames and other hosts", async () => {
    const answers = [
      await open(fine, "GET /here").call(),
      await open(fine, "GET /here").call({ originSecret: "wrong" }),
      await open(fine, "GET /here").call({ routeKey: "GET /elsewhere" }),
      await open(async () => redirect("/there"), "GET /here").call(),
      await failing(new Error("broken")).call(),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 403, 404, 303, 500]);
    for (const { headers } of answers) {
      expect(headers["Content-Security-Policy"]).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers).toMatchObject({
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
      });
    }
  });

  test("cookies belong to this host alone, and no script can read them", async () => {
    const { cookies } = await open(
      async () => redirect("/", [hostCookie("x", "y", { maxAgeSeconds: 60 })]),
      "GET /here",
    ).call();
    expect(cookies).toEqual(["__Host-x=y; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=60"]);
  });
});

describe("errors", () => {
  test.each([
    [new NotFound(), 404],
    [new AlreadyRegistered(), 409],
    [new WrongState(), 409],
    [new LinkExpired(), 410],
    [new RoleMissing("reviewer"), 403],
    [new TooManyRequests(90), 429],
    [new Error("secret detail"), 500],
  ])("%s becomes a page with status %i that says what to do", async (error, status) => {
    const { statusCode, body, headers } = await failing(error).call();
    expect(statusCode).toBe(status);
    expect(body).toContain("<h1>");
    expect(body).not.toContain("secret detail");
    expect(headers["Retry-After"]).toBe(status === 429 ? "90" : undefined);
  });

  test("who must sign in is led to the page of that area", async () => {
    const areas = ["organization", "senior", "staff"] as const;
    const answers = await Promise.all(areas.map((area) => failing(new SignInNeeded(area)).call()));
    expect(answers.map(({ headers }) => headers.Location)).toEqual([
      "/organizations/sign-in",
      "/me/sign-in",
      "/staff/sign-in",
    ]);
  });

  test("the API gets problem+json instead of a page", async () => {
    const { headers, body } = await failing(new NotFound(), "POST /api/things").call({ form: {} });
    expect(headers["Content-Type"]).toContain("application/problem+json");
    expect(JSON.parse(body)).toMatchObject({ status: 404, code: "not_found", title: "ページが見つかりません" });
  });

  test("a fault of ours is logged by its kind and place, never by its message", async () => {
    const { call, logger } = failing(new Error("taro@example.jp"));
    await call();
    expect(logger.entries.filter(({ level }) => level === "error")).toMatchObject([
      { message: "request_failed", fields: { route: "GET /here", error: "Error" } },
    ]);
    expect(logger.text()).not.toContain("taro@example.jp");
  });
});

describe("posts from other sites", () => {
  test.each([
    ["same-origin", 200],
    ["none", 200],
    [undefined, 200],
    ["same-site", 403],
    ["cross-site", 403],
  ])("Sec-Fetch-Site %s is answered %i", async (site, status) => {
    const headers: Record<string, string> = site ? { "sec-fetch-site": site } : {};
    const { statusCode } = await open(fine, "POST /here").call({ form: {}, headers });
    expect(statusCode).toBe(status);
  });

  test("reading from a link on another site is fine", async () => {
    const { statusCode } = await open(fine, "GET /here").call({ headers: { "sec-fetch-site": "cross-site" } });
    expect(statusCode).toBe(200);
  });
});

describe("what a route sees", () => {
  test("fields decoded, line ends alike, repeated fields kept, the reader's address without the port", async () => {
    const seen: unknown[] = [];
    const route: WebRoute = async (request) => {
      seen.push(request.form().get("text"), request.form().getAll("tick"), request.clientIp, request.cookies.get("a"));
      return text("");
    };
    await open(route, "POST /here").call({
      form: new URLSearchParams([
        ["text", "一\r\n二"],
        ["tick", "1"],
        ["tick", "2"],
      ]),
      headers: { "cloudfront-viewer-address": "2001:db8::7:46532" },
      cookies: ["a=b=c"],
    });
    expect(seen).toEqual(["一\n二", ["1", "2"], "2001:db8::7", "b=c"]);
  });

  test("a body that is no form is refused as such", async () => {
    const route: WebRoute = async (request) => text(String(request.form()));
    const { statusCode } = await open(route, "POST /here").call({
      form: {},
      headers: { "content-type": "text/plain" },
    });
    expect(statusCode).toBe(400);
  });
});
