import type { Centre } from "../../shared/domain/centre.ts";
import type { Listing } from "../../shared/domain/listing.ts";
import type { Senior } from "../../shared/domain/senior.ts";
import { aCentre, aListing, aSenior } from "../support/builders.ts";
import type { FilePersona } from "./persona-file.ts";
import { toListing } from "./persona-listing.ts";
import { organizationIds } from "./persona-names.ts";
import { toSenior } from "./persona-senior.ts";

/** A persona and its listings as the product keeps them. */
export interface PersonaRecords {
  readonly centre: Centre;
  readonly senior: Senior;
  /** In the order of the file. */
  readonly listings: readonly Listing[];
}

/** Whatever fits is asked for, be it worth a place in a digest or not. */
const anyPoints = [{ version: "any-points", effectiveFrom: "2000-01-01", numbers: { threshold: 0 } }];

/** A persona of a file as records of the product, at a desk that introduces people to jobs (職業紹介). */
export const toRecords = (person: FilePersona, today: string): PersonaRecords => {
  const organizationId = organizationIds();
  const home = person.municipality_code;
  return {
    centre: aCentre({
      centreId: "personas",
      placementBasis: "ART29",
      localGovernmentCodes: [home],
      wideArea: true,
      weights: anyPoints,
    }),
    senior: aSenior(toSenior(person, today, organizationId)),
    listings: person.listings.map((listing, index) => aListing(toListing(listing, index, person, organizationId))),
  };
};
