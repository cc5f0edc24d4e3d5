import type { SendOutcome } from "./send-outcome.ts";

export interface Sms {
  /** A mobile number, E.164: `+819012345678`. */
  readonly to: string;
  /** One part holds 70 UCS-2 characters, two hold 134. No personal data, no job title (MSG-05). */
  readonly text: string;
  /** Comes back with the provider's events. */
  readonly context: Readonly<Record<string, string>>;
}

export interface SmsSender {
  /** Tries once; never throws for what the provider answers. An SMS of unknown fate is never sent again by itself. */
  send(sms: Sms): Promise<SendOutcome>;
}
