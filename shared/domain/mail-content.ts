/** What a mail says, in both of its parts. */
export interface MailContent {
  readonly subject: string;
  readonly text: string;
  /** A whole HTML document. */
  readonly html: string;
}
