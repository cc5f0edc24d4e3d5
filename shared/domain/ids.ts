import { z } from "zod";

/** Lower-case words with dashes: `kita`, `tokyo`. Part of every key of the centre's data; never changes. */
export const centreIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,30}$/)
  .brand("CentreId");
export type CentreId = z.infer<typeof centreIdSchema>;

export const seniorIdSchema = z.uuid().brand("SeniorId");
export type SeniorId = z.infer<typeof seniorIdSchema>;

export const organizationIdSchema = z.uuid().brand("OrganizationId");
export type OrganizationId = z.infer<typeof organizationIdSchema>;

export const listingIdSchema = z.uuid().brand("ListingId");
export type ListingId = z.infer<typeof listingIdSchema>;

/** Scheduled time of the run that made the digest, in JST to the minute: `2026-11-25T02:00`. Named by the schedule, never by the clock. */
export const cycleSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .brand("Cycle");
export type Cycle = z.infer<typeof cycleSchema>;

/** A staff member as the OpenID provider names it (`sub`). */
export const staffIdSchema = z.string().min(1).max(255).brand("StaffId");
