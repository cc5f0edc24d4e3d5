import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { mailStyles } from "./mail-styles.ts";

interface MailDocumentProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

const MailDocument = ({ title, children }: MailDocumentProps) => (
  <html lang="ja">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="format-detection" content="telephone=no, date=no, address=no" />
      <title>{title}</title>
    </head>
    <body style={mailStyles.body}>
      <div style={mailStyles.column}>{children}</div>
    </body>
  </html>
);

/** A whole HTML document for a mail. */
export const mailDocument = (title: string, children: ComponentChildren): string =>
  `<!DOCTYPE html>${renderToString(<MailDocument title={title}>{children}</MailDocument>)}`;
