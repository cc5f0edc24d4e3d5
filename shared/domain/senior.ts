import { z } from "zod";
import {
  availabilitySchema,
  demandFlagSchema,
  digitalSkillSchema,
  kindSchema,
  languageSchema,
  levelSchema,
  purposeSchema,
  qualificationSchema,
  travelModeSchema,
} from "./conditions.ts";
import { emailAddressSchema, phoneNumberSchema } from "./contact.ts";
import { centreIdSchema, organizationIdSchema, seniorIdSchema } from "./ids.ts";
import { addressSchema, locationSchema } from "./place.ts";
import { taxonomyCodeSchema } from "./taxonomy.ts";
import { instantSchema, jstDateSchema } from "./times.ts";

/** How the digest reaches the person. */
export const channelSchema = z.enum(["email", "sms", "post", "phone"]);
export type Channel = z.infer<typeof channelSchema>;

export const rhythmSchema = z.enum(["daily", "weekly", "twice_monthly", "monthly"]);
export type Rhythm = z.infer<typeof rhythmSchema>;

/** MSG-02: consents are told apart by purpose. */
export const consentPurposeSchema = z.enum(["procedure", "digest", "seminar", "survey"]);
export type ConsentPurpose = z.infer<typeof consentPurposeSchema>;

export const consentSchema = z.object({
  purpose: consentPurposeSchema,
  channel: channelSchema,
  given: z.boolean(),
  /** Version of the text that the person saw or heard. */
  textVersion: z.string().min(1),
  at: instantSchema,
  via: z.enum(["web", "paper", "phone", "counter", "mail_link", "import"]),
});
export type Consent = z.infer<typeof consentSchema>;

export const personNameSchema = z.object({
  familyName: z.string().min(1).max(50),
  givenName: z.string().min(1).max(50),
  /** Katakana. */
  familyNameKana: z.string().min(1).max(50),
  givenNameKana: z.string().min(1).max(50),
});

export const wishesSchema = z.object({
  /** まだ決まっていない: no kind and no code need be named, and none is excluded. */
  undecided: z.boolean(),
  kinds: z.array(kindSchema),
  taxonomyCodes: z.array(taxonomyCodeSchema),
  taxonomyCodesRefused: z.array(taxonomyCodeSchema).default([]),
});

export const travelSchema = z.object({
  modes: z.array(travelModeSchema).min(1),
  preferredMinutes: z.number().int().min(5).max(240),
  maxMinutes: z.number().int().min(5).max(240),
  outsideOwnAreaOk: z.boolean(),
});
export type Travel = z.infer<typeof travelSchema>;

export const avoidanceSchema = z.object({ code: demandFlagSchema, level: levelSchema });
export type Avoidance = z.infer<typeof avoidanceSchema>;

/** `required`: unpaid listings are never offered, nor those below `minHourlyYen`; `hopedHourlyYen` may be missed. */
export const rewardNeedSchema = z.object({
  need: z.enum(["none", "welcome", "required"]),
  minHourlyYen: z.number().int().min(0).max(20_000).optional(),
  hopedHourlyYen: z.number().int().min(0).max(20_000).optional(),
});

export const costLimitSchema = z.object({ yenPerSession: z.number().int().min(0).max(1_000_000), level: levelSchema });

/** What somebody wishes besides the what, where and when; all of them soft. */
export const wantsSchema = z.object({
  withFriend: z.boolean().default(false),
  withSpouse: z.boolean().default(false),
  beginner: z.boolean().default(false),
  /** Something that goes on, not a single day. */
  continuing: z.boolean().default(false),
  /** Latest first day. */
  startBy: jstDateSchema.optional(),
});

/**
 * pending: registered on the web, address not yet confirmed, gets nothing.
 * active: gets digests. stopped: asked to stop, or a stop was entered (moved, in hospital, deceased); gets nothing.
 */
export const seniorStateSchema = z.enum(["pending", "active", "stopped"]);

/** A senior (利用者) of one centre. */
export const seniorSchema = z.object({
  centreId: centreIdSchema,
  seniorId: seniorIdSchema,
  state: seniorStateSchema,
  name: personNameSchema,
  address: addressSchema,
  location: locationSchema,
  email: emailAddressSchema.optional(),
  emailConfirmedAt: instantSchema.optional(),
  phone: phoneNumberSchema.optional(),
  channel: channelSchema,
  rhythm: rhythmSchema.default("twice_monthly"),
  wishes: wishesSchema,
  availability: availabilitySchema,
  travel: travelSchema,
  avoid: z.array(avoidanceSchema),
  maxLoadKg: z.number().min(0).max(60).optional(),
  costLimit: costLimitSchema.optional(),
  rewardNeed: rewardNeedSchema.optional(),
  maxDaysPerWeek: z.number().int().min(1).max(7).optional(),
  maxSessionMinutes: z.number().int().min(15).max(1440).optional(),
  /** Largest group, in people, that one feels at ease in. */
  preferredGroupSizeMax: z.number().int().min(1).max(1000).optional(),
  wants: wantsSchema.default(wantsSchema.parse({})),
  purposes: z.array(purposeSchema).default([]),
  /** Fields in which one has worked or been active: taxonomy codes. */
  experience: z.array(taxonomyCodeSchema).default([]),
  qualifications: z.array(qualificationSchema).default([]),
  /** Besides Japanese. */
  languages: z.array(languageSchema).default([]),
  digitalSkill: digitalSkillSchema.optional(),
  excludedOrganizations: z.array(organizationIdSchema).default([]),
  /** Told by some; held against a listing's own age limit, never for employment (AGE-04). */
  birthYear: z.number().int().min(1900).max(2100).optional(),
  /** Told by few; exact where `birthYear` leaves a year of room. */
  birthDate: jstDateSchema.optional(),
  /** Told by some; held against a listing's own limit, never for employment. */
  sex: z.enum(["male", "female"]).optional(),
  consents: z.array(consentSchema),
  /** Which purpose notice (利用目的) was shown before the first input, and when (PRV-02). */
  purposeNotice: z.object({
    version: z.string(),
    shownAt: instantSchema,
    via: z.enum(["web", "paper", "phone", "counter", "import"]),
  }),
  /** PRV-04: from whom the data come. */
  dataSource: z.enum(["self", "family", "agency"]),
  registeredVia: z.enum(["web", "paper", "phone", "counter", "import"]),
  /** Address that a letter came back from; letters go on once the address is another one. */
  returnedMail: z.object({ at: instantSchema, address: z.string() }).optional(),
  stopReason: z.enum(["own_wish", "moved", "hospitalised", "deceased", "other"]).optional(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** Counts up with every change; changes name the version that they start from. */
  version: z.number().int().min(1),
});
export type Senior = z.infer<typeof seniorSchema>;

/** Whether the latest consent for this purpose and channel says yes. */
export const hasConsent = (senior: Pick<Senior, "consents">, purpose: ConsentPurpose, channel: Channel): boolean =>
  senior.consents
    .filter((consent) => consent.purpose === purpose && consent.channel === channel)
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1)?.given === true;
