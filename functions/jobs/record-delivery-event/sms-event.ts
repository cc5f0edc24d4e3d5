import { z } from "zod";
import type { DeliveryEventKind } from "../../../shared/domain/delivery-event.ts";
import type { DigestEvent } from "../../../shared/usecases/record-delivery-event.ts";
import { keyOfTags } from "./key-of-tags.ts";

interface Meaning {
  readonly kind: DeliveryEventKind;
  /** The number itself takes no SMS, and never will. */
  readonly permanent?: true;
}

const refused: Meaning = { kind: "bounced" };
const impossible: Meaning = { kind: "bounced", permanent: true };

/** Of End User Messaging's event types those that decide an SMS's fate. */
const meanings: Readonly<Record<string, Meaning>> = {
  TEXT_SENT: { kind: "sent" },
  TEXT_SUCCESSFUL: { kind: "sent" },
  TEXT_DELIVERED: { kind: "delivered" },
  TEXT_UNKNOWN: { kind: "unknown" },
  TEXT_TTL_EXPIRED: refused,
  TEXT_UNREACHABLE: refused,
  TEXT_CARRIER_UNREACHABLE: refused,
  TEXT_CARRIER_BLOCKED: refused,
  TEXT_SPAM: refused,
  TEXT_INVALID: impossible,
  TEXT_BLOCKED: impossible,
  TEXT_INVALID_MESSAGE: { kind: "rejected" },
  TEXT_PROTECT_BLOCKED: { kind: "rejected" },
};

/** An event of a configuration set, as End User Messaging publishes it; what is not read here may be there or not. */
const rawSchema = z.object({
  eventType: z.string().startsWith("TEXT_"),
  eventTimestamp: z.number(),
  messageId: z.string(),
  destinationPhoneNumber: z.string(),
  context: z
    .object({
      delivery: z.string().optional(),
      centre: z.string().optional(),
      senior: z.string().optional(),
      cycle: z.string().optional(),
    })
    .default({}),
});

const toDigestEvent = (raw: z.output<typeof rawSchema>): DigestEvent | undefined => {
  const { context, eventType } = raw;
  const meaning = meanings[eventType];
  if (meaning === undefined || context.delivery === undefined) return undefined;
  const { kind, permanent = false } = meaning;
  const isFailure = kind === "bounced" || kind === "rejected";
  return {
    key: keyOfTags(context),
    deliveryKey: context.delivery,
    channel: "sms",
    event: {
      kind,
      at: new Date(raw.eventTimestamp).toISOString(),
      providerMessageId: raw.messageId,
      recipient: raw.destinationPhoneNumber,
      permanent,
      detail: isFailure ? `${permanent ? "Permanent" : "Transient"}/${eventType}` : "",
    },
  };
};

/** Reads an SMS event; undefined for what is no event of a digest, or decides nothing. */
export const smsEventSchema = rawSchema.transform(toDigestEvent);
