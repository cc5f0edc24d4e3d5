import { createHash, randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import type { Clock } from "../domain/times.ts";
import type { AccessRepository } from "../ports/access-repository.ts";
import { clearCookie, hostCookie, hostCookieName } from "./cookies.ts";
import type { Typed } from "./field-errors.ts";
import type { WebRequest } from "./web-request.ts";

interface DraftDeps {
  readonly access: AccessRepository;
  readonly clock: Clock;
}

const days = 30;
const draftSchema = z.object({
  id: z.uuid(),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

/** What a person typed so far into a form of several pages. */
export interface Draft {
  /** Marks what is sent from it, so that sending it twice makes one record. */
  readonly id: string;
  readonly answers: Typed;
}

const keyOf = (token: string): string => `draft#${createHash("sha256").update(token).digest("hex")}`;

/**
 * Drafts of one form, for thirty days, by a cookie that only this browser has.
 * @param form name of the form: `organization`
 */
export const drafts = ({ access, clock }: DraftDeps, form: string) => {
  const cookieName = `draft-${form}`;
  const expiresAt = () => new Date(clock().getTime() + days * 86_400_000);
  const cookieOf = (token: string) => hostCookie(cookieName, token, { maxAgeSeconds: days * 86_400 });
  const tokenOf = (request: WebRequest) => request.cookies.get(hostCookieName(cookieName));
  return {
    /** The draft of this browser, if it has one. */
    find: async (request: WebRequest): Promise<Draft | undefined> => {
      const token = tokenOf(request);
      return token ? access.find(keyOf(token), draftSchema) : undefined;
    },
    /** Adds answers to the draft, or begins one. @returns the draft and the `Set-Cookie` value to send */
    save: async (request: WebRequest, answers: Typed): Promise<{ draft: Draft; cookie: string }> => {
      const token = tokenOf(request) ?? randomBytes(32).toString("base64url");
      const before = await access.find(keyOf(token), draftSchema);
      const draft = { id: before?.id ?? randomUUID(), answers: { ...before?.answers, ...answers } };
      await access.put(keyOf(token), draft, expiresAt());
      return { draft, cookie: cookieOf(token) };
    },
    /**
     * It was sent. The browser forgets it; the row stays for an hour, for the same form pressed twice.
     * @returns the `Set-Cookie` value that removes the cookie
     */
    retire: async (request: WebRequest): Promise<string> => {
      const token = tokenOf(request);
      const draft = token && (await access.find(keyOf(token), draftSchema));
      if (draft) await access.put(keyOf(token), draft, new Date(clock().getTime() + 3_600_000));
      return clearCookie(cookieName);
    },
  };
};
