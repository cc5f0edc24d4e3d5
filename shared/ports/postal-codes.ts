import type { Location } from "../domain/place.ts";

export interface PostalTown {
  readonly prefecture: string;
  readonly cityAndCounty: string;
  readonly town: string;
  readonly location: Location;
}

export interface PostalCodes {
  /** Towns of a seven-digit postal code, with the town's centre where known, else the municipality's office; empty if unknown. */
  lookUp(postalCode: string): Promise<PostalTown[]>;
}
