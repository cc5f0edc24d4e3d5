import { expect, test } from "vitest";
import { z } from "zod";
import { createSession, endSession, readSession } from "../../shared/http/session.ts";
import { toWebRequest } from "../../shared/http/web-request.ts";
import type { AccessRepository } from "../../shared/ports/access-repository.ts";
import { fixedClock } from "../support/fixed-clock.ts";
import { inMemoryAccess } from "../support/in-memory/access-repository.ts";
import { webEvent } from "../support/web-event.ts";

const schema = z.object({ id: z.string() });
const minute = 60_000;

const signedIn = async () => {
  const clock = fixedClock();
  const deps = { access: inMemoryAccess(clock), clock };
  const cookie = await createSession(deps, "staff", { id: "a" });
  const request = toWebRequest(webEvent({ routeKey: "GET /", cookies: [cookie.split(";")[0] ?? ""] }));
  return { clock, deps, request, read: () => readSession(deps, "staff", request, schema) };
};

test("a session is found again by its cookie, and by nothing of what is stored", async () => {
  const { read, request } = await signedIn();
  const session = await read();
  expect(session?.data).toEqual({ id: "a" });
  expect(session?.sessionId).not.toContain(request.cookies.get("__Host-staff"));
});

test("half an hour without a request ends a staff session; each request prolongs it, up to eight hours", async () => {
  const { clock, read } = await signedIn();
  for (let half = 0; half < 16; half += 1) {
    clock.advance(29 * minute);
    expect(await read()).toBeDefined();
  }
  clock.advance(17 * minute);
  expect(await read()).toBeUndefined();
});

test("without requests it is over after half an hour", async () => {
  const { clock, read } = await signedIn();
  clock.advance(30 * minute);
  expect(await read()).toBeUndefined();
});

test("signing out ends it for good", async () => {
  const { deps, request, read } = await signedIn();
  expect(await endSession(deps, "staff", request)).toContain("Max-Age=0");
  expect(await read()).toBeUndefined();
});

test("a request that is still being read when the person signs out does not bring the session back", async () => {
  const { clock, deps, request, read } = await signedIn();
  clock.advance(2 * minute);
  const overtaken: AccessRepository = {
    ...deps.access,
    find: async (key, row) => {
      const found = await deps.access.find(key, row);
      await endSession(deps, "staff", request);
      return found;
    },
  };
  expect(await readSession({ ...deps, access: overtaken }, "staff", request, schema)).toBeUndefined();
  expect(await read()).toBeUndefined();
});

test("the session of one area opens no other", async () => {
  const { deps, request } = await signedIn();
  const cookie = request.cookies.get("__Host-staff") ?? "";
  const other = toWebRequest(webEvent({ routeKey: "GET /", cookies: [`__Host-senior=${cookie}`] }));
  expect(await readSession(deps, "senior", other, schema)).toBeUndefined();
});
