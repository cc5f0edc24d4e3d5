import { z } from "zod";
import { centreIdSchema } from "./ids.ts";
import { addressSchema } from "./place.ts";
import { consentPurposeSchema, seniorSchema } from "./senior.ts";
import { instantSchema } from "./times.ts";

/** One member of a list that a desk has kept so far: what the person answered, and the address by its names. */
export const memberSchema = seniorSchema
  .pick({
    name: true,
    email: true,
    phone: true,
    channel: true,
    rhythm: true,
    wishes: true,
    availability: true,
    travel: true,
    avoid: true,
    maxLoadKg: true,
    costLimit: true,
    rewardNeed: true,
    maxDaysPerWeek: true,
    maxSessionMinutes: true,
    preferredGroupSizeMax: true,
    wants: true,
    purposes: true,
    experience: true,
    qualifications: true,
    languages: true,
    digitalSkill: true,
    birthYear: true,
    birthDate: true,
    sex: true,
  })
  .extend({
    /** Number of the member in the list; with the centre it names the person, so that a second import adds nobody. */
    memberId: z.string().min(1).max(100),
    address: addressSchema.omit({ localGovernmentCode: true }),
    /** When the person confirmed the e-mail address; without it nothing is sent to it. */
    emailConfirmedAt: instantSchema.optional(),
    /** Purposes that the person agreed to, besides the procedure itself. */
    consents: z.array(consentPurposeSchema),
  });
export type Member = z.infer<typeof memberSchema>;

/** What an operator hands over: a part of a list, with what its people were shown when they agreed. */
export const memberImportSchema = z.object({
  centreId: centreIdSchema,
  /** When and on which text the people of the list agreed (MSG-02, PRV-02). */
  consentTextVersion: z.string().min(1),
  purposeNoticeVersion: z.string().min(1),
  agreedAt: instantSchema,
  dataSource: seniorSchema.shape.dataSource,
  /** Each is read by itself, so that a bad one stops nobody. */
  members: z.array(z.unknown()).max(500),
});
export type MemberImport = z.infer<typeof memberImportSchema>;

/** How a member of the list ended. `fields`: what was not as it has to be. */
export interface MemberOutcome {
  /** Place in the request, from 1. */
  readonly record: number;
  readonly outcome: "imported" | "unchanged" | "rejected";
  readonly reason?: "invalid" | "unknown_municipality" | "failed";
  readonly fields?: readonly string[];
  readonly seniorId?: string;
}
