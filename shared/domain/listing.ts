import { z } from "zod";
import { demandFlagSchema, kindSchema, languageSchema, qualificationSchema, weekdaySchema } from "./conditions.ts";
import { contactPointSchema } from "./contact.ts";
import { centreIdSchema, listingIdSchema, organizationIdSchema } from "./ids.ts";
import { listSourceIdSchema } from "./list-source.ts";
import { doubtReasons } from "./listing-import/row-outcome.ts";
import { reviewSchema } from "./organization.ts";
import { coordinatesSchema, localGovernmentCodeSchema, precisionSchema } from "./place.ts";
import { taxonomySchema } from "./taxonomy.ts";
import { instantSchema, jstDateSchema, timeOfDaySchema } from "./times.ts";

/** draft → submitted → approved | returned | rejected; approved → published → closed | expired; returned → submitted. */
export const listingStateSchema = z.enum([
  "draft",
  "submitted",
  "in_review",
  "returned",
  "rejected",
  "approved",
  "published",
  "closed",
  "expired",
]);
export type ListingState = z.infer<typeof listingStateSchema>;

export const scheduleSchema = z.object({
  type: z.enum(["weekly", "shift", "monthly", "dates", "flexible"]),
  weekdays: z.array(weekdaySchema).default([]),
  /** 1–5, and 6 for the last (GIF repeat code). */
  weeksOfMonth: z.array(z.number().int().min(1).max(6)).default([]),
  /** All the dates, for `dates`. */
  dates: z.array(jstDateSchema).max(400).default([]),
  daysRequiredPerWeek: z.number().int().min(1).max(7).optional(),
  startTime: timeOfDaySchema.optional(),
  endTime: timeOfDaySchema.optional(),
  startsOn: jstDateSchema.optional(),
  endsOn: jstDateSchema.optional(),
  /** Days of a repetition on which nothing takes place. */
  exceptDates: z.array(jstDateSchema).max(400).optional(),
  /** The repetition as RFC 5545 writes it: `FREQ=MONTHLY;BYDAY=2TU,4TU`; the fields above say what of it they can. */
  rrule: z.string().max(300).optional(),
  /** As written, where there is more to say than the fields hold. */
  note: z.string().max(1000).default(""),
});
export type Schedule = z.infer<typeof scheduleSchema>;

export const placeSchema = z.object({
  name: z.string().max(200).default(""),
  /** 連結表記. */
  fullAddress: z.string().max(300).default(""),
  localGovernmentCode: localGovernmentCodeSchema.optional(),
  /** Town name, for "the same town"; empty when unknown. */
  town: z.string().max(100).default(""),
  coordinates: coordinatesSchema.optional(),
  precision: precisionSchema.optional(),
  holding: z.enum(["onsite", "online", "hybrid"]).default("onsite"),
  access: z.string().max(1000).default(""),
});
export type Place = z.infer<typeof placeSchema>;

/** `unknown` is not "no": the reason says what to ask. */
export const demandsSchema = z.object({
  posture: z.enum(["sitting", "standing", "mixed", "walking", "unknown"]).default("unknown"),
  setting: z.enum(["indoor", "outdoor", "both", "online", "home", "unknown"]).default("unknown"),
  loadKg: z.number().min(0).optional(),
  flags: z.array(demandFlagSchema).default([]),
  qualificationRequired: qualificationSchema.optional(),
  languageRequired: languageSchema.optional(),
});
export type Demands = z.infer<typeof demandsSchema>;

export const listingSchema = z.object({
  listingId: listingIdSchema,
  /** Short number for the phone and the letter: `A-10482`. */
  referenceNumber: z.string().regex(/^[A-Z]-\d{5,8}$/),
  /** The centre that reviews it; absent for listings from places that no centre here serves. */
  centreId: centreIdSchema.optional(),
  /** Municipality that it belongs to. */
  municipalityCode: localGovernmentCodeSchema,
  organizationId: organizationIdSchema.optional(),
  organizerName: z.string().min(1).max(200),
  kind: kindSchema,
  taxonomy: taxonomySchema,
  title: z.string().min(1).max(200),
  description: z.string().max(5000),
  schedule: scheduleSchema,
  place: placeSchema,
  demands: demandsSchema,
  reward: z.object({
    type: z.enum(["none", "expenses", "hourly", "daily", "piece", "haibunkin", "unknown"]),
    yen: z.number().int().min(0).optional(),
    /** What the yen are for; absent: an hour for `hourly`, a session for `daily`, else not said. */
    per: z.enum(["hour", "session", "month", "piece"]).optional(),
    note: z.string().max(500).default(""),
  }),
  fee: z.object({
    status: z.enum(["free", "paid", "unknown"]),
    /** Yen for one session. */
    yen: z.number().int().min(0).optional(),
    note: z.string().max(500).default(""),
  }),
  eligibility: z.object({
    /** `children`: for children only. `unknown`: it does not say. */
    audience: z.enum(["anyone", "seniors", "adults", "children", "families", "unknown"]),
    minAge: z.number().int().min(0).max(120).optional(),
    maxAge: z.number().int().min(0).max(120).optional(),
    sex: z.enum(["male", "female"]).optional(),
    /**
     * For employment: under which item of 労働施策総合推進法施行規則1条の3第1項 an age limit is lawful (例外事由). Without it the
     * matcher takes no notice of an age limit (AGE-04).
     */
    ageLimitException: z.enum(["1", "2", "3i", "3ro", "3ha", "3ni"]).optional(),
    /** Municipality codes whose residents (or workers) alone may take part; empty means no limit. */
    residentsOf: z.array(localGovernmentCodeSchema).default([]),
    note: z.string().max(500).default(""),
  }),
  beginnerFriendly: z.boolean().optional(),
  /** How many people are together at a time. */
  groupSize: z.number().int().min(1).optional(),
  capacity: z.object({
    total: z.number().int().min(1).optional(),
    remaining: z.number().int().min(0).optional(),
    note: z.string().max(300).default(""),
  }),
  application: z.object({
    method: z.string().max(1000).default(""),
    url: z.url({ protocol: /^https?$/ }).optional(),
    until: jstDateSchema.optional(),
    needed: z.enum(["yes", "no", "unknown"]).default("unknown"),
  }),
  contact: contactPointSchema,
  url: z.url({ protocol: /^https?$/ }).optional(),
  source: z.object({
    type: z.enum(["self_registration", "staff", "import"]),
    /** The source that is fetched by itself, where it came from one. */
    sourceId: listSourceIdSchema.optional(),
    name: z.string().max(200),
    url: z.string().max(500).optional(),
    licence: z.string().max(300),
    file: z.string().max(300).optional(),
    /** Row, counted in CSV records below the header, from 1. */
    row: z.number().int().optional(),
    /** Identity within the source, as written there. */
    rowId: z.string().max(200).optional(),
    /** sha-256 of what was read; the same hash means unchanged. */
    contentHash: z.string().optional(),
    /** Day of the edition of the list that it was last read from; an older one changes nothing. */
    edition: jstDateSchema.optional(),
    /** Hashes of what was read before, the latest last. */
    earlierHashes: z.array(z.string()).max(20).optional(),
    /** Listing that is shown in its place, since another list tells more of the same event. */
    duplicateOf: listingIdSchema.optional(),
    /** State from which a person put it behind that one, and to which it goes back. */
    linkedFrom: z.enum(["submitted", "published"]).optional(),
    /** Listing that it was taken for, until a person parted the two. */
    apartFrom: listingIdSchema.optional(),
    /** Why a person has to look at it before it is published. */
    doubts: z.array(z.enum(doubtReasons)).optional(),
    /** What its list says, since an organisation says it itself: a later edition is held against this, and changes this alone. */
    asRead: z
      .object({ title: z.string(), description: z.string(), schedule: scheduleSchema, place: placeSchema })
      .optional(),
    /** Day on which its list said something new since then, for the desk to see. */
    changedOn: jstDateSchema.optional(),
  }),
  state: listingStateSchema,
  review: reviewSchema.optional(),
  /** 情報確認日: on which day the content was last confirmed (JOB-08). */
  confirmedOn: jstDateSchema,
  /** Last day on which it is shown and offered. */
  closesOn: jstDateSchema,
  submittedAt: instantSchema,
  publishedAt: instantSchema.optional(),
  closedAt: instantSchema.optional(),
  /** State from which its organisation closed it, and to which it may go back. */
  closedFrom: z.enum(["submitted", "returned", "published"]).optional(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  version: z.number().int().min(1),
});
export type Listing = z.infer<typeof listingSchema>;

/** Whether it came in from a list and is no organisation's here. */
export const isFromList = ({ source, organizationId }: Pick<Listing, "source" | "organizationId">): boolean =>
  source.type === "import" && organizationId === undefined;

/** Kinds that an organisation may add by itself; jobs come with their legal fields. */
export const selfServiceKinds = ["volunteer", "activity", "course", "event"] as const;
