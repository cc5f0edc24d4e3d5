import type { HardCondition } from "../conditions.ts";
import type { Reason } from "../delivery.ts";
import type { Listing } from "../listing.ts";
import { avoidedFlags, brokenGates, type Pair, refusedCodes } from "./gates.ts";
import { cellOf, yenNotSaid } from "./listing-columns.ts";
import { digitalNeed, flagsOf } from "./match-listing.ts";
import { ownOf } from "./people-columns.ts";
import { wayOf, whenOf } from "./reasons.ts";

type Values = Reason["values"];

const mine = ({ people, p }: Pair, name: Parameters<typeof ownOf>[2]): number => ownOf(people, p, name);
const its = ({ run, l }: Pair, name: Parameters<typeof cellOf>[2]): number => cellOf(run.listings, l, name);

const known = (values: Readonly<Record<string, string | number | undefined>>): Values =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
  );

/** What a broken condition is about; the others say all by their code. */
const facts: Readonly<Partial<Record<HardCondition, (pair: Pair, listing: Listing) => Values>>> = {
  schedule: (pair) => ({ ...whenOf(pair), days: its(pair, "required") }),
  distance: (pair) => (pair.metres < 0 ? {} : { ...wayOf(pair), most: mine(pair, "maxMinutes") }),
  kind: (_, { kind }) => ({ kind }),
  not_code: (pair) => ({ taxonomyCodes: refusedCodes(pair).join(" ") }),
  avoid: (pair) => ({ flags: avoidedFlags(pair).join(" ") }),
  load: (pair) => ({ kg: its(pair, "load") / 10, most: mine(pair, "load") / 10 }),
  cost_hard: (pair) => ({ yen: its(pair, "feeYen"), most: mine(pair, "costHardYen") }),
  reward_required: (pair) => {
    const yen = its(pair, "hourlyYen");
    return known({ yen: yen === yenNotSaid ? undefined : yen, least: mine(pair, "minHourlyYen") });
  },
  digital: (_, listing) => ({ skill: digitalNeed(flagsOf(listing)) }),
  qualification: (_, { demands }) => known({ name: demands.qualificationRequired }),
  language: (_, { demands }) => known({ language: demands.languageRequired }),
  age_limit: (_, { eligibility: { minAge, maxAge } }) => known({ minAge, maxAge }),
  residence: (_, { eligibility }) => ({ codes: eligibility.residentsOf.join(" ") }),
};

/** Every hard condition that a listing breaks for a person, each with what it is about, to be put into words. */
export const gateFactsOf = (pair: Pair, listing: Listing): Reason[] =>
  brokenGates(pair).map((condition) => ({ code: condition, values: facts[condition]?.(pair, listing) ?? {} }));
