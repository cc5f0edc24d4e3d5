import { z } from "zod";
import { centreIdSchema, cycleSchema, seniorIdSchema } from "./ids.ts";
import { letterDetails } from "./letter.ts";
import { instantSchema, jstDateSchema } from "./times.ts";

/** So many letters make one file that a Lambda function can answer. */
export const mostLetters = 500;

const letterKeySchema = z.object({ seniorId: seniorIdSchema, cycle: cycleSchema });

/** Why a letter cannot be printed: no block number or no room in the window; characters without a glyph; more than two pages. */
export const unprintableReasonSchema = z.enum(["address", "characters", "too_long"]);
export type UnprintableReason = z.infer<typeof unprintableReasonSchema>;

/** Letters that were printed together, in the order of the pile, and what became of them. */
export const letterBatchSchema = z.object({
  centreId: centreIdSchema,
  madeAt: instantSchema,
  letters: z.array(letterKeySchema.extend({ detail: z.enum(letterDetails) })).max(mostLetters),
  unprintable: z.array(
    letterKeySchema.extend({
      reason: unprintableReasonSchema,
      /** Those without a glyph. */
      characters: z.string().default(""),
    }),
  ),
});
export type LetterBatch = z.infer<typeof letterBatchSchema>;
export type BatchedLetter = LetterBatch["letters"][number];

/** Letters that went to the post on one day, for the ledger and for the subsidy's 役務費 (通信運搬費). */
export const postedLettersSchema = z.object({
  centreId: centreIdSchema,
  /** Of the batch, or of the one letter. */
  postingId: z.string().min(1),
  postedOn: jstDateSchema,
  letters: z.number().int().min(0),
  /** Postage of one letter on that day. */
  unitYen: z.number().int().min(0),
});
export type PostedLetters = z.infer<typeof postedLettersSchema>;
