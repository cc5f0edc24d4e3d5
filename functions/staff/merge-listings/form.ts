import { z } from "zod";
import { listingIdSchema } from "../../../shared/domain/ids.ts";

const version = z.string().regex(/^\d+$/).transform(Number);

/** A decision about two listings, with the versions that the person looked at. */
export const decisionSchema = z.discriminatedUnion("decision", [
  z.object({
    decision: z.literal("merge"),
    /** The one that is shown from now on. */
    shown: listingIdSchema,
    shownVersion: version,
    goneVersion: version,
  }),
  z.object({ decision: z.literal("split"), hidden: listingIdSchema, hiddenVersion: version }),
]);
export type PairDecision = z.infer<typeof decisionSchema>;
