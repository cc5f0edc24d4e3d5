import type { Centre } from "../centre.ts";
import type { DemandFlag, DigitalSkill } from "../conditions.ts";
import { digitalSkillSchema } from "../conditions.ts";
import type { CentreId, ListingId } from "../ids.ts";
import type { Listing } from "../listing.ts";
import type { Senior } from "../senior.ts";
import { availabilityMask, type BandMask, type ScheduleNeed, scheduleNeed } from "./time-bands.ts";
import { estimateTravel, type Spot, type TravelEstimate } from "./travel.ts";

/** A listing with what is worked out once for all people. */
export interface ListingFacts {
  readonly listing: Listing;
  readonly flags: ReadonlySet<DemandFlag>;
  readonly schedule: ScheduleNeed;
  /** Least digital skill that it asks for. */
  readonly digital: DigitalSkill;
  /** Whether it says anything about its demands; if not, what it leaves out is unknown, not "no". */
  readonly demandsStated: boolean;
  /** Municipality where it takes place. */
  readonly municipalityCode: string;
  /** Where it takes place, for travel. */
  readonly spot: Spot;
  /** Last date on which it may be offered. */
  readonly lastOfferOn: string;
}

/** A person with what is worked out once for all listings. */
export interface PersonFacts {
  readonly senior: Senior;
  /** Bands that are not possible. */
  readonly blocked: BandMask;
  /** Bands that are possible but not wished, or not possible. */
  readonly unwished: BandMask;
  /** Listings shown within the cool-down, or answered before. */
  readonly alreadyOffered: ReadonlySet<ListingId>;
}

/** What holds for a whole run. */
export interface MatchContext {
  /** Date of the cycle in Japan. */
  readonly today: string;
  readonly centres: ReadonlyMap<CentreId, Centre>;
  readonly isIsland: (localGovernmentCode: string) => boolean;
}

const skillScale = digitalSkillSchema.options;

/** How far up the scale none < little < ok < good. */
export const skillRank = (skill: DigitalSkill): number => skillScale.indexOf(skill);

const digitalNeeds: readonly (readonly [DemandFlag, DigitalSkill])[] = [
  ["pc_adv", "good"],
  ["pc", "ok"],
  ["online", "ok"],
  ["smartphone", "little"],
];

/** Flags that follow from other fields, so that a person who avoids them is heard even if the flag was not ticked. */
const impliedFlags: readonly (readonly [DemandFlag, (listing: Listing) => boolean])[] = [
  ["long_standing", (listing) => listing.demands.posture === "standing"],
  ["indoor", (listing) => listing.demands.setting === "indoor"],
  ["outdoor", (listing) => listing.demands.setting === "outdoor"],
  ["online", (listing) => listing.place.holding === "online" || listing.demands.setting === "online"],
];

const statesDemands = ({ demands }: Listing): boolean =>
  demands.posture !== "unknown" ||
  demands.setting !== "unknown" ||
  demands.flags.length > 0 ||
  demands.loadKg !== undefined;

const lastDay = ({ schedule }: Listing): string | undefined =>
  schedule.type === "dates" ? [...schedule.dates].sort().at(-1) : schedule.endsOn;

/** Last date on which a listing may be offered: the earliest of its own close, its closing date and its last day. */
export const lastOfferOn = (listing: Listing): string =>
  [listing.application.until, lastDay(listing)].reduce<string>(
    (earliest, day) => (day !== undefined && day < earliest ? day : earliest),
    listing.closesOn,
  );

const spotOf = ({ place, municipalityCode }: Listing): Spot => ({
  localGovernmentCode: place.localGovernmentCode ?? municipalityCode,
  town: place.town,
  ...(place.coordinates && { coordinates: place.coordinates }),
  ...(place.precision && { precision: place.precision }),
});

/** Works out a listing once, before it is held against people. */
export const listingFacts = (listing: Listing): ListingFacts => {
  const flags = new Set([
    ...listing.demands.flags,
    ...impliedFlags.filter(([, applies]) => applies(listing)).map(([flag]) => flag),
  ]);
  return {
    listing,
    flags,
    schedule: scheduleNeed(listing.schedule),
    digital: digitalNeeds.find(([flag]) => flags.has(flag))?.[1] ?? "none",
    demandsStated: statesDemands(listing),
    municipalityCode: listing.place.localGovernmentCode ?? listing.municipalityCode,
    spot: spotOf(listing),
    lastOfferOn: lastOfferOn(listing),
  };
};

/** Works out a person once, before listings are held against them. */
export const personFacts = (senior: Senior, alreadyOffered: ReadonlySet<ListingId>): PersonFacts => ({
  senior,
  blocked: availabilityMask(senior.availability, ["no"]),
  unwished: availabilityMask(senior.availability, ["no", "possible"]),
  alreadyOffered,
});

/** Whether the person has to go there: not online, and if one may choose, not unless they are at home with a computer. */
export const needsTravel = (person: PersonFacts, facts: ListingFacts): boolean => {
  const { holding } = facts.listing.place;
  if (holding !== "hybrid") return holding === "onsite";
  return skillRank(person.senior.digitalSkill ?? "none") < skillRank("ok");
};

/** A person's way to a listing; undefined where none can be estimated (see {@link estimateTravel}). */
export const travelTo = (
  { senior: { location, travel } }: PersonFacts,
  { spot }: ListingFacts,
  { isIsland }: MatchContext,
): TravelEstimate | undefined => estimateTravel(location, travel.modes, spot, isIsland);
