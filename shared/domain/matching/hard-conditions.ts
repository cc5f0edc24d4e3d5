import type { Centre } from "../centre.ts";
import type { HardCondition, Kind } from "../conditions.ts";
import type { Listing } from "../listing.ts";
import {
  type ListingFacts,
  lastOfferOn,
  type MatchContext,
  needsTravel,
  type PersonFacts,
  skillRank,
  travelTo,
} from "./facts.ts";
import { fitsSchedule } from "./time-bands.ts";

type Breaks = (person: PersonFacts, facts: ListingFacts, context: MatchContext) => boolean;

/**
 * Placement bases under which a centre may choose listings of a kind for a person. Choosing jobs for somebody can itself
 * be 職業紹介 (職業安定法4条): without a basis they are never ranked. Employment is in no digest until its legal fields
 * (労働条件の明示, 5条の3) are part of the listing.
 */
const basesThatMayOffer: Readonly<Partial<Record<Kind, readonly Centre["placementBasis"][]>>> = {
  employment: [],
  contract_work: ["ART29", "ART33", "ART33_3", "SILVER"],
  silver: ["ART29", "ART33", "ART33_3", "SILVER"],
};

/** Below this upper age limit a listing is for the young, whatever the person's age. */
const youngestServed = 50;

/** Whether it is no longer offered on a date: withdrawn, past its last day, or past its closing date for applications. */
export const isClosed = (listing: Listing, today: string): boolean =>
  listing.state !== "published" || lastOfferOn(listing) < today;

/** Whether it has no place left. Unknown is not full. */
export const isFull = ({ capacity }: Listing): boolean => capacity.remaining === 0;

const breaksLegalMode: Breaks = (person, { listing }, { centres }) => {
  const bases = basesThatMayOffer[listing.kind];
  const basis = centres.get(person.senior.centreId)?.placementBasis ?? "NONE";
  return bases !== undefined && !bases.includes(basis);
};

const breaksWideAreaRule: Breaks = (person, { listing, municipalityCode }, { centres }) => {
  const own = centres.get(person.senior.centreId);
  if (own?.localGovernmentCodes.includes(municipalityCode)) return false;
  const owner = listing.centreId === undefined ? undefined : centres.get(listing.centreId);
  const crosses = listing.centreId !== person.senior.centreId;
  return own?.wideArea === false || (crosses && owner?.wideArea === false);
};

const breaksKind: Breaks = ({ senior: { wishes } }, { listing }) =>
  !wishes.undecided && wishes.kinds.length > 0 && !wishes.kinds.includes(listing.kind);

const breaksAge: Breaks = ({ senior }, { listing }, { today }) => {
  const { minAge, maxAge } = listing.eligibility;
  if (senior.birthYear === undefined || listing.kind === "employment") return false;
  const turnsThisYear = Number(today.slice(0, 4)) - senior.birthYear;
  return turnsThisYear < (minAge ?? 0) || turnsThisYear - 1 > (maxAge ?? Number.POSITIVE_INFINITY);
};

const breaksSex: Breaks = ({ senior }, { listing }) =>
  listing.kind !== "employment" &&
  senior.sex !== undefined &&
  listing.eligibility.sex !== undefined &&
  senior.sex !== listing.eligibility.sex;

const isElsewhere: Breaks = (person, { municipalityCode }) =>
  municipalityCode !== person.senior.location.localGovernmentCode;

/**
 * No estimate (an unknown place, the sea between) is not "too far" within the person's own municipality: it is offered
 * with the question said. In another municipality nothing speaks for its being in reach, so it is not offered.
 */
const breaksDistance: Breaks = (person, facts, context) => {
  if (!needsTravel(person, facts)) return false;
  const estimate = travelTo(person, facts, context);
  if (estimate === undefined) return isElsewhere(person, facts, context);
  return estimate.minutes > person.senior.travel.maxMinutes;
};

/**
 * Every hard condition, the cheapest first: what must be so before a listing may be offered. Facts of the listing alone
 * come before facts of the pair. Not here because no field of a person holds them yet: `reward_required`,
 * `qualification`, `language`.
 */
const hardConditions: readonly (readonly [HardCondition, Breaks])[] = [
  ["closed", (_, { listing, lastOfferOn: lastOn }, { today }) => listing.state !== "published" || lastOn < today],
  ["capacity_full", (_, { listing }) => isFull(listing)],
  [
    "audience",
    (_, { listing: { eligibility } }) =>
      eligibility.audience === "children" || (eligibility.maxAge ?? youngestServed) < youngestServed,
  ],
  ["already_offered", (person, { listing }) => person.alreadyOffered.has(listing.listingId)],
  ["legal_mode", breaksLegalMode],
  ["kind", breaksKind],
  [
    "not_code",
    ({ senior: { wishes } }, { listing: { taxonomy } }) =>
      [taxonomy.primary, ...taxonomy.secondary].some((code) => wishes.taxonomyCodesRefused.includes(code)),
  ],
  [
    "excluded_org",
    ({ senior }, { listing: { organizationId } }) =>
      organizationId !== undefined && senior.excludedOrganizations.includes(organizationId),
  ],
  [
    "residence",
    ({ senior }, { listing: { eligibility } }) =>
      eligibility.residentsOf.length > 0 && !eligibility.residentsOf.includes(senior.location.localGovernmentCode),
  ],
  [
    "own_area_only",
    (person, facts, context) =>
      !person.senior.travel.outsideOwnAreaOk && needsTravel(person, facts) && isElsewhere(person, facts, context),
  ],
  ["wide_area_rule", breaksWideAreaRule],
  ["avoid", ({ senior }, { flags }) => senior.avoid.some(({ code, level }) => level === "hard" && flags.has(code))],
  [
    "load",
    ({ senior }, { listing: { demands } }) =>
      senior.maxLoadKg !== undefined && demands.loadKg !== undefined && demands.loadKg > senior.maxLoadKg,
  ],
  [
    "cost_hard",
    ({ senior }, { listing: { fee } }) =>
      senior.costLimit?.level === "hard" && fee.status === "paid" && (fee.yen ?? 0) > senior.costLimit.yenPerSession,
  ],
  [
    "digital",
    ({ senior }, { digital }) =>
      senior.digitalSkill !== undefined && skillRank(senior.digitalSkill) < skillRank(digital),
  ],
  ["age_limit", breaksAge],
  ["sex_limit", breaksSex],
  ["schedule", (person, { schedule }) => !fitsSchedule(schedule, person.blocked)],
  ["distance", breaksDistance],
];

/** The first hard condition that a listing breaks for a person; undefined if it may be offered. */
export const brokenCondition = (
  person: PersonFacts,
  facts: ListingFacts,
  context: MatchContext,
): HardCondition | undefined => hardConditions.find(([, breaks]) => breaks(person, facts, context))?.[0];
