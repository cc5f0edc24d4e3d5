import { z } from "zod";
import { NotFound } from "../../../shared/domain/errors.ts";
import { centreIdSchema, seniorIdSchema } from "../../../shared/domain/ids.ts";
import type { Senior } from "../../../shared/domain/senior.ts";
import { hostCookie, hostCookieName } from "../../../shared/http/cookies.ts";
import { readSigned, signPayload } from "../../../shared/http/signed-link.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { browserHashOf } from "../../../shared/usecases/link-keys.ts";

// After sending, the browser keeps a signed note of whom it registered: for the page that follows and the code from the mail.
// It is the same when the form is sent twice, so the code of the one mail fits both answers.

const cookieName = "joined";
const days = 3;
const schema = z.object({ purpose: z.literal("joined"), centreId: centreIdSchema, seniorId: seniorIdSchema });

export const registrationNote = (key: string, { centreId, seniorId }: Pick<Senior, "centreId" | "seniorId">): string =>
  signPayload(key, { purpose: "joined", centreId, seniorId });

export const registrationCookie = (note: string): string =>
  hostCookie(cookieName, note, { maxAgeSeconds: days * 86_400 });

/** Whom this browser registered. @throws NotFound if nobody lately */
export const readRegistration = (key: string, request: WebRequest) => {
  const note = request.cookies.get(hostCookieName(cookieName)) ?? "";
  const read = readSigned(key, note, schema);
  if (!read) throw new NotFound();
  return { senior: { centreId: read.centreId, seniorId: read.seniorId }, browserHash: browserHashOf(note) };
};
