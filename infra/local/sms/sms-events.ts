import type { ProviderEvent } from "../events/event-publisher.ts";
import type { CaughtSms } from "./sms-journal.ts";

/** Numbers that no carrier gives to anybody, and what comes of an SMS to them; every other number takes its SMS. */
const fates: Readonly<Record<string, readonly string[]>> = {
  "+819000000001": ["TEXT_SENT", "TEXT_INVALID"],
  "+819000000002": ["TEXT_SENT", "TEXT_UNREACHABLE"],
  "+819000000003": ["TEXT_SENT", "TEXT_UNKNOWN"],
  "+819000000004": ["TEXT_SENT"],
  "+819000000005": [],
};

const taken: readonly string[] = ["TEXT_SENT", "TEXT_DELIVERED"];

const statusOf = (eventType: string): string => eventType.replace(/^TEXT_/, "");

/** The events of an SMS in the order in which they happen. */
export const smsEvents = (sms: CaughtSms): readonly ProviderEvent[] => {
  const types = fates[sms.to] ?? taken;
  return types.map((eventType, index) => ({
    eventType,
    eventVersion: "1.0",
    eventTimestamp: Date.parse(sms.acceptedAt) + index,
    isFinal: index === types.length - 1,
    originationPhoneNumber: sms.origination,
    destinationPhoneNumber: sms.to,
    isoCountryCode: "JP",
    messageId: sms.messageId,
    messageRequestTimestamp: Date.parse(sms.acceptedAt),
    messageEncoding: "UNICODE",
    messageType: "TRANSACTIONAL",
    messageStatus: statusOf(eventType),
    messageStatusDescription: statusOf(eventType),
    context: sms.context,
    totalMessageParts: sms.text.length <= 70 ? 1 : Math.ceil(sms.text.length / 67),
  }));
};
