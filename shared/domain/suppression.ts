import { z } from "zod";
import type { DeliveryEvent } from "./delivery-event.ts";
import { centreIdSchema, seniorIdSchema } from "./ids.ts";
import { instantSchema } from "./times.ts";

/** Weakest first: a stronger one takes the place of a weaker one. */
export const suppressionReasons = ["soft_bounces", "bounce", "complaint"] as const;
export const suppressionReasonSchema = z.enum(suppressionReasons);
export type SuppressionReason = z.infer<typeof suppressionReasonSchema>;

/** Channels whose addresses can be suppressed. */
export const suppressedChannelSchema = z.enum(["email", "sms"]);
export type SuppressedChannel = z.infer<typeof suppressedChannelSchema>;

/** An address to which a centre sends nothing any more. It holds the address's hash and outlives the person's profile (MSG-04). */
export const suppressionSchema = z.object({
  centreId: centreIdSchema,
  /** Whose digest brought it about. */
  seniorId: seniorIdSchema,
  channel: suppressedChannelSchema,
  reason: suppressionReasonSchema,
  /** When that happened, by the provider's clock. */
  at: instantSchema,
  /** Set when staff took it back; what happened before that counts no more. */
  liftedAt: instantSchema.optional(),
});
export type Suppression = z.infer<typeof suppressionSchema>;

/** So many passing bounces pause an address, if they come within {@link softBounceDays}. */
export const mostSoftBounces = 3;
export const softBounceDays = 14;

/** What an event says about the address itself; undefined: nothing. */
export const suppressionOf = ({ kind, permanent }: DeliveryEvent): "bounce" | "complaint" | undefined => {
  if (kind === "complained") return "complaint";
  return kind === "bounced" && permanent ? "bounce" : undefined;
};

/** Whether a suppression changes what is there: it is new, later than when staff lifted the old one, or stronger. */
export const outranks = (next: Suppression, current: Suppression | undefined): boolean => {
  if (!current) return true;
  if (current.liftedAt !== undefined) return current.liftedAt < next.at;
  return suppressionReasons.indexOf(next.reason) > suppressionReasons.indexOf(current.reason);
};
