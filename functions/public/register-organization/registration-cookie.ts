import { z } from "zod";
import { NotFound } from "../../../shared/domain/errors.ts";
import { type OrganizationId, organizationIdSchema } from "../../../shared/domain/ids.ts";
import { hostCookie, hostCookieName } from "../../../shared/http/cookies.ts";
import { readSigned, signPayload } from "../../../shared/http/signed-link.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { browserHashOf } from "../../../shared/usecases/link-keys.ts";

// After sending, the browser keeps a signed note of what it registered: for the confirmation page and the code from the mail.
// It is the same when the form is sent twice, so the code of the one mail fits both answers.

const cookieName = "registration";
const days = 3;
const schema = z.object({ purpose: z.literal("registration"), organizationId: organizationIdSchema });

export const registrationNote = (key: string, organizationId: string): string =>
  signPayload(key, { purpose: "registration", organizationId });

export const registrationCookie = (note: string): string =>
  hostCookie(cookieName, note, { maxAgeSeconds: days * 86_400 });

/** What this browser registered. @throws NotFound if it registered nothing lately */
export const readRegistration = (
  key: string,
  request: WebRequest,
): { organizationId: OrganizationId; browserHash: string } => {
  const note = request.cookies.get(hostCookieName(cookieName)) ?? "";
  const read = readSigned(key, note, schema);
  if (!read) throw new NotFound();
  return { organizationId: read.organizationId, browserHash: browserHashOf(note) };
};
