/**
 * Inline styles of mails: many mail programs drop style sheets. One column, nothing below 18 px, links to press at least
 * 48 px high, contrast at least 7:1 (colours of the Digital Agency's design tokens).
 */
export const mailStyles = {
  body: "margin:0;padding:0;background-color:#ffffff;color:#1a1a1a;-webkit-text-size-adjust:100%;",
  column:
    "max-width:600px;margin:0 auto;padding:12px;font-family:'Hiragino Sans','Noto Sans JP','Yu Gothic',Meiryo,sans-serif;font-size:18px;line-height:1.7;overflow-wrap:anywhere;",
  paragraph: "margin:0 0 16px;",
  item: "margin:0 0 24px;padding:12px;border:2px solid #767676;border-radius:8px;",
  kind: "margin:0;color:#333333;",
  title: "margin:0 0 8px;font-size:22px;line-height:1.5;font-weight:bold;",
  fits: "margin:0 0 16px;padding:8px 12px;background-color:#e8f1fe;list-style:none;",
  fit: "margin:0;font-weight:bold;",
  term: "margin:0;color:#333333;font-weight:bold;",
  value: "margin:0 0 8px;padding:0;",
  list: "margin:0 0 16px;",
  button:
    "display:block;padding:12px 4px;background-color:#0017c1;color:#ffffff;font-size:18px;font-weight:bold;line-height:1.5;text-align:center;text-decoration:none;border-radius:8px;",
  code: "margin:0 0 16px;font-size:32px;letter-spacing:4px;font-weight:bold;",
  phone: "display:inline-block;padding:9px 0;white-space:nowrap;color:#0017c1;text-decoration:underline;",
  footer: "margin:32px 0 0;padding:16px 0 0;border-top:2px solid #767676;",
  link: "display:inline-block;padding:9px 0;color:#0017c1;text-decoration:underline;",
} as const;
