import type { Reason } from "../delivery.ts";
import { daysBetween } from "../times.ts";
import { type ListingFacts, type MatchContext, needsTravel, type PersonFacts, travelTo } from "./facts.ts";
import { fitsSchedule, neededBands, weekdaysOf } from "./time-bands.ts";
import { unknownsOf } from "./unknowns.ts";
import type { Weights } from "./weights.ts";

/** One part of a score, which is at the same time the reason that can be said for it. */
export interface Contribution extends Reason {
  /** Whole points; negative for what is below a full fit or has to be asked. */
  readonly points: number;
}

interface Pair {
  readonly person: PersonFacts;
  readonly facts: ListingFacts;
  readonly context: MatchContext;
  readonly weights: Weights;
}

type Values = Contribution["values"];
const part = (code: string, points: number, values: Values = {}): Contribution[] => [{ code, points, values }];
const none: Contribution[] = [];

const wish = ({ person, facts, weights }: Pair): Contribution[] => {
  const { taxonomyCodes } = person.senior.wishes;
  const { primary, secondary } = facts.listing.taxonomy;
  if (taxonomyCodes.includes(primary)) return part("wish", weights.wishPrimary, { taxonomyCode: primary });
  const second = secondary.find((code) => taxonomyCodes.includes(code));
  if (second) return part("wish", weights.wishSecondary, { taxonomyCode: second });
  const adjacent = taxonomyCodes.find((code) => code[0] === primary[0]);
  return adjacent ? part("wish_adjacent", weights.wishAdjacent, { taxonomyCode: adjacent }) : none;
};

const kind = ({ person, facts, weights }: Pair): Contribution[] =>
  person.senior.wishes.kinds.includes(facts.listing.kind)
    ? part("kind", weights.kind, { kind: facts.listing.kind })
    : none;

const falling = (from: number, to: number, share: number): number => Math.round(from + (to - from) * share);

const travel = ({ person, facts, context, weights }: Pair): Contribution[] => {
  if (!needsTravel(person, facts)) return part("online", weights.online);
  const estimate = travelTo(person, facts, context);
  if (estimate === undefined) return none;
  const { preferredMinutes, maxMinutes } = person.senior.travel;
  const minutes = Math.round(estimate.minutes);
  const values = { km: Math.round(estimate.km * 10) / 10, minutes, mode: estimate.mode, preferredMinutes };
  const rough = estimate.rough ? "_rough" : "";
  if (estimate.minutes <= preferredMinutes)
    return part(
      `near${rough}`,
      falling(weights.near, weights.nearAtPreferred, estimate.minutes / preferredMinutes),
      values,
    );
  const beyond = (estimate.minutes - preferredMinutes) / (maxMinutes - preferredMinutes);
  return [
    ...part(`reachable${rough}`, falling(weights.nearAtPreferred, 0, beyond), values),
    ...part("farther", weights.farther, values),
  ];
};

const ownArea = ({ person, facts, weights }: Pair): Contribution[] =>
  facts.municipalityCode === person.senior.location.localGovernmentCode && needsTravel(person, facts)
    ? part("own_area", weights.ownArea)
    : none;

const time = ({ person, facts, weights }: Pair): Contribution[] => {
  const { schedule } = facts.listing;
  if (schedule.type === "flexible")
    return part(schedule.startTime === undefined ? "flexible_time" : "any_day", weights.flexibleTime);
  const needed = neededBands(schedule.startTime, schedule.endTime);
  if (facts.schedule.options.length === 0 || needed === undefined) return none;
  const values = { weekdays: weekdaysOf(schedule).join(" "), bands: needed.join(" ") };
  return fitsSchedule(facts.schedule, person.unwished)
    ? part("time", weights.time, values)
    : part("preferred_time", weights.unwishedTime, values);
};

const welcome = ({ facts, weights, context: { today } }: Pair): Contribution[] => {
  const { listing } = facts;
  const { publishedAt } = listing;
  const age = publishedAt === undefined ? weights.newDays : daysBetween(publishedAt.slice(0, 10), today);
  return [
    ...(listing.fee.status === "free" ? part("free", weights.free) : none),
    ...(listing.beginnerFriendly ? part("beginner", weights.beginner) : none),
    ...(listing.eligibility.audience === "seniors" ? part("seniors_welcome", weights.seniorsWelcome) : none),
    ...(listing.eligibility.audience === "families" ? part("families", weights.families) : none),
    ...(age < weights.newDays ? part("fresh", weights.fresh) : none),
  ];
};

const avoided = ({ person, facts, weights }: Pair): Contribution[] =>
  person.senior.avoid
    .filter(({ code, level }) => level === "soft" && facts.flags.has(code))
    .flatMap(({ code }) => part("avoided", weights.avoided, { flag: code }));

const unknowns = ({ person, facts, context, weights }: Pair): Contribution[] =>
  unknownsOf(person, facts, context).flatMap(({ topic, flag }) =>
    part("confirm", weights.unknown, { topic, ...(flag && { flag }) }),
  );

const scorers: readonly ((pair: Pair) => Contribution[])[] = [
  wish,
  kind,
  travel,
  ownArea,
  time,
  welcome,
  avoided,
  unknowns,
];

/** What speaks for and against offering a listing that breaks no hard condition, in whole points. */
export const contributions = (
  person: PersonFacts,
  facts: ListingFacts,
  context: MatchContext,
  weights: Weights,
): Contribution[] => scorers.flatMap((scorer) => scorer({ person, facts, context, weights }));

/** The sum: a whole number, so that every engine comes to the same. */
export const total = (parts: readonly Contribution[]): number => parts.reduce((sum, { points }) => sum + points, 0);
