import { z } from "zod";
import { phoneNumberSchema } from "../contact.ts";
import { centreIdSchema, organizationIdSchema, staffIdSchema } from "../ids.ts";
import { localGovernmentCodeSchema } from "../place.ts";
import { instantSchema, jstDateSchema } from "../times.ts";

/** How far the desk is with a lead. `declined`: it asked not to be called again. */
export const outreachStates = ["not_contacted", "contacted", "declined"] as const;
export const outreachSchema = z.enum(outreachStates);
export type Outreach = z.infer<typeof outreachSchema>;

/** 大区分 of what a lead does; the words are in `shared/reference/taxonomy.ts`. */
export const leadFieldSchema = z.enum(["W", "V", "C", "L", "H", "S", "X"]);
export type LeadField = z.infer<typeof leadFieldSchema>;

/** Where the desk knows a lead from: a register, or an event of which it is the organiser. */
const leadSourceSchema = z.object({
  kind: z.enum(["register", "listing"]),
  name: z.string().min(1).max(200),
  seenOn: jstDateSchema,
});

/** An organisation that a desk knows and that has not registered: whom to ask for openings (案件の掘り起こし). */
export const leadSchema = z.object({
  organizationId: organizationIdSchema,
  centreId: centreIdSchema,
  state: z.literal("lead"),
  tradeName: z.string().min(1).max(200),
  tradeNameKana: z.string().max(200).default(""),
  /** 法人番号; under a name of its own, so that no lead is taken for a registered organisation. */
  corporateNumber: z
    .string()
    .regex(/^\d{13}$/)
    .optional(),
  municipalityCode: localGovernmentCodeSchema,
  fullAddress: z.string().max(300).default(""),
  phone: phoneNumberSchema.optional(),
  webSiteUrl: z.url({ protocol: /^https?$/ }).optional(),
  fields: z.array(leadFieldSchema).default([]),
  activities: z.string().max(1000).default(""),
  sources: z.array(leadSourceSchema).max(10),
  outreach: outreachSchema,
  note: z.string().max(1000).default(""),
  /** Who said last how far the desk is. */
  followedBy: staffIdSchema.optional(),
  followedAt: instantSchema.optional(),
  /** The registered organisation that it became; then it is no lead any more, and stays so that nobody asks again. */
  registeredAs: organizationIdSchema.optional(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  version: z.number().int().min(1),
});
export type Lead = z.infer<typeof leadSchema>;

/** What a register or an event tells of an organisation. */
export const leadFactKeys = [
  "tradeName",
  "tradeNameKana",
  "corporateNumber",
  "municipalityCode",
  "fullAddress",
  "phone",
  "webSiteUrl",
  "fields",
  "activities",
] as const satisfies readonly (keyof Lead)[];
export type LeadFacts = Pick<Lead, (typeof leadFactKeys)[number]>;
