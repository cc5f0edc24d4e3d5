import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, expect, test } from "vitest";
import { endUserMessagingSmsSender } from "../../../shared/adapters/sms/end-user-messaging-sms-sender.ts";

const environment = { SMS_ORIGINATION: "IKIGAI", SMS_CONFIGURATION_SET: "sms" };
const sms = {
  to: "+819012345678",
  text: "北区から活動のお知らせです。",
  context: { delivery: "0123456789abcdef0123456789abcdef" },
};

const provider = mockClient(PinpointSMSVoiceV2Client);
afterEach(() => provider.reset());
const send = () =>
  endUserMessagingSmsSender(environment, new PinpointSMSVoiceV2Client({ region: "ap-northeast-1" })).send(sms);

test("an SMS goes out with its context and the configuration set whose events bring it back", async () => {
  provider.on(SendTextMessageCommand).resolves({ MessageId: "message-1" });
  expect(await send()).toEqual({ outcome: "accepted", messageId: "message-1" });
  expect(provider.commandCalls(SendTextMessageCommand)[0]?.args[0].input).toMatchObject({
    DestinationPhoneNumber: "+819012345678",
    OriginationIdentity: "IKIGAI",
    ConfigurationSetName: "sms",
    MessageBody: "北区から活動のお知らせです。",
    Context: { delivery: "0123456789abcdef0123456789abcdef" },
  });
});

const answered = (name: string, httpStatusCode: number) =>
  Object.assign(new Error("+819012345678"), { name, $metadata: { httpStatusCode } });

test.each([
  ["rejected", answered("ValidationException", 400)],
  ["rejected", answered("ConflictException", 409)],
  ["throttled", answered("ThrottlingException", 429)],
  ["throttled", answered("ServiceQuotaExceededException", 402)],
  ["unreachable", answered("ResourceNotFoundException", 404)],
  ["unreachable", answered("AccessDeniedException", 403)],
  ["ambiguous", answered("InternalServerException", 500)],
])("%s: %s", async (outcome, error) => {
  provider.on(SendTextMessageCommand).callsFake(() => {
    throw error;
  });
  expect(await send()).toEqual({ outcome, reason: error.name });
});
