import { z } from "zod";
import { emailAddressSchema } from "./contact.ts";
import { centreIdSchema, listingIdSchema, organizationIdSchema, seniorIdSchema } from "./ids.ts";

/**
 * A transactional mail to be sent soon. It carries ids; `jobs/send-notice` reads what it needs, so that a page answers
 * alike whether or not an address is known. `noticeId` makes a doubled message one mail.
 */
export const noticeSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("confirm_organization"),
    noticeId: z.uuid(),
    organizationId: organizationIdSchema,
    token: z.string(),
    code: z.string(),
  }),
  z.object({
    kind: z.literal("confirm_senior"),
    noticeId: z.uuid(),
    centreId: centreIdSchema,
    seniorId: seniorIdSchema,
    /** Address to be confirmed; absent: the registered one. */
    email: emailAddressSchema.optional(),
    token: z.string(),
    code: z.string(),
  }),
  /** Somebody asked to sign in; the job finds out whether the address is known and issues links. */
  z.object({
    kind: z.literal("sign_in_requested"),
    noticeId: z.uuid(),
    area: z.enum(["organization", "senior"]),
    email: emailAddressSchema,
    /** sha-256 of the nonce in the asking browser's cookie. */
    browserHash: z.string(),
  }),
  /** Somebody asked at `/stop` for a link to stop digests; the job finds out whose address it is. */
  z.object({ kind: z.literal("stop_requested"), noticeId: z.uuid(), email: emailAddressSchema }),
  z.object({ kind: z.literal("organization_reviewed"), noticeId: z.uuid(), organizationId: organizationIdSchema }),
  z.object({ kind: z.literal("listing_reviewed"), noticeId: z.uuid(), listingId: listingIdSchema }),
  /** A claim was received, or decided on: the mail says what is so when it is sent. */
  z.object({
    kind: z.literal("listing_claimed"),
    noticeId: z.uuid(),
    listingId: listingIdSchema,
    claimantId: organizationIdSchema,
  }),
  z.object({
    kind: z.literal("participation_wished"),
    noticeId: z.uuid(),
    centreId: centreIdSchema,
    seniorId: seniorIdSchema,
    listingId: listingIdSchema,
  }),
]);
export type Notice = z.infer<typeof noticeSchema>;
