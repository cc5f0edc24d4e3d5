import { type DemandFlag, demandFlags, type HardCondition } from "../conditions.ts";
import type { TaxonomyCode } from "../taxonomy.ts";
import { dayCount, daysOfSet } from "./bit-sums.ts";
import { codeAt, codeCount, feature, hasBit, namedFrom } from "./features.ts";
import { cellOf } from "./listing-columns.ts";
import { barBits } from "./listing-table.ts";
import type { MatchRun } from "./match-run.ts";
import { ownOf, type PeopleGroup, type PeopleTable } from "./people-columns.ts";
import { excludedGroup } from "./token-finder.ts";
import { areaBars, metresTo } from "./ways.ts";

/** A person and a listing, to be held against each other. */
export interface Pair {
  readonly run: MatchRun;
  readonly people: PeopleTable;
  readonly group: PeopleGroup;
  /** Places in the tables. */
  readonly p: number;
  readonly l: number;
  /** See {@link metresTo}. */
  readonly metres: number;
}

const possibleDays = ({ people, p, run: { listings }, l }: Pair): number =>
  daysOfSet(ownOf(people, p, "possibleLow"), ownOf(people, p, "possibleHigh"), cellOf(listings, l, "bandSet"));

const needs = ({ run: { listings }, l }: Pair, bit: number): boolean =>
  hasBit(listings.need, bit, l * listings.named.words);

const denies = ({ people, p }: Pair, bit: number): boolean => hasBit(people.deny, bit, p * people.words);

const isDenied = (pair: Pair, bits: readonly number[]): boolean =>
  bits.some((bit) => needs(pair, bit) && denies(pair, bit));

const digitalBits = (["little", "ok", "good"] as const).map(feature.digital);
const sexBits = (["male", "female"] as const).map(feature.sex);

/** Whether it asks by name for what the person does not hold, among the bits from one up to another. */
const lacks = (pair: Pair, from: number, to: number): boolean => {
  for (let bit = from; bit < to; bit += 1) if (needs(pair, bit) && denies(pair, bit)) return true;
  return false;
};

const isNotOffered = ({ people, p, l }: Pair, place: number): boolean =>
  people.notOffered
    .subarray(people.notOfferedFrom[p] ?? 0, people.notOfferedFrom[p + 1] ?? 0)
    .some((one) => one === place + l);

const bars =
  (condition: keyof typeof barBits) =>
  ({ run: { listings }, l }: Pair): boolean =>
    ((listings.barred[l] ?? 0) & barBits[condition]) !== 0;

/** Flags that the listing has and the person never wants. */
export const avoidedFlags = (pair: Pair): DemandFlag[] =>
  demandFlags.filter((flag) => isDenied(pair, [feature.flag(flag)]));

/** Codes that the listing has and the person refuses. */
export const refusedCodes = (pair: Pair): TaxonomyCode[] =>
  Array.from({ length: codeCount }, (_, number) => codeAt(number)).filter((code) =>
    isDenied(pair, [feature.code(code)]),
  );

const area =
  (condition: keyof typeof areaBars) =>
  ({ group, run, l, metres }: Pair): boolean =>
    areaBars[condition](group, run, l, metres);

/**
 * Every hard condition: what must not be so before a listing may be offered. Facts of the listing alone come before facts
 * of the pair. The engine asks the same in bulk ({@link file://./top-matches.ts}); this is how it says which.
 */
const gates: readonly (readonly [HardCondition, (pair: Pair) => boolean])[] = [
  ["closed", bars("closed")],
  ["capacity_full", bars("capacity_full")],
  ["audience", bars("audience")],
  ["already_offered", (pair) => isNotOffered(pair, 0)],
  ["excluded_org", (pair) => isNotOffered(pair, excludedGroup)],
  [
    "legal_mode",
    ({ run: { centres, listings }, group, l }) =>
      (((centres[group.centre]?.unlawfulKinds ?? 0) >>> cellOf(listings, l, "kind")) & 1) === 1,
  ],
  [
    "kind",
    ({ people, p, run: { listings }, l }) =>
      ownOf(people, p, "kinds") !== 0 && ((ownOf(people, p, "kinds") >>> cellOf(listings, l, "kind")) & 1) === 0,
  ],
  ["not_code", (pair) => refusedCodes(pair).length > 0],
  ["residence", area("residence")],
  ["own_area_only", area("own_area_only")],
  ["wide_area_rule", area("wide_area_rule")],
  ["avoid", (pair) => avoidedFlags(pair).length > 0],
  ["load", ({ people, p, run: { listings }, l }) => cellOf(listings, l, "load") > ownOf(people, p, "load")],
  [
    "cost_hard",
    ({ people, p, run: { listings }, l }) => cellOf(listings, l, "feeYen") > ownOf(people, p, "costHardYen"),
  ],
  [
    "reward_required",
    (pair) =>
      isDenied(pair, [feature.unpaid]) ||
      cellOf(pair.run.listings, pair.l, "hourlyYen") < ownOf(pair.people, pair.p, "minHourlyYen"),
  ],
  ["digital", (pair) => isDenied(pair, digitalBits)],
  ["qualification", (pair) => lacks(pair, namedFrom, pair.run.listings.named.languagesFrom)],
  [
    "language",
    (pair) => {
      const { languagesFrom, bits } = pair.run.listings.named;
      return lacks(pair, languagesFrom, namedFrom + bits.size);
    },
  ],
  [
    "age_limit",
    ({ people, p, run: { listings }, l }) =>
      ownOf(people, p, "oldest") < cellOf(listings, l, "minAge") ||
      ownOf(people, p, "youngest") > cellOf(listings, l, "maxAge"),
  ],
  ["sex_limit", (pair) => isDenied(pair, sexBits)],
  [
    "schedule",
    (pair) => {
      const { listings } = pair.run;
      return dayCount(cellOf(listings, pair.l, "days") & possibleDays(pair)) < cellOf(listings, pair.l, "required");
    },
  ],
  ["distance", (pair) => pair.metres > ownOf(pair.people, pair.p, "reach") || area("distance")(pair)],
];

/** Puts a person and a listing side by side. */
export const pairOf = (run: MatchRun, people: PeopleTable, group: PeopleGroup, p: number, l: number): Pair => ({
  run,
  people,
  group,
  p,
  l,
  metres: metresTo(group, run, l),
});

/** Which hard conditions a listing breaks for a person, in their order; none if it may be offered. */
export const brokenGates = (pair: Pair): HardCondition[] =>
  gates.filter(([, breaks]) => breaks(pair)).map(([condition]) => condition);

/** The first of them. */
export const brokenGate = (pair: Pair): HardCondition | undefined => gates.find(([, breaks]) => breaks(pair))?.[0];

/** Whether no hard condition is broken, or this one alone. Looks no further than the first other one. */
export const breaksNothingBut = (pair: Pair, allowed: HardCondition): boolean =>
  gates.every(([condition, breaks]) => condition === allowed || !breaks(pair));

/** A broken condition with what it is about, as conditions.md writes it: `avoid:stairs`, `not_code:V4`. */
export const gateInDetail = (pair: Pair, condition: HardCondition): string => {
  const about = { avoid: avoidedFlags, not_code: refusedCodes } as const;
  const named = condition === "avoid" || condition === "not_code" ? about[condition](pair)[0] : undefined;
  return named === undefined ? condition : `${condition}:${named}`;
};
