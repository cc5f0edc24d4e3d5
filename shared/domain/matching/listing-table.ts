import { isIsland } from "../../reference/island-municipalities.ts";
import { bands, type DemandFlag, type DigitalSkill, kinds, purposes, weekdays } from "../conditions.ts";
import type { Listing } from "../listing.ts";
import { addDays } from "../times.ts";
import { dayCount } from "./bit-sums.ts";
import { crowdsIn } from "./crowds.ts";
import { type EarthPoint, earthPoint } from "./earth.ts";
import { codeNumber, feature, flagNumber, groupsOf, setBit, wordsOf } from "./features.ts";
import { type Cell, cell, type ListingTable, placeColumns, rowCells, yenNotSaid } from "./listing-columns.ts";
import { compare } from "./map-order.ts";
import {
  ageLimits,
  barredBy,
  beginsOn,
  digitalNeed,
  flagsOf,
  hourlyYen,
  isUnpaid,
  openFlags,
  purposesOf,
  sexLimit,
  unmetWants,
  type WeekNeed,
  weekNeed,
} from "./match-listing.ts";
import { dayNumber } from "./match-profile.ts";
import { wantBits } from "./match-record.ts";
import { type NamedFeatures, namedFeatures, neededTokens } from "./named-features.ts";
import { packedOf } from "./packed-cells.ts";
import { packCodes } from "./packed-parts.ts";
import { daysPerWeek, sessionMinutes } from "./time-bands.ts";
import { tokenPlaces } from "./token-finder.ts";
import { tokenOf } from "./tokens.ts";

/** Conditions that keep a listing from everybody, one bit each. */
export const barBits = { closed: 1, capacity_full: 2, audience: 4 } as const;

/** What a listing leaves open, one bit each; a person to whom it matters has the same bit set. */
export const openBits = { time: 1, load: 2, fee: 4, age: 8, digital: 16, reward: 32 } as const;

/** What speaks for or against a listing whoever looks, one bit each. */
export const meritBits = {
  free: 1,
  beginner: 2,
  seniorsWelcome: 4,
  families: 8,
  fresh: 16,
  responsive: 32,
  firstTime: 64,
  daysUnknown: 128,
} as const;

export const holding = { onsite: 0, online: 1, hybrid: 2 } as const;

/** How a group behaves as a partner; what is not known counts for nothing. */
export interface GroupStanding {
  readonly responsive: boolean;
  readonly firstTime: boolean;
}

/** What is known of a listing beside what it says. */
export interface Standing extends GroupStanding {
  /** All places are taken by our own count; see `free-places.ts`. */
  readonly takenUp: boolean;
}

/** What holds for all listings of a run. */
export interface ListingRun {
  /** Date of the cycle in Japan. */
  readonly today: string;
  readonly standingOf: (listing: Listing) => Standing;
}

/** What several columns follow from, worked out once a listing. */
interface Facts {
  readonly flags: ReadonlySet<DemandFlag>;
  readonly open: readonly DemandFlag[];
  readonly digital: DigitalSkill;
  readonly week: WeekNeed;
  readonly ages: ReturnType<typeof ageLimits>;
  readonly hourlyYen: number | undefined;
  readonly standing: Standing;
}

const factsOf = (listing: Listing, { today, standingOf }: ListingRun): Facts => {
  const flags = flagsOf(listing);
  return {
    flags,
    open: openFlags(listing, flags),
    digital: digitalNeed(flags),
    week: weekNeed(listing, today),
    ages: ageLimits(listing),
    hourlyYen: hourlyYen(listing),
    standing: standingOf(listing),
  };
};

/** Bands of the week that one cannot do without: none where one may choose among the days. */
const neededWeekBands = ({ days, bandSet, required }: WeekNeed): number[] => {
  const all = weekdays.flatMap((_, day) => ((days >>> day) & 1 ? [day] : []));
  if (required < all.length) return [];
  return all.flatMap((day) => bands.flatMap((_, band) => ((bandSet >>> band) & 1 ? [feature.band(day, band)] : [])));
};

const needBits = (listing: Listing, { flags, digital, week }: Facts, named: NamedFeatures): number[] => {
  const sex = sexLimit(listing);
  return [
    feature.kind(listing.kind),
    ...(digital === "none" ? [] : [feature.digital(digital)]),
    ...(sex === undefined ? [] : [feature.sex(sex)]),
    ...(isUnpaid(listing) ? [feature.unpaid] : []),
    ...[listing.taxonomy.primary, ...listing.taxonomy.secondary].map(feature.code),
    ...[...flags].map(feature.flag),
    ...neededWeekBands(week),
    ...neededTokens(listing).map((token) => named.bits.get(token) ?? 0),
  ];
};

const carryingKinds: ReadonlySet<string> = new Set(["employment", "contract_work", "silver", "volunteer"]);

const openOf = (listing: Listing, facts: Facts): number => {
  const { schedule, demands, fee, kind } = listing;
  const isOpen: Readonly<Record<keyof typeof openBits, boolean>> = {
    time: schedule.type !== "flexible" && schedule.startTime === undefined,
    load: demands.loadKg === undefined && carryingKinds.has(kind) && facts.open.includes("stairs"),
    fee: fee.status === "unknown" || (fee.status === "paid" && fee.yen === undefined),
    age: facts.ages !== undefined,
    digital: facts.digital !== "none",
    reward: !isUnpaid(listing) && facts.hourlyYen === undefined,
  };
  return bitsWhere(openBits, isOpen);
};

/** The bits of what holds. */
export const bitsWhere = <Name extends string>(
  bits: Readonly<Record<Name, number>>,
  holds: Readonly<Record<Name, boolean>>,
) => (Object.keys(bits) as Name[]).reduce((mask, name) => (holds[name] ? mask | bits[name] : mask), 0);

/** A listing counts as new so many days after it was published. */
const newDays = 14;

/** First instant of the days on which what counts as new was published. */
const newFrom = (today: string): number => Date.parse(`${addDays(today, 1 - newDays)}T00:00:00+09:00`);

const meritsOf = (listing: Listing, { week, standing }: Facts, freshFrom: number): number => {
  const { fee, beginnerFriendly, eligibility, publishedAt, schedule } = listing;
  return bitsWhere(meritBits, {
    free: fee.status === "free",
    beginner: beginnerFriendly === true,
    seniorsWelcome: eligibility.audience === "seniors",
    families: eligibility.audience === "families",
    fresh: publishedAt !== undefined && Date.parse(publishedAt) >= freshFrom,
    responsive: standing.responsive,
    firstTime: standing.firstTime,
    daysUnknown: schedule.type !== "flexible" && week.days === 0,
  });
};

const put = ({ cells }: ListingTable, l: number, name: Cell, value: number): void => {
  cells[l * rowCells + cell[name]] = value;
};

const putSet = (
  table: ListingTable,
  l: number,
  [low, high]: readonly [Cell, Cell],
  numbers: readonly number[],
): void => {
  const words = wordsOf(numbers);
  put(table, l, low, words[0]);
  put(table, l, high, words[1]);
};

const fillPlace = (table: ListingTable, l: number, { place, municipalityCode }: Listing): void => {
  const municipality = Number(place.localGovernmentCode ?? municipalityCode);
  const point: EarthPoint | undefined = place.coordinates && earthPoint(place.coordinates);
  table.holding[l] = holding[place.holding];
  put(table, l, "municipality", municipality);
  table.island[l] = Number(isIsland(municipality));
  table.rough[l] = Number(place.precision === "municipality");
  table.town[l] = place.town === "" ? 0 : tokenOf("town", place.town);
  table.located[l] = Number(point !== undefined);
  if (point) [table.x[l], table.y[l], table.z[l]] = [point.x, point.y, point.z];
};

const fillTimes = (table: ListingTable, l: number, listing: Listing, { days, bandSet, required }: WeekNeed): void => {
  const begins = beginsOn(listing);
  put(table, l, "days", days);
  put(table, l, "bandSet", bandSet);
  put(table, l, "required", required);
  put(table, l, "bandsToChoose", Number(required < dayCount(days) && (bandSet & (bandSet - 1)) !== 0));
  put(table, l, "timed", Number(days !== 0 && bandSet !== 0));
  put(table, l, "daysPerWeek", daysPerWeek(listing.schedule));
  put(table, l, "sessionMinutes", sessionMinutes(listing.schedule) ?? 0);
  put(table, l, "beginsOn", begins === undefined ? 0 : dayNumber(begins));
};

const fillAmounts = (table: ListingTable, l: number, listing: Listing, { ages, hourlyYen: yen }: Facts): void => {
  const { fee, demands } = listing;
  put(table, l, "load", Math.min(0xffff, Math.ceil((demands.loadKg ?? 0) * 10)));
  put(table, l, "feeYen", fee.status === "paid" ? (fee.yen ?? 0) : 0);
  put(table, l, "hourlyYen", yen === undefined ? yenNotSaid : Math.min(yenNotSaid - 1, yen));
  put(table, l, "minAge", ages?.min ?? 0);
  put(table, l, "maxAge", Math.min(255, ages?.max ?? 255));
  put(table, l, "groupSize", listing.groupSize ?? 0);
};

const fillSets = (table: ListingTable, l: number, listing: Listing, facts: Facts): void => {
  const { named } = table;
  const unmet = unmetWants(listing);
  const high = (Object.keys(wantBits) as (keyof typeof wantBits)[]).filter((want) => unmet[want]);
  for (const bit of needBits(listing, facts, named)) setBit(table.need, bit, l * named.words);
  const [flagsLow, flagsHigh] = wordsOf([...facts.flags].map(flagNumber));
  put(table, l, "flagsLow", flagsLow);
  put(
    table,
    l,
    "flagsHigh",
    high.reduce((mask, want) => mask | wantBits[want], flagsHigh),
  );
  putSet(table, l, ["openLow", "openHigh"], facts.open.map(flagNumber));
  put(
    table,
    l,
    "purposes",
    purposesOf(listing).reduce((mask, one) => mask | (1 << purposes.indexOf(one)), 0),
  );
};

const fillCodes = (table: ListingTable, l: number, { taxonomy: { primary, secondary } }: Listing): void => {
  const all = [primary, ...secondary].map(codeNumber);
  put(table, l, "codes", packCodes(all));
  putSet(table, l, ["codesLow", "codesHigh"], all);
  put(table, l, "codeGroups", groupsOf(all));
};

/** Places of some listings, in an order of theirs. */
const placesSorted = (
  listings: readonly Listing[],
  order: (a: Listing, b: Listing) => number,
  isWanted: (listing: Listing) => boolean = () => true,
): number[] =>
  listings
    .map((listing, l) => ({ listing, l }))
    .filter(({ listing }) => isWanted(listing))
    .sort((a, b) => order(a.listing, b.listing))
    .map(({ l }) => l);

const inIdOrder = (a: Listing, b: Listing): number => compare(a.listingId, b.listingId);
const newestFirst = (a: Listing, b: Listing): number =>
  compare(b.publishedAt ?? "", a.publishedAt ?? "") || inIdOrder(a, b);

const placesById = (listings: readonly Listing[]): number[] => placesSorted(listings, inIdOrder);
const newestJobs = (listings: readonly Listing[]): Int32Array =>
  Int32Array.from(placesSorted(listings, newestFirst, ({ kind }) => kind === "employment"));

/**
 * Makes the table of a run, of listings in the order of the map. Some that are offered to nobody may be among them, so that
 * staff can be told why.
 */
export const listingTable = (listings: readonly Listing[], run: ListingRun): ListingTable => {
  const named = namedFeatures(listings);
  const count = listings.length;
  const table: ListingTable = {
    ids: listings.map(({ listingId }) => listingId),
    count,
    named,
    residentsOf: listings.map(({ eligibility: { residentsOf } }) =>
      residentsOf.length === 0 ? undefined : new Set(residentsOf.map(Number)),
    ),
    cells: new Int32Array(count * rowCells),
    need: new Uint32Array(count * named.words),
    byToken: tokenPlaces(listings),
    crowds: crowdsIn(listings),
    newestJobs: newestJobs(listings),
    ...placeColumns(count),
  };
  placesById(listings).forEach((l, rank) => {
    put(table, l, "rank", rank);
  });
  const freshFrom = newFrom(run.today);
  listings.forEach((listing, l) => {
    const facts = factsOf(listing, run);
    table.barred[l] = bitsWhere(barBits, barredBy(listing, run.today, facts.standing.takenUp));
    put(table, l, "lot", tokenOf("listing", listing.listingId) % 2 ** 32);
    put(table, l, "kind", kinds.indexOf(listing.kind));
    put(table, l, "open", openOf(listing, facts));
    put(table, l, "merits", meritsOf(listing, facts, freshFrom));
    fillPlace(table, l, listing);
    fillTimes(table, l, listing, facts.week);
    fillAmounts(table, l, listing, facts);
    fillSets(table, l, listing, facts);
    fillCodes(table, l, listing);
    const { what, when } = packedOf(table, l, listing);
    put(table, l, "what", what);
    put(table, l, "when", when);
  });
  return table;
};
