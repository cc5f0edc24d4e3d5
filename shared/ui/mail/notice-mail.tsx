import type { Centre } from "../../domain/centre.ts";
import type { MailContent } from "../../domain/mail-content.ts";
import { centreAddress, centrePhone } from "../../text/digest-mail.ts";
import { type NoticeMessage, noticeTexts } from "../../text/notices.ts";
import { DeskFooter } from "./desk-footer.tsx";
import { mailDocument } from "./mail-document.tsx";
import { mailStyles } from "./mail-styles.ts";

const Paragraphs = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <p key={line} style={mailStyles.paragraph}>
        {line}
      </p>
    ))}
  </>
);

const Code = ({ code }: { code: string }) => (
  <>
    <p style={mailStyles.term}>{noticeTexts.codeLabel}</p>
    <p style={mailStyles.code}>{code}</p>
  </>
);

const Action = ({ label, url }: NonNullable<NoticeMessage["action"]>) => (
  <p style={mailStyles.paragraph}>
    <a href={url} style={mailStyles.button}>
      {label}
    </a>
  </p>
);

const Body = ({ message, centre }: { message: NoticeMessage; centre: Centre }) => (
  <>
    <Paragraphs lines={[message.greeting, ...message.paragraphs]} />
    {message.code ? <Code code={message.code} /> : null}
    {message.action ? <Action {...message.action} /> : null}
    <Paragraphs lines={message.after} />
    <DeskFooter centre={centre} />
  </>
);

const plainText = ({ greeting, paragraphs, code, action, after }: NoticeMessage, centre: Centre): string =>
  [
    greeting,
    paragraphs.join("\n"),
    ...(code ? [`${noticeTexts.codeLabel}：${code}`] : []),
    ...(action ? [`${action.label}\n${action.url}`] : []),
    after.join("\n"),
    ["――――――――――", centre.name, centreAddress(centre), centrePhone(centre)].join("\n"),
  ].join("\n\n");

/** A transactional mail: both parts say the same. */
export const noticeMail = (message: NoticeMessage, centre: Centre): MailContent => ({
  subject: message.subject,
  text: plainText(message, centre),
  html: mailDocument(message.subject, <Body message={message} centre={centre} />),
});
