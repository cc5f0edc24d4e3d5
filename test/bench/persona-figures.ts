import type { Judgement } from "./judge-personas.ts";

/** What came out otherwise than the file expects. */
export interface Surprise {
  readonly persona: string;
  readonly listing: string;
  readonly expected: string;
  readonly got: string;
}

export interface PersonaFigures {
  readonly personas: number;
  readonly listings: number;
  /** Listings that break a hard condition and would be offered all the same. */
  readonly violationsChosen: number;
  /** Of all pairs of a fitting and a nearly fitting listing of one persona: where the fitting one stands above. */
  readonly fitAboveNearMissShare: number;
  /** Of all listings that break a condition: where the matcher names just that one. */
  readonly gateNamedShare: number;
  /** Of all near misses: where the matcher names just the soft condition missed (and no other but those in `also_soft`). */
  readonly nearMissExplainedShare: number;
  readonly surprises: readonly Surprise[];
}

const worst = Number.POSITIVE_INFINITY;
const rankOf = ({ rank = worst }: Judgement): number => rank;
const said = ({ gate, rank, misses }: Judgement): string =>
  [gate ?? (rank === undefined ? "not offered" : `rank ${rank}`), ...misses].join(", ");

const surprise = (judgement: Judgement, expected: string): Surprise => ({
  persona: judgement.persona.id,
  listing: `${judgement.listing.id} ${judgement.listing.title}`,
  expected,
  got: said(judgement),
});

const share = (good: number, all: number): number => (all === 0 ? 1 : good / all);

const isExplained = ({ gate, misses, listing: { soft_condition = "", also_soft } }: Judgement): boolean => {
  const known = [soft_condition, ...also_soft];
  return gate === undefined && misses.includes(soft_condition) && misses.every((miss) => known.includes(miss));
};

/** `not_code:V` names whichever of the group's codes it is. */
const isNamed = ({ gate, listing: { violated_condition: broken = "" } }: Judgement): boolean =>
  gate === broken || (/^not_code:[A-Z]$/.test(broken) && gate?.startsWith(broken) === true);

const pairsOf = (fits: readonly Judgement[], nears: readonly Judgement[]) =>
  fits.flatMap((fit) => nears.filter(({ persona }) => persona === fit.persona).map((near) => ({ fit, near })));

/** Holds what the matcher says against what a file expects. */
export const personaFigures = (judgements: readonly Judgement[]): PersonaFigures => {
  const labelled = (label: Judgement["listing"]["expected"]) =>
    judgements.filter(({ listing }) => listing.expected === label);
  const [fits, nears, violating] = [labelled("fit"), labelled("near_miss"), labelled("violates")];
  const pairs = pairsOf(fits, nears);
  const chosen = violating.filter(({ rank }) => rank !== undefined);
  const unnamed = violating.filter((one) => !isNamed(one));
  const unexplained = nears.filter((near) => !isExplained(near));
  const reversed = pairs.filter(({ fit, near }) => rankOf(fit) === worst || rankOf(fit) > rankOf(near));
  return {
    personas: new Set(judgements.map(({ persona }) => persona)).size,
    listings: judgements.length,
    violationsChosen: chosen.length,
    fitAboveNearMissShare: share(pairs.length - reversed.length, pairs.length),
    gateNamedShare: share(violating.length - unnamed.length, violating.length),
    nearMissExplainedShare: share(nears.length - unexplained.length, nears.length),
    surprises: [
      ...unnamed.map((one) => surprise(one, `violates ${one.listing.violated_condition}`)),
      ...unexplained.map((one) => surprise(one, `near_miss ${one.listing.soft_condition}`)),
      ...fits.filter((fit) => fit.rank === undefined || fit.misses.length > 0).map((one) => surprise(one, "fit")),
      ...reversed.map(({ fit, near }) => surprise(fit, `above ${near.listing.id} (${said(near)})`)),
    ],
  };
};
