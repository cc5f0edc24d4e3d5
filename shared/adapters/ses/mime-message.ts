import MailComposer from "nodemailer/lib/mail-composer";
import type { Mail } from "../../ports/mailer.ts";

export interface MimeMessage {
  readonly raw: Buffer;
  /** Envelope addresses, spelled as in the header: `"a..b"@docomo.ne.jp`. */
  readonly destinations: string[];
}

/**
 * A mail as the bytes that go out: plain text and HTML, RFC 8058 unsubscribe, no reply from absence notices (RFC 3834).
 *
 * Addresses such as `a..b@docomo.ne.jp` and `c.@docomo.ne.jp` are no dot-atoms: their local part is quoted here, in
 * header and envelope alike, as SES and the carriers want it. Ordinary addresses are never quoted, because some
 * carriers refuse those. Names and subjects are encoded, so a line break in them cannot begin a header.
 * @param from the address that mail is sent from
 */
export const mimeMessage = async (mail: Mail, from: string): Promise<MimeMessage> => {
  const message = new MailComposer({
    from: { name: oneLine(mail.from.name), address: from },
    to: { name: "", address: mail.to },
    ...(mail.replyTo && { replyTo: { name: "", address: mail.replyTo } }),
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    headers: { "Auto-Submitted": "auto-generated", ...unsubscribeHeaders(mail.unsubscribeUrl) },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  return { raw: await message.build(), destinations: message.getEnvelope().to };
};

/** The link stays on the header's own line: some receivers do not read one that was folded to the next. */
const unsubscribeHeaders = (unsubscribeUrl: string | undefined) =>
  unsubscribeUrl
    ? {
        "List-Unsubscribe": { prepared: true, value: `<${new URL(unsubscribeUrl).href}>` },
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }
    : {};

const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, " ").trim();
