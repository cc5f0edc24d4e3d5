import { z } from "zod";
import { emailAddressSchema, phoneNumberSchema } from "./contact.ts";
import { centreIdSchema, cycleSchema } from "./ids.ts";
import { localGovernmentCodeSchema } from "./place.ts";
import { instantSchema, jstDateSchema } from "./times.ts";
import { centreWeightsSchema } from "./weight-numbers.ts";

/** Legal basis for introducing people to jobs (職業紹介の根拠, 職業安定法); NONE: the desk only informs. */
export const placementBasisSchema = z.enum(["ART29", "ART33", "ART33_3", "SILVER", "NONE"]);

const yenSchema = z.number().int().min(0).max(100_000_000);

/** A centre (相談窓口): the tenant, a municipality's or prefecture's desk. */
export const centreSchema = z.object({
  centreId: centreIdSchema,
  /** 北区いきがい活動センター. */
  name: z.string().min(1).max(100),
  nameKana: z.string().max(200),
  kind: z.enum(["placement", "information", "prefecture"]),
  placementBasis: placementBasisSchema,
  /** Municipalities it serves: one for a ward or city; for a prefecture those without a centre of their own. */
  localGovernmentCodes: z.array(localGovernmentCodeSchema).min(1),
  /** Name used in subjects and senders: 北区. */
  areaName: z.string().min(1).max(40),
  address: z.string().min(1).max(200),
  postalCode: z.string().regex(/^\d{7}$/),
  phone: phoneNumberSchema,
  email: emailAddressSchema,
  openingHours: z.string().max(200),
  /** Who runs the desk, by fiscal year: the municipality itself or a contractor. */
  operators: z.array(z.object({ fiscalYear: z.number().int(), name: z.string().min(1) })),
  /** May show its people listings of other municipalities, and its listings to people of others. */
  wideArea: z.boolean().default(true),
  /** Days within which a person is not offered the same listing again. */
  coolDownDays: z.number().int().min(0).default(90),
  /** Longest digest. */
  itemsPerDigest: z.number().int().min(1).max(5).default(5),
  /** Own numbers of the ranking, oldest first. */
  weights: z.array(centreWeightsSchema).default([]),
  /** Dates on which nothing is sent, besides the hours of each channel: the turn of the year, for example. */
  closedDates: z.array(jstDateSchema).max(400).default([]),
  /** Yen that a calendar month's SMS and letters may cost; what does not fit goes to the desk's list. */
  monthlyCaps: z.object({ sms: yenSchema, letter: yenSchema }).default({ sms: 30_000, letter: 100_000 }),
  /** Yen for one part of an SMS and for the postage of one letter, as the centre pays them. */
  unitYen: z.object({ sms: yenSchema, letter: yenSchema }).default({ sms: 12, letter: 110 }),
  /** The breaker counts mails of cycles from this date on: set to today when its addresses were looked through. */
  mailCountedFrom: jstDateSchema.optional(),
  /** Digests of earlier cycles are not sent any more: set to the present after the tables were restored (RUNBOOK). */
  sendsFrom: cycleSchema.optional(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  openedOn: jstDateSchema.optional(),
});
export type Centre = z.infer<typeof centreSchema>;
