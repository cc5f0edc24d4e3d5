import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import type { Mail, Mailer } from "../../ports/mailer.ts";
import { requestLimits } from "../request-limits.ts";
import { sendFailure } from "../send-failure.ts";
import { mimeMessage } from "./mime-message.ts";

interface Environment {
  /** Address that mail is sent from; the display name is the centre's. */
  readonly MAIL_FROM: string;
  /** Only events of a configuration set bring the tags back. */
  readonly MAIL_CONFIGURATION_SET: string;
}

/** SES by `SendRawEmail`. One try a call: a retry of the SDK would hide that the first may have been accepted. */
export const sesMailer = (environment: Environment, client = sesClient()): Mailer => ({
  send: async (mail) => {
    const { raw, destinations } = await mimeMessage(mail, environment.MAIL_FROM);
    const command = new SendRawEmailCommand({
      Source: environment.MAIL_FROM,
      Destinations: destinations,
      RawMessage: { Data: raw },
      ConfigurationSetName: environment.MAIL_CONFIGURATION_SET,
      Tags: tagsOf(mail),
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

const sesClient = () => new SESClient({ maxAttempts: 1, requestHandler: requestLimits });

const tagsOf = ({ tags }: Mail) => Object.entries(tags).map(([Name, Value]) => ({ Name, Value }));
