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

/**
 * What is known after one try. `ambiguous`: it may have been accepted (time-out, reset, 5xx); only events can tell.
 * `throttled` and `unreachable`: certainly not accepted, try later. `rejected`: certainly not accepted, never will be.
 */
export type MailOutcome =
  | { readonly outcome: "accepted"; readonly messageId: string }
  | { readonly outcome: "rejected" | "throttled" | "unreachable" | "ambiguous"; readonly reason: string };

export interface Mailer {
  /** Tries once; never throws for what the provider answers. */
  send(mail: Mail): Promise<MailOutcome>;
}
