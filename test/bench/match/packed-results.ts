import { lowestScore } from "../../../shared/domain/matching/score.ts";

/** Best listings that are kept of each person. */
export const keptItems = 8;

const rankBits = 17;
/** Most listings that a packed item can tell apart. */
export const mostListings = 2 ** rankBits;

/**
 * A chosen listing as one whole number: its score, and its place in the order of ids. 0 stands for no item, so that rows of
 * {@link keptItems} numbers hold every person's list.
 */
export const packItem = (score: number, rank: number): number => (score - lowestScore + 1) * mostListings + rank;
