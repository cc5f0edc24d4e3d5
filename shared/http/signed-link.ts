import { createHmac, timingSafeEqual } from "node:crypto";
import type { z } from "zod";

const signature = (key: string, payload: string): string =>
  createHmac("sha256", key).update(payload).digest("base64url");

/**
 * A token that carries its own meaning and cannot be made or changed without the key (HMAC-SHA256).
 * Everybody can read what is in it: put ids in, never a name or an address. Say in it what it is for,
 * so that a token for one purpose serves no other.
 */
export const signPayload = (key: string, value: unknown): string => {
  const payload = Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${payload}.${signature(key, payload)}`;
};

/** What was signed; undefined if the token was not made with this key or does not fit the schema. */
export const readSigned = <T>(key: string, token: string, schema: z.ZodType<T>): T | undefined => {
  const [payload = "", given = "", ...rest] = token.split(".");
  if (rest.length > 0 || !sameText(given, signature(key, payload))) return undefined;
  return schema.safeParse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8"))).data;
};

/** Compares in a time that does not tell how much of a guess was right. */
export const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};
