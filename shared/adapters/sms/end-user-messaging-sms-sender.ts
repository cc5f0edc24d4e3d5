import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from "@aws-sdk/client-pinpoint-sms-voice-v2";
import type { SmsSender } from "../../ports/sms-sender.ts";
import { requestLimits } from "../request-limits.ts";
import { sendFailure } from "../send-failure.ts";

interface Environment {
  /** Phone number, sender id or pool that SMS are sent from. */
  readonly SMS_ORIGINATION: string;
  /** Its events bring the context back. */
  readonly SMS_CONFIGURATION_SET: string;
}

/** AWS End User Messaging SMS. One try a call: a retry of the SDK would hide that the first may have been accepted. */
export const endUserMessagingSmsSender = (environment: Environment, client = smsClient()): SmsSender => ({
  send: async ({ to, text, context }) => {
    const command = new SendTextMessageCommand({
      DestinationPhoneNumber: to,
      OriginationIdentity: environment.SMS_ORIGINATION,
      ConfigurationSetName: environment.SMS_CONFIGURATION_SET,
      MessageType: "TRANSACTIONAL",
      MessageBody: text,
      Context: { ...context },
    });
    try {
      const { MessageId } = await client.send(command);
      return MessageId
        ? { outcome: "accepted", messageId: MessageId }
        : { outcome: "ambiguous", reason: "no_message_id" };
    } catch (error) {
      return sendFailure(error);
    }
  },
});

const smsClient = () => new PinpointSMSVoiceV2Client({ maxAttempts: 1, requestHandler: requestLimits });
