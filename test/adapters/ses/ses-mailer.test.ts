import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, expect, test } from "vitest";
import { sesMailer } from "../../../shared/adapters/ses/ses-mailer.ts";
import type { Mail } from "../../../shared/ports/mailer.ts";

const environment = { MAIL_FROM: "oshirase@ikigai.example.jp", MAIL_CONFIGURATION_SET: "digests" };
const mail: Mail = {
  from: { name: "北区いきがい活動センター" },
  to: "a..b@docomo.ne.jp",
  subject: "お知らせ",
  text: "本文",
  html: "<p>本文</p>",
  tags: { delivery: "0123456789abcdef0123456789abcdef" },
};

const ses = mockClient(SESClient);
afterEach(() => ses.reset());

test("a mail goes out with its envelope, its tags and the configuration set whose events bring them back", async () => {
  ses.on(SendRawEmailCommand).resolves({ MessageId: "message-1" });
  expect(await sesMailer(environment, aClient()).send(mail)).toEqual({ outcome: "accepted", messageId: "message-1" });
  expect(ses.commandCalls(SendRawEmailCommand)[0]?.args[0].input).toMatchObject({
    Source: "oshirase@ikigai.example.jp",
    Destinations: ['"a..b"@docomo.ne.jp'],
    ConfigurationSetName: "digests",
    Tags: [{ Name: "delivery", Value: "0123456789abcdef0123456789abcdef" }],
  });
});

test("an answer without a message id leaves it open whether the mail was accepted", async () => {
  ses.on(SendRawEmailCommand).resolves({});
  expect(await sesMailer(environment, aClient()).send(mail)).toMatchObject({ outcome: "ambiguous" });
});

const answered = (name: string, httpStatusCode: number) =>
  Object.assign(new Error("a..b@docomo.ne.jp"), { name, $metadata: { httpStatusCode } });
const broken = (name: string, code?: string) => Object.assign(new Error("a..b@docomo.ne.jp"), { name, code });

test.each([
  ["rejected", answered("MessageRejected", 400)],
  ["rejected", answered("InvalidParameterValue", 400)],
  ["throttled", answered("Throttling", 400)],
  ["throttled", answered("TooManyRequestsException", 429)],
  ["unreachable", answered("AccountSendingPausedException", 400)],
  ["unreachable", answered("MailFromDomainNotVerifiedException", 400)],
  ["unreachable", answered("AccessDenied", 403)],
  ["unreachable", broken("CredentialsProviderError")],
  ["unreachable", broken("Error", "ECONNREFUSED")],
  ["unreachable", broken("Error", "ENOTFOUND")],
  ["ambiguous", broken("Error", "ECONNRESET")],
  ["ambiguous", broken("TimeoutError")],
  ["ambiguous", answered("InternalFailure", 500)],
  ["ambiguous", answered("ServiceUnavailable", 503)],
  ["ambiguous", "not an error"],
])("%s: %s", async (outcome, error) => {
  ses.on(SendRawEmailCommand).callsFake(() => {
    throw error;
  });
  const known = await sesMailer(environment, aClient()).send(mail);
  expect(known.outcome).toBe(outcome);
  expect(JSON.stringify(known)).not.toContain("docomo");
});

const aClient = (endpoint = "http://127.0.0.1:9") =>
  new SESClient({
    endpoint,
    region: "ap-northeast-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
  });

/** A server that counts its requests and ends each as told. */
const aServer = async (end: (socket: import("node:net").Socket) => void) => {
  let requests = 0;
  const server = createServer((request) => {
    requests += 1;
    request.resume().on("end", () => end(request.socket));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, requests: () => requests, close: () => server.close() };
};

test("nobody listens: certainly not accepted", async () => {
  ses.restore();
  const server = await aServer((socket) => socket.destroy());
  server.close();
  expect(await sesMailer(environment, aClient(server.endpoint)).send(mail)).toEqual({
    outcome: "unreachable",
    reason: "ECONNREFUSED",
  });
});

test("the connection breaks after the mail was handed over: open, and not tried again", async () => {
  ses.restore();
  const server = await aServer((socket) => socket.destroy());
  expect(await sesMailer(environment, aClient(server.endpoint)).send(mail)).toMatchObject({ outcome: "ambiguous" });
  expect(server.requests()).toBe(1);
  server.close();
});
