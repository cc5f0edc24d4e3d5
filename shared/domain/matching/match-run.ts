import type { Centre } from "../centre.ts";
import { NotFound } from "../errors.ts";
import type { CentreId } from "../ids.ts";
import type { Listing } from "../listing.ts";
import { agesOn } from "./ages.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { type ConditionRows, conditionRows } from "./condition-rows.ts";
import { letInOf } from "./let-in.ts";
import { cellOf, type ListingTable } from "./listing-columns.ts";
import { listingTable, type Standing } from "./listing-table.ts";
import { inMapOrder } from "./map-order.ts";
import { type MatchCentre, matchCentre } from "./match-centre.ts";
import { hybridBits } from "./reachable.ts";
import { tokenFinder } from "./token-finder.ts";

/**
 * What a run rests on, as plain data: worked out once from the listings, it can be kept, and taken up by whoever has no
 * listings at hand.
 */
export interface RunData {
  readonly today: string;
  readonly centres: readonly Centre[];
  readonly listings: ListingTable;
  /** For each centre, whether its people may be shown each listing by the rules of both centres about other areas. */
  readonly areaAllowed: readonly Uint8Array[];
}

/** What holds for all people of a cycle. */
export interface MatchRun extends Pick<RunData, "today" | "listings" | "areaAllowed"> {
  readonly centres: readonly MatchCentre[];
  /** Age on the date for each number of a birthday. */
  readonly ages: Uint8Array;
  readonly index: MatchIndex;
}

/** A run with the listings themselves, for who shows them. */
export interface DescribedRun extends MatchRun {
  /** By place in the table. */
  readonly described: readonly Listing[];
}

/** What makes the listings quick to find, whoever looks. */
interface MatchIndex {
  readonly blocks: readonly Block[];
  readonly rows: ConditionRows;
  /** Those that who handles a computer may take part in from home: one bit a listing. */
  readonly hybrid: Int32Array;
  /** See `let-in.ts`. */
  readonly letIn: ReturnType<typeof letInOf>;
  /** Places in the table of what a token names; see `token-finder.ts`. */
  readonly placesOf: ReturnType<typeof tokenFinder>;
}

interface MatchRunInput {
  readonly today: string;
  readonly centres: readonly Centre[];
  readonly listings: readonly Listing[];
  readonly standingOf?: (listing: Listing) => Standing;
}

/** A listing of the own municipality always; of another, if neither the own centre nor its owner keeps to itself. */
const allowedFor = (
  own: Centre,
  table: ListingTable,
  listings: readonly Listing[],
  byId: ReadonlyMap<CentreId, Centre>,
): Uint8Array => {
  const municipalities = new Set(own.localGovernmentCodes.map(Number));
  return Uint8Array.from(listings, ({ centreId }, l) => {
    if (municipalities.has(cellOf(table, l, "municipality"))) return 1;
    const owner = centreId === undefined ? undefined : byId.get(centreId);
    return own.wideArea && (centreId === own.centreId || owner?.wideArea !== false) ? 1 : 0;
  });
};

/**
 * At which place among a run's centres each stands.
 * @throws NotFound for a centre that is not among them: nobody is matched by another one's rules
 */
export const centrePlaces = ({ centres }: Pick<MatchRun, "centres">): ((centreId: CentreId) => number) => {
  const places = new Map(centres.map(({ centre }, place) => [centre.centreId, place]));
  return (centreId) => {
    const place = places.get(centreId);
    if (place === undefined) throw new NotFound({ centreId });
    return place;
  };
};

const unknownStanding: Standing = { responsive: false, firstTime: false, takenUp: false };

/** What a run rests on, to be kept. */
export const dataOf = ({ today, centres, listings, areaAllowed }: MatchRun): RunData => ({
  today,
  centres: centres.map(({ centre }) => centre),
  listings,
  areaAllowed,
});

/** Makes a run of its data. */
export const runFrom = (data: RunData): MatchRun => {
  const { today, centres, listings, areaAllowed } = data;
  return {
    today,
    centres: centres.map((centre) => matchCentre(centre, today)),
    listings,
    areaAllowed,
    ages: agesOn(today),
    index: {
      rows: conditionRows(listings),
      blocks: blocksOf(listings),
      hybrid: hybridBits(listings),
      letIn: letInOf({ listings, areaAllowed }),
      placesOf: tokenFinder(listings.byToken),
    },
  };
};

/** Works out once what all people of a cycle are held against. */
export const matchRun = ({ today, centres, listings, standingOf }: MatchRunInput): DescribedRun => {
  const described = inMapOrder(listings);
  const table = listingTable(described, { today, standingOf: standingOf ?? (() => unknownStanding) });
  const byId = new Map(centres.map((centre) => [centre.centreId, centre]));
  const areaAllowed = centres.map((centre) => allowedFor(centre, table, described, byId));
  const data = { today, centres, listings: table, areaAllowed };
  return { ...runFrom(data), described };
};
