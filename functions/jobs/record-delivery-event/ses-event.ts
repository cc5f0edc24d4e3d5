import { z } from "zod";
import type { DeliveryEventKind } from "../../../shared/domain/delivery-event.ts";
import type { DigestEvent } from "../../../shared/usecases/record-delivery-event.ts";
import { keyOfTags } from "./key-of-tags.ts";

/** Of SES's event types those that decide a mail's fate; opens, clicks and delays decide nothing. */
const kinds: Readonly<Record<string, DeliveryEventKind>> = {
  Send: "sent",
  Delivery: "delivered",
  Reject: "rejected",
  Bounce: "bounced",
  Complaint: "complained",
};

const tag = z
  .array(z.string())
  .transform((values) => values[0])
  .optional();

const recipients = z.array(z.object({ emailAddress: z.string() })).default([]);

/** An event of a configuration set, as SES publishes it; what is not read here may be there or not. */
const rawSchema = z.object({
  eventType: z.string(),
  mail: z.object({
    messageId: z.string(),
    timestamp: z.string(),
    destination: z.array(z.string()).default([]),
    tags: z.object({ delivery: tag, centre: tag, senior: tag, cycle: tag }).default({}),
  }),
  delivery: z.object({ timestamp: z.string() }).optional(),
  bounce: z
    .object({
      bounceType: z.string(),
      bounceSubType: z.string(),
      timestamp: z.string(),
      bouncedRecipients: recipients,
    })
    .optional(),
  complaint: z
    .object({
      complaintFeedbackType: z.string().default("unknown"),
      timestamp: z.string(),
      complainedRecipients: recipients,
    })
    .optional(),
  reject: z.object({ reason: z.string() }).optional(),
});
type RawEvent = z.output<typeof rawSchema>;

/** `"a..b"@docomo.ne.jp` is quoted in the envelope and not in the profile. */
const unquoted = (address: string): string => address.replace(/^"(.*)"@/, "$1@");

const recipientOf = ({ bounce, complaint, mail }: RawEvent): string => {
  const [told] = [...(bounce?.bouncedRecipients ?? []), ...(complaint?.complainedRecipients ?? [])];
  return unquoted(told?.emailAddress ?? mail.destination[0] ?? "");
};

const code = (words: string): string => words.replace(/[^A-Za-z0-9]+/g, "_");

const detailOf = ({ bounce, complaint, reject }: RawEvent): string => {
  if (bounce) return `${code(bounce.bounceType)}/${code(bounce.bounceSubType)}`;
  if (complaint) return code(complaint.complaintFeedbackType);
  return reject ? code(reject.reason) : "";
};

const timeOf = ({ bounce, complaint, delivery, mail }: RawEvent): string =>
  new Date(bounce?.timestamp ?? complaint?.timestamp ?? delivery?.timestamp ?? mail.timestamp).toISOString();

const toDigestEvent = (raw: RawEvent): DigestEvent | undefined => {
  const { tags, messageId } = raw.mail;
  const kind = kinds[raw.eventType];
  if (kind === undefined || tags.delivery === undefined) return undefined;
  return {
    key: keyOfTags(tags),
    deliveryKey: tags.delivery,
    channel: "email",
    event: {
      kind,
      at: timeOf(raw),
      providerMessageId: messageId,
      recipient: recipientOf(raw),
      permanent: raw.bounce?.bounceType === "Permanent",
      detail: detailOf(raw),
    },
  };
};

/** Reads an SES event; undefined for what is no event of a digest, or decides nothing. */
export const sesEventSchema = rawSchema.transform(toDigestEvent);
