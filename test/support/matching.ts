import type { Centre } from "../../shared/domain/centre.ts";
import type { HardCondition } from "../../shared/domain/conditions.ts";
import type { ListingId } from "../../shared/domain/ids.ts";
import type { Listing } from "../../shared/domain/listing.ts";
import { listingFacts, type MatchContext, personFacts } from "../../shared/domain/matching/facts.ts";
import { brokenCondition } from "../../shared/domain/matching/hard-conditions.ts";
import type { Senior } from "../../shared/domain/senior.ts";
import { islandMunicipalities } from "../../shared/reference/island-municipalities.ts";
import { aCentre } from "./builders.ts";

/** Date of the cycle in tests of the matcher: a Wednesday. */
export const matchDay = "2026-11-25";

export const aMatchContext = (centres: readonly Centre[] = [aCentre()], today = matchDay): MatchContext => ({
  today,
  centres: new Map(centres.map((centre) => [centre.centreId, centre])),
  isIsland: (code) => islandMunicipalities.has(code),
});

/** Which hard condition a listing breaks for a person, if any. */
export const broken = (
  senior: Senior,
  listing: Listing,
  context = aMatchContext(),
  offered: readonly ListingId[] = [],
): HardCondition | undefined => brokenCondition(personFacts(senior, new Set(offered)), listingFacts(listing), context);
