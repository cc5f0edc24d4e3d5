/** The list of the whole account at the mail provider: addresses that it sends nothing to, whoever asks. */
export interface MailSuppressionList {
  /** Doing it again changes nothing. */
  add(address: string, reason: "bounce" | "complaint"): Promise<void>;
  /** An address that is not there is no fault. */
  remove(address: string): Promise<void>;
}
