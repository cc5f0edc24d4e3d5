import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { SignInNeeded } from "../domain/errors.ts";
import { type Clock, instantSchema } from "../domain/times.ts";
import type { AccessRepository } from "../ports/access-repository.ts";
import { clearCookie, hostCookie, hostCookieName } from "./cookies.ts";
import type { WebRequest } from "./web-request.ts";

export type SessionArea = "organization" | "senior" | "staff";

interface SessionDeps {
  readonly access: AccessRepository;
  readonly clock: Clock;
}

const minute = 60_000;
/** A session ends after this time without a request, and after this time in any case. */
const limits: Readonly<Record<SessionArea, { idle: number; absolute: number }>> = {
  staff: { idle: 30 * minute, absolute: 8 * 60 * minute },
  organization: { idle: 12 * 60 * minute, absolute: 24 * 60 * minute },
  senior: { idle: 12 * 60 * minute, absolute: 24 * 60 * minute },
};

export interface Session<T> {
  /** Binds form tokens to the session; is not the cookie's value. */
  readonly sessionId: string;
  readonly data: T;
}

const rowSchema = z.object({ area: z.string(), data: z.unknown(), startedAt: instantSchema, seenAt: instantSchema });

const rowKey = (token: string): string => `session#${createHash("sha256").update(token).digest("hex")}`;

/** Begins a session. @returns the `Set-Cookie` value */
export const createSession = async (deps: SessionDeps, area: SessionArea, data: unknown): Promise<string> => {
  const token = randomBytes(32).toString("base64url");
  const now = deps.clock();
  await deps.access.put(
    rowKey(token),
    { area, data, startedAt: now.toISOString(), seenAt: now.toISOString() },
    new Date(now.getTime() + limits[area].idle),
  );
  return hostCookie(area, token);
};

/** The session of this request, if it has one; reading it keeps it alive. */
export const readSession = async <T>(
  deps: SessionDeps,
  area: SessionArea,
  request: WebRequest,
  schema: z.ZodType<T>,
): Promise<Session<T> | undefined> => {
  const token = request.cookies.get(hostCookieName(area));
  if (!token) return undefined;
  const key = rowKey(token);
  const row = await deps.access.find(key, rowSchema);
  const data = schema.safeParse(row?.data);
  if (row?.area !== area || !data.success) return undefined;
  const now = deps.clock();
  if (now.getTime() - Date.parse(row.seenAt) > minute) {
    const end = Math.min(now.getTime() + limits[area].idle, Date.parse(row.startedAt) + limits[area].absolute);
    // Not a put: a request that is overtaken by signing out must not bring the session back.
    const isThere = await deps.access.touch(key, { ...row, seenAt: now.toISOString() }, new Date(end));
    if (!isThere) return undefined;
  }
  return { sessionId: key, data: data.data };
};

/** The session of this request. @throws SignInNeeded, which leads to the area's sign-in page */
export const requireSession = async <T>(
  deps: SessionDeps,
  area: SessionArea,
  request: WebRequest,
  schema: z.ZodType<T>,
): Promise<Session<T>> => {
  const session = await readSession(deps, area, request, schema);
  if (!session) throw new SignInNeeded(area);
  return session;
};

/** Ends the session of this request. @returns the `Set-Cookie` value that removes the cookie */
export const endSession = async (deps: SessionDeps, area: SessionArea, request: WebRequest): Promise<string> => {
  const token = request.cookies.get(hostCookieName(area));
  if (token) await deps.access.remove(rowKey(token));
  return clearCookie(area);
};
