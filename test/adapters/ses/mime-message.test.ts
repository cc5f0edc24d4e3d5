import { simpleParser } from "mailparser";
import { expect, test } from "vitest";
import { mimeMessage } from "../../../shared/adapters/ses/mime-message.ts";
import type { Mail } from "../../../shared/ports/mailer.ts";

const from = "oshirase@ikigai.example.jp";
const unsubscribeUrl = `https://ikigai.example.jp/u/${"a1B2c3D4-_".repeat(16)}`;

const aMail = (overrides: Partial<Mail> = {}): Mail => ({
  from: { name: "北区いきがい活動センター" },
  to: "hanako@example.jp",
  replyTo: "madoguchi@city.kita.example.jp",
  subject: "【北区】11月25日のおすすめのお知らせ（3件）",
  text: "試験 花子さん\n\n公園の花壇の手入れ\nhttps://ikigai.example.jp/o/abc?x=1&y=2\n",
  html: "<!doctype html><html lang=ja><p>試験 花子さん</p></html>",
  unsubscribeUrl,
  tags: { delivery: "0123456789abcdef0123456789abcdef" },
  ...overrides,
});

/** Header fields as they stand in the bytes, with folded lines joined as RFC 5322 says. */
const headerLines = (raw: Buffer): string[] => {
  const head = raw.subarray(0, raw.indexOf("\r\n\r\n")).toString("latin1");
  return head.replace(/\r\n(?=[ \t])/g, "").split("\r\n");
};
const header = (raw: Buffer, name: string): string[] =>
  headerLines(raw)
    .filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    .map((line) => line.slice(name.length + 1).trim());

test("the mail is read as it was written, as plain text and as HTML", async () => {
  const { raw, destinations } = await mimeMessage(aMail(), from);
  const parsed = await simpleParser(raw);
  expect(parsed.subject).toBe(aMail().subject);
  expect(parsed.text?.trim()).toBe(aMail().text.trim());
  expect(parsed.html).toBe(aMail().html);
  expect(parsed.from?.value).toEqual([{ name: "北区いきがい活動センター", address: from }]);
  expect(parsed.replyTo?.value[0]?.address).toBe("madoguchi@city.kita.example.jp");
  expect(destinations).toEqual(["hanako@example.jp"]);
  expect(header(raw, "Content-Type")[0]).toMatch(/^multipart\/alternative;/);
});

test("the bytes are ASCII in lines that every server takes", async () => {
  const { raw } = await mimeMessage(aMail(), from);
  expect(raw.every((byte) => byte < 0x80)).toBe(true);
  expect(
    Math.max(
      ...raw
        .toString("latin1")
        .split("\r\n")
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(998);
});

test("one press unsubscribes (RFC 8058), however long the link", async () => {
  const { raw } = await mimeMessage(aMail(), from);
  expect(raw.toString("latin1")).toContain(`\r\nList-Unsubscribe: <${unsubscribeUrl}>\r\n`);
  expect(header(raw, "List-Unsubscribe-Post")).toEqual(["List-Unsubscribe=One-Click"]);
});

test("a mail without a subscription has no such headers", async () => {
  const { unsubscribeUrl: _, ...notice } = aMail();
  const { raw } = await mimeMessage(notice, from);
  expect(headerLines(raw).join("\n")).not.toMatch(/List-Unsubscribe/i);
});

test("it says that no person sent it, so that absence notices stay away", async () => {
  const { raw } = await mimeMessage(aMail(), from);
  expect(header(raw, "Auto-Submitted")).toEqual(["auto-generated"]);
});

test.each([
  ["a..b@docomo.ne.jp", '"a..b"@docomo.ne.jp'],
  ["c.@docomo.ne.jp", '"c."@docomo.ne.jp'],
  [".d@ezweb.ne.jp", '".d"@ezweb.ne.jp'],
])("%s, which is no dot-atom, is quoted in header and envelope", async (to, quoted) => {
  const { raw, destinations } = await mimeMessage(aMail({ to }), from);
  expect(destinations).toEqual([quoted]);
  expect(header(raw, "To")).toEqual([`<${quoted}>`]);
  const parsed = await simpleParser(raw);
  const [address] = [parsed.to].flat();
  expect(address?.value[0]?.address?.replaceAll('"', "")).toBe(to);
});

test.each(["e_f-g+h@i.softbank.jp", "0123@example.co.jp", "a/b=c@docomo.ne.jp"])(
  "%s, which is one, is not quoted",
  async (to) => {
    const { raw, destinations } = await mimeMessage(aMail({ to }), from);
    expect(destinations).toEqual([to]);
    expect(header(raw, "To")).toEqual([to]);
  },
);

test.each<[string, Partial<Mail>]>([
  ["name", { from: { name: "北区\r\nBcc: evil@example.com\r\n\r\n<b>" } }],
  ["ASCII name", { from: { name: "Kita\r\nBcc: evil@example.com" } }],
  ["subject", { subject: "お知らせ\nBcc: evil@example.com\n\nbody" }],
  ["ASCII subject", { subject: "News\r\nBcc: evil@example.com" }],
  ["address", { to: "hanako@example.jp\r\nBcc: evil@example.com" }],
  ["address list", { to: "hanako@example.jp, evil@example.com" }],
  ["reply address", { replyTo: "madoguchi@example.jp\r\nBcc: evil@example.com" }],
  ["unsubscribe link", { unsubscribeUrl: "https://ikigai.example.jp/u/a>\r\nBcc: evil@example.com" }],
])("a line break or list in the %s adds no header and no recipient", async (_, overrides) => {
  const { raw, destinations } = await mimeMessage(aMail(overrides), from);
  expect(header(raw, "Bcc")).toEqual([]);
  expect(header(raw, "To")).toHaveLength(1);
  expect(destinations).toHaveLength(1);
  expect(destinations).not.toContain("evil@example.com");
});

test("a name with quotes and brackets stays a name", async () => {
  const { raw } = await mimeMessage(aMail({ from: { name: 'Desk "A" <evil@example.com>' } }), from);
  const parsed = await simpleParser(raw);
  expect(parsed.from?.value).toEqual([{ name: 'Desk "A" <evil@example.com>', address: from }]);
});
