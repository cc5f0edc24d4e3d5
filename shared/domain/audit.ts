import { z } from "zod";
import { centreIdSchema } from "./ids.ts";
import { instantSchema } from "./times.ts";

/** Who did it: a staff member, an organisation's or senior's own session, a rule, a job. Ids only, never names. */
export const actorSchema = z.object({
  kind: z.enum(["staff", "organization", "senior", "rule", "job", "public"]),
  id: z.string().min(1),
});
export type Actor = z.infer<typeof actorSchema>;

/** One line of the audit trail: who did what to which record, when, and why. It holds field names, never their values. */
export const auditEntrySchema = z.object({
  centreId: centreIdSchema,
  at: instantSchema,
  actor: actorSchema,
  /** `organization.approve`, `senior.read`, … */
  action: z.string().regex(/^[a-z_]+\.[a-z_]+$/),
  record: z.object({
    kind: z.enum(["centre", "senior", "organization", "listing", "participation", "delivery", "session"]),
    id: z.string().min(1),
  }),
  /** Names of the fields that changed, or that were shown. */
  fields: z.array(z.string()).default([]),
  purpose: z.string().max(200).default(""),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
