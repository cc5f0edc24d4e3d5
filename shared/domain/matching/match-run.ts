import type { Centre } from "../centre.ts";
import { NotFound } from "../errors.ts";
import type { CentreId } from "../ids.ts";
import type { Listing } from "../listing.ts";
import { agesOn } from "./ages.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { type ConditionRows, conditionRows } from "./condition-rows.ts";
import { letInOf } from "./let-in.ts";
import { cellOf, type ListingTable } from "./listing-columns.ts";
import { listingTable, placesByToken, type Standing } from "./listing-table.ts";
import { type MatchCentre, matchCentre } from "./match-centre.ts";
import { hybridBits } from "./reachable.ts";
import { tokenFinder } from "./token-finder.ts";

/** What holds for all people of a cycle. */
export interface MatchRun {
  readonly today: string;
  readonly centres: readonly MatchCentre[];
  readonly listings: ListingTable;
  /** For each centre, whether its people may be shown each listing by the rules of both centres about other areas. */
  readonly areaAllowed: readonly Uint8Array[];
  readonly isIsland: (municipality: number) => boolean;
  /** Age on the date for each number of a birthday. */
  readonly ages: Uint8Array;
  readonly index: MatchIndex;
}

/** What makes the listings quick to find, whoever looks. */
interface MatchIndex {
  readonly rows: ConditionRows;
  readonly blocks: readonly Block[];
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
  readonly isIsland: (localGovernmentCode: string) => boolean;
  readonly standingOf?: (listing: Listing) => Standing;
}

/** A listing of the own municipality always; of another, if neither the own centre nor its owner keeps to itself. */
const allowedFor = (own: Centre, listings: ListingTable, byId: ReadonlyMap<CentreId, Centre>): Uint8Array => {
  const municipalities = new Set(own.localGovernmentCodes.map(Number));
  return Uint8Array.from(listings.listings, ({ centreId }, l) => {
    if (municipalities.has(cellOf(listings, l, "municipality"))) return 1;
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

/** Codes as numbers, by how islands are known. */
const byNumber = (isIsland: (localGovernmentCode: string) => boolean) => (municipality: number) =>
  isIsland(String(municipality).padStart(6, "0"));

/** Works out once what all people of a cycle are held against. */
export const matchRun = ({ today, centres, listings, isIsland, standingOf }: MatchRunInput): MatchRun => {
  const table = listingTable(listings, { today, isIsland, standingOf: standingOf ?? (() => unknownStanding) });
  const byId = new Map(centres.map((centre) => [centre.centreId, centre]));
  const areaAllowed = centres.map((centre) => allowedFor(centre, table, byId));
  return {
    today,
    centres: centres.map((centre) => matchCentre(centre, today)),
    listings: table,
    areaAllowed,
    isIsland: byNumber(isIsland),
    ages: agesOn(today),
    index: {
      rows: conditionRows(table),
      blocks: blocksOf(table),
      hybrid: hybridBits(table),
      letIn: letInOf({ listings: table, areaAllowed }),
      placesOf: tokenFinder(placesByToken(table)),
    },
  };
};
