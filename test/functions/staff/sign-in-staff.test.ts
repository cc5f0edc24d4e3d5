import { expect, test } from "vitest";
import { StaffSignInRefused } from "../../../shared/domain/errors.ts";
import type { StaffMember } from "../../../shared/domain/staff.ts";
import type { StaffSignIn } from "../../../shared/ports/staff-sign-in.ts";
import { aStaffMember } from "../../support/builders.ts";
import { anyRole, openDesk } from "../../support/staff/desk.ts";

const pending = { state: "s".repeat(43), nonce: "n".repeat(43), codeVerifier: "v".repeat(43) };

/** A provider that signs this person in whenever the pending sign-in comes back to it unchanged. */
const providerOf = (person: StaffMember | StaffSignInRefused): StaffSignIn => ({
  begin: async () => ({ address: "https://issuer.example/authorize?x=1", pending }),
  complete: async (_parameters, given) => {
    expect(given).toEqual(pending);
    if (person instanceof StaffSignInRefused) throw person;
    return person;
  },
});

const cookieOf = (cookies: readonly string[], name: string): string =>
  cookies.find((cookie) => cookie.startsWith(`${name}=`))?.split(";")[0] ?? "";

const signInWith = async (desk: ReturnType<typeof openDesk>, more: readonly string[] = []) => {
  const start = await desk.send({ routeKey: "GET /staff/sign-in/start" });
  const cookies = [cookieOf(start.cookies, "__Host-staff-sign-in"), ...more];
  return desk.send({ routeKey: "GET /staff/callback", query: { code: "c", state: pending.state }, cookies });
};

test("the sign-in page has one way in", async () => {
  const { body } = await openDesk().send({ routeKey: "GET /staff/sign-in" });
  expect(body.match(/href="\/staff\/sign-in\/start"/g)).toHaveLength(1);
  expect(body).not.toContain("<form");
});

test("the way in leads to the provider, bound to this browser by a cookie", async () => {
  const desk = openDesk({ signIn: providerOf(aStaffMember()) });
  const answer = await desk.send({ routeKey: "GET /staff/sign-in/start" });
  expect([answer.status, answer.location]).toEqual([303, "https://issuer.example/authorize?x=1"]);
  expect(answer.cookies[0]).toMatch(
    /^__Host-staff-sign-in=[^;]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/,
  );
});

test("who comes back is signed in, and it is recorded", async () => {
  const desk = openDesk({ signIn: providerOf(aStaffMember()) });
  const answer = await signInWith(desk);
  expect([answer.status, answer.location]).toEqual([303, "/staff"]);
  const session = answer.cookies.find((cookie) => cookie.startsWith("__Host-staff="));
  expect(session).toMatch(/; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
  expect(desk.audit.entries).toMatchObject([
    { action: "session.sign_in", centreId: "kita", actor: { kind: "staff", id: "staff-kita-1" } },
  ]);
  const home = await desk.send({ routeKey: "GET /staff", cookies: [cookieOf(answer.cookies, "__Host-staff")] });
  expect(home.body).toContain("職員 三郎さん");
});

test("a sign-in ends once", async () => {
  const desk = openDesk({ signIn: providerOf(aStaffMember()) });
  const start = await desk.send({ routeKey: "GET /staff/sign-in/start" });
  const cookies = [cookieOf(start.cookies, "__Host-staff-sign-in")];
  await desk.send({ routeKey: "GET /staff/callback", cookies });
  expect((await desk.send({ routeKey: "GET /staff/callback", cookies })).status).toBe(403);
});

test("another browser cannot end somebody's sign-in", async () => {
  const desk = openDesk({ signIn: providerOf(aStaffMember()) });
  await desk.send({ routeKey: "GET /staff/sign-in/start" });
  const answer = await desk.send({ routeKey: "GET /staff/callback", cookies: ["__Host-staff-sign-in=guess"] });
  expect(answer.status).toBe(403);
  expect(answer.cookies.join()).not.toContain("__Host-staff=");
});

test("a sign-in that took more than ten minutes begins anew", async () => {
  const desk = openDesk({ signIn: providerOf(aStaffMember()) });
  const start = await desk.send({ routeKey: "GET /staff/sign-in/start" });
  desk.clock.advance(10 * 60_000 + 1000);
  const cookies = [cookieOf(start.cookies, "__Host-staff-sign-in")];
  const answer = await desk.send({ routeKey: "GET /staff/callback", cookies });
  expect(answer.body).toContain("もう一度入る");
});

test.each([
  ["no_centre", "どの窓口の職員かが登録されていません。"],
  ["no_role", "この仕組みでの役割が登録されていません。"],
  ["cancelled", "確かめの途中で終わりました。"],
] as const)("a refusal for %s is explained", async (reason, words) => {
  const desk = openDesk({ signIn: providerOf(new StaffSignInRefused(reason)) });
  const answer = await signInWith(desk);
  expect(answer.status).toBe(403);
  expect(answer.body).toContain(words);
  expect(desk.audit.entries).toEqual([]);
});

test("a person of a centre that is not here is refused", async () => {
  const desk = openDesk({ signIn: providerOf(aStaffMember({ centreId: "elsewhere" })) });
  expect((await signInWith(desk)).body).toContain("どの窓口の職員かが登録されていません。");
});

test("signing in again ends the session before", async () => {
  const desk = openDesk({ signIn: providerOf(aStaffMember()) });
  const first = cookieOf((await signInWith(desk)).cookies, "__Host-staff");
  const second = cookieOf((await signInWith(desk, [first])).cookies, "__Host-staff");
  expect(second).not.toBe(first);
  expect((await desk.send({ routeKey: "GET /staff", cookies: [first] })).status).toBe(303);
  expect((await desk.send({ routeKey: "GET /staff", cookies: [second] })).status).toBe(200);
});

test("signing out ends the session on our side and is recorded", async () => {
  const desk = openDesk();
  const staff = await desk.signIn();
  const answer = await staff.post("POST /staff/sign-out", {});
  expect([answer.status, answer.location]).toEqual([303, "/staff/sign-in?out"]);
  expect((await staff.get("GET /staff")).status).toBe(303);
  expect(desk.audit.entries.at(-1)).toMatchObject({ action: "session.sign_out" });
});

test("thirty minutes without a request end a session", async () => {
  const desk = openDesk();
  const staff = await desk.signIn();
  desk.clock.advance(29 * 60_000);
  expect((await staff.get("GET /staff")).status).toBe(200);
  desk.clock.advance(29 * 60_000);
  expect((await staff.get("GET /staff")).status).toBe(200);
  desk.clock.advance(31 * 60_000);
  expect((await staff.get("GET /staff")).status).toBe(303);
});

test("eight hours end a session however busy it was", async () => {
  const desk = openDesk();
  const staff = await desk.signIn(anyRole());
  const statuses: number[] = [];
  for (let quarter = 1; quarter <= 33; quarter += 1) {
    desk.clock.advance(15 * 60_000);
    statuses.push((await staff.get("GET /staff")).status);
  }
  expect(statuses.slice(0, 31)).toEqual(Array(31).fill(200));
  expect(statuses.at(-1)).toBe(303);
});

test("the log does not hold the session's cookie", async () => {
  const desk = openDesk();
  const staff = await desk.signIn();
  const token = staff.cookie.split("=")[1] ?? "";
  expect(desk.logger.text()).not.toContain(token);
});
