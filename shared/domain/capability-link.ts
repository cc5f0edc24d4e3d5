import { z } from "zod";
import { centreIdSchema, cycleSchema, seniorIdSchema } from "./ids.ts";

/**
 * What a link in a digest is for. It is signed, not stored, and holds ids only. Tuples, because a shorter address
 * survives more mail programs.
 */
const offerTuple = z.tuple([z.literal("o"), centreIdSchema, seniorIdSchema, cycleSchema, z.number().int().min(0)]);
const unsubscribeTuple = z.tuple([z.literal("u"), centreIdSchema, seniorIdSchema]);

/** Item `n` of one digest of one person: look at it, join or decline. */
export const offerLinkSchema = offerTuple.transform(([, centreId, seniorId, cycle, n]) => ({
  centreId,
  seniorId,
  cycle,
  n,
}));
export type OfferLink = z.infer<typeof offerLinkSchema>;

/** Stop the digests of one person; good for ever. */
export const unsubscribeLinkSchema = unsubscribeTuple.transform(([, centreId, seniorId]) => ({ centreId, seniorId }));
export type UnsubscribeLink = z.infer<typeof unsubscribeLinkSchema>;

/** What is signed for an offer link. */
export const offerPayload = ({ centreId, seniorId, cycle, n }: OfferLink): z.input<typeof offerTuple> => [
  "o",
  centreId,
  seniorId,
  cycle,
  n,
];

/** What is signed for an unsubscribe link. */
export const unsubscribePayload = ({ centreId, seniorId }: UnsubscribeLink): z.input<typeof unsubscribeTuple> => [
  "u",
  centreId,
  seniorId,
];

/** Signs what a link carries; the token stands in the path. */
export type SignLink = (payload: unknown) => Promise<string>;
