import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openMailJournal } from "../../infra/local/mail/mail-journal.ts";
import { readHandwork } from "../../infra/local/pages/handwork.ts";
import { inboxPage } from "../../infra/local/pages/inbox-page.ts";

const directory = mkdtempSync(join(tmpdir(), "ikigai-inbox-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const sms = {
  messageId: "sms-1",
  acceptedAt: "2026-11-25T01:00:00.000Z",
  origination: "北区",
  to: "+819099990001",
  text: "【北区】活動のお知らせ1件\nhttps://ikigai.example.lg.jp/r/K4P7TWM2X\n電話03-3908-1111 <b>",
  context: {},
};

const row = (channel: string, more: Record<string, unknown> = {}) => ({
  deliveryKey: "0",
  seniorId: "senior-1",
  cycle: "2026-11-25T02:00",
  since: "2026-11-25T01:00:00.000Z",
  state: "PENDING",
  channel,
  ...more,
});

const store = {
  rows: async () => [{ seniorId: "senior-1", name: { familyName: "試験", givenName: "花子" } }],
  deliveries: async () => [row("post"), row("phone", { state: "SENT" }), row("email")],
  close: () => undefined,
};

test("mails, SMS, letters and calls stand side by side, and each can be opened", async () => {
  const mails = openMailJournal(directory);
  const raw = Buffer.from("Subject: hello\r\nContent-Type: text/plain\r\n\r\nbody\r\n");
  const metadata = { messageId: "mail-1", acceptedAt: sms.acceptedAt, source: "a@example.jp", tags: {} };
  await mails.keep({ ...metadata, destinations: ["hanako@example.jp"] }, raw);
  const cloud = { now: () => new Date(sms.acceptedAt), texts: async () => [sms], scheduleIds: [], functionNames: [] };
  const page = await inboxPage(cloud, mails, await readHandwork(store));
  for (const heading of ["メール（1）", "SMS（1）", "手紙（1）", "電話（1）"]) expect(page).toContain(heading);
  expect(page).toContain('<a href="/__local/mails/mail-1">hello</a>');
  expect(page).toContain('<a href="https://ikigai.example.lg.jp/r/K4P7TWM2X">');
  expect(page).toContain("&lt;b&gt;");
  expect(page.match(/試験 花子/g)).toHaveLength(2);
  expect(page).toContain('href="/staff/deliveries/senior-1/2026-11-25T02%3A00"');
});
