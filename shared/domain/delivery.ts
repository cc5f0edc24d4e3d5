import { z } from "zod";
import { centreIdSchema, cycleSchema, listingIdSchema, seniorIdSchema } from "./ids.ts";
import { channelSchema } from "./senior.ts";
import { instantSchema } from "./times.ts";

/**
 * PENDING → SENDING → SENT → DELIVERED | BOUNCED | COMPLAINED; FAILED is visible to staff;
 * UNKNOWN: an SMS of which nobody can say whether it arrived; never sent again by itself, staff call the person;
 * CANCELLED: consent, deletion or suppression came first. Letters and phone slips stay PENDING until the desk marks them.
 */
export const deliveryStates = [
  "PENDING",
  "SENDING",
  "SENT",
  "DELIVERED",
  "BOUNCED",
  "COMPLAINED",
  "UNKNOWN",
  "FAILED",
  "CANCELLED",
] as const;
export const deliveryStateSchema = z.enum(deliveryStates);
export type DeliveryState = z.infer<typeof deliveryStateSchema>;

/** Why an item was chosen: a code with values, put into words by `shared/text`, the same for mail, letter and desk. */
export const reasonSchema = z.object({
  code: z.string().min(1),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type Reason = z.infer<typeof reasonSchema>;

export const digestItemSchema = z.object({
  listingId: listingIdSchema,
  score: z.number().int(),
  reasons: z.array(reasonSchema).min(1).max(4),
});
export type DigestItem = z.infer<typeof digestItemSchema>;

/** One answer of a person that, given a little more room alone, would let listings in: a condition and from what to what. */
export const looseningSchema = reasonSchema.extend({
  /** How many listings more would be offered. */
  listings: z.number().int().min(1),
});
export type Loosening = z.infer<typeof looseningSchema>;

/** The ledger of what was sent: one digest of one senior in one cycle. The channel is an attribute, so a change of channel cannot double. */
export const deliverySchema = z.object({
  centreId: centreIdSchema,
  seniorId: seniorIdSchema,
  cycle: cycleSchema,
  channel: channelSchema,
  state: deliveryStateSchema,
  /** When it came into this state. PENDING: it is not tried before; in the future while it waits for its hour. */
  since: instantSchema,
  /** How often sending was tried. */
  attempt: z.number().int().min(0),
  /** How often it was put back because its fate stayed unknown. */
  resends: z.number().int().min(0).optional(),
  /** sha-256 of senior and cycle, 32 hexadecimal digits: the tag or context that the provider's events come back with. */
  deliveryKey: z.string().regex(/^[0-9a-f]{32}$/),
  items: z.array(digestItemSchema).min(1).max(5),
  /** Where there was little to offer: what would have brought most. */
  loosening: looseningSchema.optional(),
  providerMessageId: z.string().optional(),
  /** Why it came into its state, or waits in it: a code. */
  failure: z.string().optional(),
  /** When the desk ticked it off: it has seen to what did not arrive. Counts until it comes into another state. */
  seenToAt: instantSchema.optional(),
  /** Version of the weights that chose the items. */
  weightsVersion: z.string(),
  createdAt: instantSchema,
});
export type Delivery = z.infer<typeof deliverySchema>;
