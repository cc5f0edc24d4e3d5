import { fitOf } from "../../../shared/domain/matching/exposure.ts";
import type { Market } from "../../../shared/domain/matching/market.ts";
import { evenly, normally } from "./chances.ts";
import type { Digests } from "./digests.ts";

/** How people really behave; the engine knows of it what its numbers say, and nothing of taste and appeal. */
export interface Behaviour {
  /** Share of digests that are opened. */
  readonly opens: number;
  /** Of who opens it, shares that read the first, second … item. */
  readonly reads: readonly number[];
  readonly halfApplyAt: number;
  readonly spread: number;
  /** How often people apply to what appeals to them wholly. */
  readonly applying: number;
  /** Standard deviation of a person's own taste, in points of fit. */
  readonly taste: number;
  /** Standard deviation of the logarithm of what a listing appeals to everybody. */
  readonly appeal: number;
  /** How likely who has applied once looks for a second. */
  readonly second: number;
}

/** Who applied for what, in the order of the table. */
export interface Applications {
  readonly people: readonly number[];
  readonly places: readonly number[];
}

const why = { open: 1, read: 2, apply: 3, taste: 4, appeal: 5, second: 6 } as const;
const mostApplications = 2;

/** Lets everybody open, read and apply. */
export const answersTo = (
  digests: Digests,
  { people, run }: Market,
  behaviour: Behaviour,
  seed: number,
): Applications => {
  const { items, counts, places, scores } = digests;
  const chance = (a: number, b: number, reason: number): number => evenly(a, b, seed * 64 + reason);
  const appeals = Float64Array.from({ length: run.listings.count }, (_, l) =>
    Math.exp(behaviour.appeal * normally(l, 0, seed * 64 + why.appeal)),
  );
  const applies = (number: number, l: number, score: number): boolean => {
    const fit = fitOf(score) + behaviour.taste * normally(number, l, seed * 64 + why.taste);
    const likely = behaviour.applying / (1 + Math.exp((behaviour.halfApplyAt - fit) / behaviour.spread));
    return chance(number, l, why.apply) < likely * (appeals[l] as number);
  };
  const applications = { people: [] as number[], places: [] as number[] };
  for (let p = 0; p < people.count; p += 1) {
    const number = people.record[p] as number;
    if (chance(number, 0, why.open) >= behaviour.opens) continue;
    let done = 0;
    for (let n = 0; n < (counts[p] as number) && done < mostApplications; n += 1) {
      const l = places[p * items + n] as number;
      if (chance(number, n, why.read) >= (behaviour.reads[n] ?? 0)) continue;
      if (!applies(number, l, scores[p * items + n] as number)) continue;
      applications.people.push(p);
      applications.places.push(l);
      done += 1;
      if (done === 1 && chance(number, 0, why.second) >= behaviour.second) break;
    }
  }
  return applications;
};
