import { z } from "zod";

/** Code of the two-level taxonomy: `V4`. Labels and crosswalks live in `shared/reference/taxonomy.ts`. */
export const taxonomyCodeSchema = z.string().regex(/^(W[1-6]|V(1[0-2]|[1-9])|C[1-5]|L[1-8]|H[1-9]|S[1-6]|X[129])$/);
export type TaxonomyCode = z.infer<typeof taxonomyCodeSchema>;

/** One primary and at most three secondary codes (TAX-01). */
export const taxonomySchema = z.object({
  primary: taxonomyCodeSchema,
  secondary: z.array(taxonomyCodeSchema).max(3).default([]),
});
export type Taxonomy = z.infer<typeof taxonomySchema>;
