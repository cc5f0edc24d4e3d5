import { byFitAlone, tableByScore } from "../../../shared/domain/matching/exposure.ts";
import type { Market } from "../../../shared/domain/matching/market.ts";
import { responseModel } from "../../../shared/domain/matching/response-model.ts";
import { lowestScore } from "../../../shared/domain/matching/score.ts";
import { evenly } from "./chances.ts";
import { byExposure, type Digests, inTurn, itemsOf } from "./digests.ts";

export const plainTop = (market: Market): Digests => byExposure(market, byFitAlone(market.run.listings.count));

export const randomFeasible = (market: Market, seed: number): Digests =>
  inTurn(market, itemsOf(market), (p, l) => evenly(market.people.record[p] as number, l, seed * 64 + 63));

/** How strongly each expected application puts the next person off. */
const penalty = 2;

/**
 * After SmartSort (Manshadi et al.): appeal × e^(−κ × expected applications so far ÷ places), one person after the other in a
 * random order. It cannot be split among processes, and who comes last gets what is left.
 */
export const smartSort = (market: Market, applying: number): Digests => {
  const { numbers, places, run } = market;
  const appeal = tableByScore(responseModel(numbers).appeal);
  const loads = new Float64Array(run.listings.count);
  const left = new Float64Array(run.listings.count).fill(1);
  const appealAt = (score: number): number => appeal[score - lowestScore] as number;
  return inTurn(
    market,
    itemsOf(market),
    (_, l, score) => appealAt(score) * (left[l] as number),
    (l, score, n) => {
      loads[l] = (loads[l] as number) + applying * (numbers.read[n] ?? 0) * appealAt(score);
      left[l] = Math.exp((-penalty * (loads[l] as number)) / Math.max(1, places[l] as number));
    },
  );
};
