import { z } from "zod";
import { emailAddressSchema, phoneNumberSchema } from "./contact.ts";
import { centreIdSchema, organizationIdSchema, staffIdSchema } from "./ids.ts";
import { addressSchema } from "./place.ts";
import { instantSchema } from "./times.ts";

/** GIF 組織種別, as a form can ask it. `group`: 任意団体, without a corporate number. */
export const organizationCategories = [
  "group",
  "npo",
  "company",
  "incorporated_association",
  "social_welfare",
  "medical",
  "school",
  "municipality",
  "cooperative",
  "religious",
  "other",
] as const;
export const organizationCategorySchema = z.enum(organizationCategories);
export type OrganizationCategory = z.infer<typeof organizationCategorySchema>;

/**
 * unconfirmed → submitted (e-mail address confirmed) → approved | returned | rejected; returned → submitted.
 * lead: known to the desk, not registered.
 */
export const organizationStateSchema = z.enum([
  "lead",
  "unconfirmed",
  "submitted",
  "returned",
  "approved",
  "rejected",
  "closed",
]);
export type OrganizationState = z.infer<typeof organizationStateSchema>;

/** Why staff return or reject a submission; the words are in `shared/text`. */
export const reviewReasons = [
  "name_mismatch",
  "not_enough_detail",
  "contact_unclear",
  "place_unclear",
  "schedule_unclear",
  "outside_area",
  "profit_only",
  "political_or_religious",
  "duplicate",
  "personal_data",
  "wording",
  "other",
] as const;
export const reviewReasonSchema = z.enum(reviewReasons);
export type ReviewReason = z.infer<typeof reviewReasonSchema>;

export const reviewSchema = z.object({
  decision: z.enum(["approved", "returned", "rejected"]),
  reasons: z.array(reviewReasonSchema),
  message: z.string().max(1000),
  /** Staff member, or `rule` where a rule decided. */
  by: z.union([staffIdSchema, z.literal("rule")]),
  at: instantSchema,
});
export type Review = z.infer<typeof reviewSchema>;

export const declarationsSchema = z.object({
  /** 掲載基準. */
  charter: z.object({ version: z.string(), acceptedAt: instantSchema }),
  /** ORG-03: no ties to 暴力団, consent to inquiry with the police. */
  antiSocialForces: z.object({ version: z.string(), acceptedAt: instantSchema, signatory: z.string().min(1).max(100) }),
  /** ORG-04: none of these is the group's purpose, or which is. */
  purposes: z.array(z.enum(["political", "religious", "sales"])),
});

/** An organisation (団体), by the GIF model of legal entities. */
export const organizationSchema = z.object({
  organizationId: organizationIdSchema,
  /** Short number for the phone: `D-48213`. */
  referenceNumber: z.string().regex(/^[A-Z]-\d{5,8}$/),
  /** The centre that reviews it: the one that serves its address. */
  centreId: centreIdSchema,
  state: organizationStateSchema,
  /** 法人番号, 13 digits with check digit; absent for groups without one. */
  legalEntityNumber: z
    .string()
    .regex(/^\d{13}$/)
    .optional(),
  tradeName: z.string().min(1).max(100),
  tradeNameKana: z.string().min(1).max(200),
  categoryOfOrganization: organizationCategorySchema,
  representative: z.string().max(100).optional(),
  address: addressSchema,
  webSiteUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** What they do, in their words. */
  activities: z.string().min(1).max(1000),
  /** ORG-01: groups without a number describe their rules or record. */
  record: z.string().max(1000).optional(),
  contactName: z.string().min(1).max(100),
  contactPhone: phoneNumberSchema,
  contactEmail: emailAddressSchema,
  /** ORG-08: separate consent to publish the contact person's name. */
  publishContactName: z.boolean(),
  emailConfirmedAt: instantSchema.optional(),
  declarations: declarationsSchema,
  review: reviewSchema.optional(),
  submittedAt: instantSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  version: z.number().int().min(1),
});
export type Organization = z.infer<typeof organizationSchema>;
