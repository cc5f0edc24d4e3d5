import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { Authorize } from "../engines/authorization.ts";
import { readBody } from "../engines/http-server.ts";
import type { CaughtSms, SmsJournal } from "./sms-journal.ts";

interface SmsSettings {
  readonly journal: SmsJournal;
  readonly now: () => Date;
  readonly authorize: Authorize;
  /** Called after the sender was answered. */
  readonly onAccepted: (sms: CaughtSms) => Promise<void>;
}

const operation = "PinpointSMSVoiceV2.SendTextMessage";

const requestSchema = z.object({
  DestinationPhoneNumber: z.string().regex(/^\+[1-9]\d{6,14}$/),
  OriginationIdentity: z.string(),
  MessageBody: z.string().min(1).max(1600),
  ConfigurationSetName: z.string().optional(),
  Context: z.record(z.string().max(100), z.string().max(800)).default({}),
});

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/x-amz-json-1.0" }).end(JSON.stringify(body));
}

const fault = (name: string, message: string) => ({ __type: name, message, Message: message });

/** End User Messaging's wire protocol (JSON 1.0), as far as functions use it: `SendTextMessage`. */
export const smsEndpoint =
  ({ journal, now, authorize, onAccepted }: SmsSettings) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    if (request.headers["x-amz-target"] !== operation)
      return answer(response, 400, fault("UnknownOperationException", "only SendTextMessage is played"));
    const parsed = requestSchema.safeParse(JSON.parse(body.toString("utf8")));
    if (!parsed.success) return answer(response, 400, fault("ValidationException", z.prettifyError(parsed.error)));
    const { data } = parsed;
    const asked = [{ action: "sms-voice:SendTextMessage", resourceArn: data.OriginationIdentity }];
    const denial = authorize(request.headers.authorization, asked);
    if (denial) return answer(response, 400, fault("AccessDeniedException", denial));
    const sms: CaughtSms = {
      messageId: `local-${randomUUID()}`,
      acceptedAt: now().toISOString(),
      origination: data.OriginationIdentity,
      to: data.DestinationPhoneNumber,
      text: data.MessageBody,
      context: data.Context,
      ...(data.ConfigurationSetName && { configurationSet: data.ConfigurationSetName }),
    };
    await journal.keep(sms);
    answer(response, 200, { MessageId: sms.messageId });
    await onAccepted(sms);
  };
