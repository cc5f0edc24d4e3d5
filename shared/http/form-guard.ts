import { createHmac, randomUUID } from "node:crypto";
import { z } from "zod";
import type { Clock } from "../domain/times.ts";
import { readSigned, sameText, signPayload } from "./signed-link.ts";

/** Field that people do not see and robots fill in. */
const honeypotField = "website";
export const formTokenField = "formToken";
const csrfField = "csrfToken";

/** Nobody reads and fills in a form in less. */
const minimumSeconds = 3;
const maximumSeconds = 30 * 24 * 60 * 60;

const formTokenSchema = z.object({ purpose: z.literal("form"), at: z.number().int(), nonce: z.string() });

/** Signed time at which a public form was shown; goes into `<FormToken>`. */
export const formToken = (key: string, clock: Clock): string =>
  signPayload(key, { purpose: "form", at: Math.floor(clock().getTime() / 1000), nonce: randomUUID() });

/** How a posted public form looks: filled in by a person, by a robot, or so fast that the person should press once more. */
export const judgeForm = (key: string, clock: Clock, form: URLSearchParams): "person" | "robot" | "too_fast" => {
  if (form.get(honeypotField)) return "robot";
  const shown = readSigned(key, form.get(formTokenField) ?? "", formTokenSchema);
  if (!shown) return "robot";
  const seconds = clock().getTime() / 1000 - shown.at;
  if (seconds < minimumSeconds) return "too_fast";
  return seconds > maximumSeconds ? "too_fast" : "person";
};

/** Token of the forms of one session; a page of another site cannot know it. */
export const csrfToken = (key: string, sessionId: string): string =>
  createHmac("sha256", key).update(`csrf ${sessionId}`).digest("base64url");

export const isCsrfTokenValid = (key: string, sessionId: string, form: URLSearchParams): boolean =>
  sameText(form.get(csrfField) ?? "", csrfToken(key, sessionId));
