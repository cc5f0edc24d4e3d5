import type { Weights } from "./weights.ts";

/** Most points; each missed soft condition costs one more than that, so that a full fit always comes before a near miss. */
export const mostPoints = 511;
export const missCost = mostPoints + 1;
/** More misses count no more. */
export const countedMisses = 7;
/** Scores are between this and {@link mostPoints}. */
export const lowestScore = -missCost * countedMisses;

export const scoreOf = (points: number, misses: number): number => points - Math.min(countedMisses, misses) * missCost;

/** How many misses a score counts. */
export const missesIn = (score: number): number => (mostPoints - score) >> 9;

/** Of weights: what a listing has to come to. */
export type PlaceRules = Pick<Weights, "mostMisses" | "threshold">;

/** Whether a score is worth a place in a digest by some weights: few enough misses, and points enough. */
export const isWorthAPlace = (score: number, { mostMisses, threshold }: PlaceRules): boolean =>
  score >= -mostMisses * missCost && (score & mostPoints) >= threshold;

/** The points of a pair, by what they are for. */
export interface ScoreSheet {
  readonly wish: number;
  readonly before: number;
  readonly experience: number;
  readonly kind: number;
  readonly closeness: number;
  readonly ownArea: number;
  readonly time: number;
  readonly purpose: number;
  readonly reward: number;
  readonly merits: number;
  readonly unknown: number;
  /** Of `missBits`. */
  readonly misses: number;
}
