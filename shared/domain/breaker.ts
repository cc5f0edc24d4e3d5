import type { SendingTally } from "./sending-tally.ts";

/** `warn`: the people on duty are told. `stop`: the centre's mails wait until somebody has looked at its addresses. */
export type BreakerLevel = "closed" | "warn" | "stop";

/** Below so many mails a rate says nothing. */
const fewestSent = 200;

/**
 * Half and less of what SES allows an account (review at 5 % and 0.1 %), so that one centre's old addresses cost no other
 * centre its mail.
 */
const limits = [
  { level: "stop", bounced: 0.04, complained: 0.0008 },
  { level: "warn", bounced: 0.02, complained: 0.0005 },
] as const;

/** Days of cycles that the rates are taken over. */
export const breakerDays = 30;

export const breakerLevel = ({ sent, bounced, complained }: SendingTally): BreakerLevel => {
  if (sent < fewestSent) return "closed";
  const passed = limits.find((limit) => bounced >= limit.bounced * sent || complained >= limit.complained * sent);
  return passed?.level ?? "closed";
};
