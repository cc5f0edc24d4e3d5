/** A mail as SES accepted it. */
export interface CaughtMail {
  readonly messageId: string;
  /** ISO time on the cloud's clock. */
  readonly acceptedAt: string;
  /** Envelope recipients. */
  readonly destinations: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet?: string;
  /** The whole message, as sent (RFC 5322). */
  readonly raw: Buffer;
}
