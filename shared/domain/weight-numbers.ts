import { z } from "zod";

const points = (standard: number) => z.number().int().min(-200).max(200).default(standard);

/**
 * The numbers of the ranking, as staff read them. Points of a full contribution, in whole numbers, so that every engine
 * comes to the same; what adds up to less than 0 counts as 0, to more than 511 as 511.
 */
export const weightNumbersSchema = z.object({
  /** A wished taxonomy code is one of the listing's; 60 % where it is only a secondary one. */
  wish: points(100),
  /** None of the codes, but one of the same group, is. */
  wishAdjacent: points(25),
  /** The person took part in something of the same code before; declined something of it. */
  didBefore: points(15),
  declinedBefore: points(-25),
  /** The kind was named. */
  kind: points(20),
  /** At the door; falls to `nearAtPreferred` at the preferred minutes and to 0 at the most minutes. */
  near: points(60),
  nearAtPreferred: points(30),
  /** Nothing to travel to. */
  online: points(20),
  /** In the person's own municipality. */
  ownArea: points(15),
  /** All its times are wished; the times may be chosen freely. */
  time: points(40),
  flexibleTime: points(25),
  /** For each of the person's purposes that it serves, at most two. */
  purpose: points(15),
  /** In a field that the person has worked or been active in. */
  experience: points(20),
  /** Paid, for who would welcome it. */
  reward: points(15),
  free: points(10),
  beginner: points(12),
  seniorsWelcome: points(25),
  /** Published within the last two weeks. */
  fresh: points(8),
  /** The group answers who wishes to come; nobody has wished to come to it yet. See `organization-standing.ts`. */
  responsive: points(8),
  firstTime: points(12),
  /** Meant for families: a grown-up alone may be out of place. */
  families: points(-60),
  /** Something that matters to the person is not said. */
  unknown: points(-8),
  /** Least points that are worth a place in a digest, and most soft conditions that may be missed. */
  threshold: z.number().int().min(0).max(511).default(50),
  mostMisses: z.number().int().min(0).max(6).default(2),
});
export type WeightNumbers = z.infer<typeof weightNumbersSchema>;

/** What a centre sets for itself: only the numbers that differ, each within its own bounds. */
export const centreWeightsSchema = z.object({
  version: z.string().regex(/^[a-z0-9-]{1,20}$/),
  /** First date (JST) on which they hold. */
  effectiveFrom: z.iso.date(),
  numbers: z.partialRecord(weightNumbersSchema.keyof(), z.number()).superRefine((numbers, context) => {
    for (const issue of weightNumbersSchema.safeParse(numbers).error?.issues ?? []) context.addIssue({ ...issue });
  }),
});
