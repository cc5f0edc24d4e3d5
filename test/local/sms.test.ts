import { appendFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PinpointSMSVoiceV2Client } from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readBody, serveLoopback } from "../../infra/local/engines/http-server.ts";
import type { ProviderEvent } from "../../infra/local/events/event-publisher.ts";
import { openSuppressionList, suppressionEndpoint } from "../../infra/local/mail/suppression-list.ts";
import { smsEndpoint } from "../../infra/local/sms/sms-engine.ts";
import { openSmsJournal } from "../../infra/local/sms/sms-journal.ts";
import { createSmsReporter } from "../../infra/local/sms/sms-reporter.ts";
import { sesSuppressionList } from "../../shared/adapters/ses/ses-suppression-list.ts";
import { endUserMessagingSmsSender } from "../../shared/adapters/sms/end-user-messaging-sms-sender.ts";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "ikigai-sms-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const now = () => new Date("2026-11-25T01:00:00.000Z");
const sdk = (port: number) => ({
  endpoint: `http://127.0.0.1:${port}`,
  region: "ap-northeast-1",
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
});
const origination = "arn:aws:sms-voice:ap-northeast-1:000000000000:sender-id/IKIGAI/JP";
const environment = { SMS_ORIGINATION: origination, SMS_CONFIGURATION_SET: "sms" };
const sms = (to: string) => ({ to, text: "北区から活動のお知らせです。", context: { delivery: "d1" } });

test("an accepted SMS is on disk before its sender is answered, and its events are told", async () => {
  const file = join(directory, "sms.jsonl");
  const journal = openSmsJournal(file);
  const told: ProviderEvent[] = [];
  const reporter = createSmsReporter(journal, async ({ events }) => void told.push(...events));
  const allowed = { journal, now, authorize: () => undefined, onAccepted: reporter.report };
  const server = await serveLoopback(0, smsEndpoint(allowed));
  const sender = endUserMessagingSmsSender(environment, new PinpointSMSVoiceV2Client(sdk(server.port)));
  const outcome = await sender.send(sms("+819012345678"));
  expect(outcome.outcome).toBe("accepted");
  expect(openSmsJournal(file).list()).toMatchObject([{ to: "+819012345678", context: { delivery: "d1" } }]);
  await expect.poll(() => told.map(({ eventType }) => eventType)).toEqual(["TEXT_SENT", "TEXT_DELIVERED"]);
  expect(told[0]).toMatchObject({ context: { delivery: "d1" }, destinationPhoneNumber: "+819012345678" });
  expect(await sender.send(sms("090"))).toMatchObject({ outcome: "rejected" });
  await server.stop();
});

test("what a role does not allow is refused, and is no reason to give the SMS up", async () => {
  const journal = openSmsJournal(join(directory, "denied.jsonl"));
  const denied = { journal, now, authorize: () => "no", onAccepted: async () => undefined };
  const server = await serveLoopback(0, smsEndpoint(denied));
  const sender = endUserMessagingSmsSender(environment, new PinpointSMSVoiceV2Client(sdk(server.port)));
  expect((await sender.send(sms("+819012345678"))).outcome).not.toBe("accepted");
  expect(journal.list()).toEqual([]);
  await server.stop();
});

test("after a kill the journal knows what was accepted and whose events were not told", async () => {
  const file = join(directory, "killed.jsonl");
  const kept = { messageId: "m1", acceptedAt: now().toISOString(), origination, ...sms("+819000000003") };
  await openSmsJournal(file).keep(kept);
  appendFileSync(file, '{"accepted":{"messageId":"m2"');
  const told: string[] = [];
  const journal = openSmsJournal(file);
  await createSmsReporter(journal, async ({ events }) => {
    told.push(...events.map(({ eventType }) => eventType));
  }).reportLeft();
  expect(told).toEqual(["TEXT_SENT", "TEXT_UNKNOWN"]);
  expect(openSmsJournal(file).unreported()).toEqual([]);
});

test("the account's suppression list takes, forgets and keeps addresses", async () => {
  const file = join(directory, "suppressed.json");
  const serve = suppressionEndpoint(openSuppressionList(file), () => undefined);
  const server = await serveLoopback(0, async (request, response) => serve(request, response, await readBody(request)));
  const list = sesSuppressionList(new SESv2Client(sdk(server.port)));
  await list.add("gone+1@example.jp", "bounce");
  expect(openSuppressionList(file).has("Gone+1@example.jp")).toBe(true);
  await list.remove("gone+1@example.jp");
  await list.remove("gone+1@example.jp");
  expect(openSuppressionList(file).has("gone+1@example.jp")).toBe(false);
  await server.stop();
});
