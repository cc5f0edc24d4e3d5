import type { SendOutcome } from "./send-outcome.ts";

export interface Mail {
  readonly from: { readonly name: string };
  readonly to: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** One-click unsubscribe (RFC 8058): an https URL that takes the POST. */
  readonly unsubscribeUrl?: string;
  /** Comes back with the provider's events: `[A-Za-z0-9_-]`. */
  readonly tags: Readonly<Record<string, string>>;
}

export interface Mailer {
  /** Tries once; never throws for what the provider answers. */
  send(mail: Mail): Promise<SendOutcome>;
}
