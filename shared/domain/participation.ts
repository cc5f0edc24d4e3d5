import { z } from "zod";
import { centreIdSchema, listingIdSchema, organizationIdSchema, seniorIdSchema } from "./ids.ts";
import { instantSchema } from "./times.ts";

/** wished (参加したい) → arranged → joined | not_joined; declined (見送る) may become wished again; withdrawn by the person. */
export const participationStateSchema = z.enum(["wished", "declined", "arranged", "joined", "not_joined", "withdrawn"]);
export type ParticipationState = z.infer<typeof participationStateSchema>;

/** One senior × one listing (参加). */
export const participationSchema = z.object({
  centreId: centreIdSchema,
  seniorId: seniorIdSchema,
  listingId: listingIdSchema,
  organizationId: organizationIdSchema.optional(),
  state: participationStateSchema,
  via: z.enum(["mail_link", "sms_link", "web", "letter", "phone", "counter"]),
  answeredAt: instantSchema,
  note: z.string().max(1000).default(""),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  version: z.number().int().min(1),
});
export type Participation = z.infer<typeof participationSchema>;
