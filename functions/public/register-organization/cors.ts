import type { WebRequest } from "../../../shared/http/web-request.ts";

/**
 * Headers for a page of another site that may post here. A request without `Origin` comes from no page and needs none.
 * @returns undefined if the origin may not
 */
export const corsHeaders = (
  allowedOrigins: readonly string[],
  { headers }: WebRequest,
): Readonly<Record<string, string>> | undefined => {
  const { origin } = headers;
  if (origin === undefined || headers["sec-fetch-site"] === "same-origin") return { Vary: "Origin" };
  if (!allowedOrigins.includes(origin)) return undefined;
  return {
    Vary: "Origin",
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Methods": "POST",
    "Access-Control-Allow-Headers": "content-type, idempotency-key",
    "Access-Control-Expose-Headers": "retry-after",
  };
};
