import type { HardCondition } from "../conditions.ts";
import type { Reason } from "../delivery.ts";
import { avoidedFlags, brokenGates, type Pair, refusedCodes } from "./gates.ts";
import { cellOf, yenNotSaid } from "./listing-columns.ts";
import { digitalNeed, flagsOf } from "./match-listing.ts";
import { ownOf } from "./people-columns.ts";
import { wayOf, whenOf } from "./reasons.ts";

type Values = Reason["values"];

const listingOf = ({ run, l }: Pair) => run.listings.listings[l];
const mine = ({ people, p }: Pair, name: Parameters<typeof ownOf>[2]): number => ownOf(people, p, name);
const its = ({ run, l }: Pair, name: Parameters<typeof cellOf>[2]): number => cellOf(run.listings, l, name);

const known = (values: Readonly<Record<string, string | number | undefined>>): Values =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
  );

/** What a broken condition is about; the others say all by their code. */
const facts: Readonly<Partial<Record<HardCondition, (pair: Pair) => Values>>> = {
  schedule: (pair) => ({ ...whenOf(pair), days: its(pair, "required") }),
  distance: (pair) => (pair.metres < 0 ? {} : { ...wayOf(pair), most: mine(pair, "maxMinutes") }),
  kind: (pair) => known({ kind: listingOf(pair)?.kind }),
  not_code: (pair) => ({ taxonomyCodes: refusedCodes(pair).join(" ") }),
  avoid: (pair) => ({ flags: avoidedFlags(pair).join(" ") }),
  load: (pair) => ({ kg: its(pair, "load") / 10, most: mine(pair, "load") / 10 }),
  cost_hard: (pair) => ({ yen: its(pair, "feeYen"), most: mine(pair, "costHardYen") }),
  reward_required: (pair) => {
    const yen = its(pair, "hourlyYen");
    return known({ yen: yen === yenNotSaid ? undefined : yen, least: mine(pair, "minHourlyYen") });
  },
  digital: (pair) => {
    const listing = listingOf(pair);
    return known({ skill: listing && digitalNeed(flagsOf(listing)) });
  },
  qualification: (pair) => known({ name: listingOf(pair)?.demands.qualificationRequired }),
  language: (pair) => known({ language: listingOf(pair)?.demands.languageRequired }),
  age_limit: (pair) =>
    known({ minAge: listingOf(pair)?.eligibility.minAge, maxAge: listingOf(pair)?.eligibility.maxAge }),
  residence: (pair) => ({ codes: (listingOf(pair)?.eligibility.residentsOf ?? []).join(" ") }),
};

/** Every hard condition that a listing breaks for a person, each with what it is about, to be put into words. */
export const gateFactsOf = (pair: Pair): Reason[] =>
  brokenGates(pair).map((condition) => ({ code: condition, values: facts[condition]?.(pair) ?? {} }));
