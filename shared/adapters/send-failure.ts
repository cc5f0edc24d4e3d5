import type { SendOutcome } from "../ports/send-outcome.ts";

type Failure = Exclude<SendOutcome, { outcome: "accepted" }>;

const throttling = new Set([
  "Throttling",
  "ThrottlingException",
  "TooManyRequestsException",
  "RequestThrottled",
  "RequestThrottledException",
  "LimitExceededException",
  // The account's monthly limit for SMS.
  "ServiceQuotaExceededException",
]);

/** Faults of the account or of this deployment: not accepted, and not for want of a good address. They pass when repaired. */
const ownFaults = new Set([
  "AccountSendingPausedException",
  "ConfigurationSetSendingPausedException",
  "ConfigurationSetDoesNotExist",
  "ConfigurationSetDoesNotExistException",
  "MailFromDomainNotVerifiedException",
  "CredentialsProviderError",
  // The number that we send SMS from, or its configuration set, is not there.
  "ResourceNotFoundException",
]);

/** No connection was made, so nothing was handed over. */
const notConnected = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/**
 * What is known after a call to a provider of mail or SMS failed. Whatever is not known for certain is `ambiguous`: time-outs, a connection
 * that broke, 5xx, an answer that cannot be read. The reason is the error's name, never its message, which may quote an address.
 */
export const sendFailure = (error: unknown): Failure => {
  const { name, code, status } = shapeOf(error);
  const reason = code ?? name;
  if (throttling.has(name) || status === 429) return { outcome: "throttled", reason };
  if (ownFaults.has(name) || status === 401 || status === 403) return { outcome: "unreachable", reason };
  if (code !== undefined && notConnected.has(code)) return { outcome: "unreachable", reason };
  if (status !== undefined && status >= 400 && status < 500) return { outcome: "rejected", reason };
  return { outcome: "ambiguous", reason };
};

interface Shape {
  readonly name: string;
  /** Of Node: `ECONNREFUSED`. */
  readonly code: string | undefined;
  readonly status: number | undefined;
}

const shapeOf = (error: unknown): Shape => {
  const { name, code, $metadata } = error as {
    name?: unknown;
    code?: unknown;
    $metadata?: { httpStatusCode?: number };
  };
  return {
    name: typeof name === "string" ? name : "unknown",
    code: typeof code === "string" ? code : undefined,
    status: $metadata?.httpStatusCode,
  };
};
