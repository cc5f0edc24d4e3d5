import type { FetchProblem } from "../../domain/list-source.ts";

const byCode: Readonly<Record<string, FetchProblem>> = {
  ENOTFOUND: "no_such_host",
  EAI_AGAIN: "no_such_host",
  ERR_INVALID_URL: "no_such_host",
  ABORT_ERR: "timed_out",
  ETIMEDOUT: "timed_out",
  ERR_BUFFER_TOO_LARGE: "fetched_too_large",
};

/** Names of Node's errors for a certificate that cannot be trusted: `CERT_HAS_EXPIRED`, `DEPTH_ZERO_SELF_SIGNED_CERT`. */
const ofCertificate = /CERT|SIGNATURE|ERR_TLS/u;

/** What the desk is told of an error of the network. */
export const fetchProblemOf = (error: unknown): FetchProblem => {
  const { code = "", name = "" } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  if (name === "TimeoutError" || name === "AbortError") return "timed_out";
  return byCode[code] ?? (ofCertificate.test(code) ? "bad_certificate" : "unreachable");
};

/** What the desk is told of an answer that is no list. */
export const problemOfStatus = (status: number): FetchProblem => {
  if (status === 404 || status === 410) return "not_found";
  return status >= 500 ? "server_error" : "refused";
};
