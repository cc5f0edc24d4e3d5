import { z } from "zod";

/** 全国地方公共団体コード, 6 digits with check digit, as text: `131172`. */
export const localGovernmentCodeSchema = z.string().regex(/^\d{6}$/);

/** Degrees, WGS 84. */
export const coordinatesSchema = z.object({
  latitude: z.number().min(20).max(46),
  longitude: z.number().min(122).max(154),
});
export type Coordinates = z.infer<typeof coordinatesSchema>;

/** How exact coordinates are: of the place itself, of its town's centre, or of the municipality's office. */
export const precisionSchema = z.enum(["exact", "town", "municipality"]);

/** An address by the GIF core data model (DS-433). */
export const addressSchema = z.object({
  postalCode: z
    .string()
    .regex(/^\d{7}$/)
    .optional(),
  localGovernmentCode: localGovernmentCodeSchema,
  prefecture: z.string().min(1),
  cityAndCounty: z.string().min(1),
  /** Town name without block numbers: 王子本町. */
  streetAddress: z.string().max(100).default(""),
  /** 番地以下. */
  cityBlock: z.string().max(100).default(""),
  buildingNameEtc: z.string().max(100).default(""),
});

/** Where something is, for distances: coordinates when they could be found out, and how exact they are. */
export const locationSchema = z.object({
  localGovernmentCode: localGovernmentCodeSchema,
  /** Town name, for "the same town"; empty when unknown. */
  town: z.string().default(""),
  coordinates: coordinatesSchema.optional(),
  precision: precisionSchema.optional(),
});
export type Location = z.infer<typeof locationSchema>;
