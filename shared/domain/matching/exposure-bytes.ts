import { allLots, byFitAlone, type Exposure } from "./exposure.ts";
import { exposureNumbersOn } from "./exposure-numbers.ts";
import type { ListingTable } from "./listing-columns.ts";
import type { MatchRun } from "./match-run.ts";
import { responseModel } from "./response-model.ts";
import { type Token, tokenBytes, tokenOf } from "./tokens.ts";

/** A listing's token, then three numbers of two bytes; big-endian. */
const at = { free: tokenBytes, toll: tokenBytes + 2, lots: tokenBytes + 4 } as const;
const bytesPerListing = tokenBytes + 6;

const most = 0xffff;
/** So many steps of what is free, and of a toll, are told apart for each 1. */
const steps = { free: 0x4000, toll: most } as const;

const inSteps = (value: number, size: number): number => Math.min(most, Math.round(value * size));

/** Writes an exposure to be kept for all who work on a cycle: 12 bytes a listing. */
export const encodeExposure = ({ free, toll, lots }: Exposure, { listings }: ListingTable): Uint8Array => {
  const bytes = new Uint8Array(listings.length * bytesPerListing);
  const view = new DataView(bytes.buffer);
  listings.forEach(({ listingId }, l) => {
    const start = l * bytesPerListing;
    const token = tokenOf("listing", listingId);
    view.setUint16(start, Math.floor(token / 2 ** 32));
    view.setUint32(start + 2, token % 2 ** 32);
    view.setUint16(start + at.free, inSteps(free[l] ?? 1, steps.free));
    view.setUint16(start + at.toll, inSteps(toll[l] ?? 0, steps.toll));
    view.setUint16(start + at.lots, Math.min(most, lots[l] ?? allLots));
  });
  return bytes;
};

/**
 * Reads an exposure for the listings of a run. One that came later than the exposure is shown as if all its places were free;
 * what is no longer among them is passed over.
 */
export const decodeExposure = (bytes: Uint8Array, { listings, today }: MatchRun): Exposure => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = new Map<Token, number>(
    listings.listings.map(({ listingId }, l) => [tokenOf("listing", listingId), l] as const),
  );
  const exposure = { ...byFitAlone(listings.count), ...responseModel(exposureNumbersOn(today)) };
  for (let start = 0; start < bytes.length; start += bytesPerListing) {
    const l = places.get(view.getUint16(start) * 2 ** 32 + view.getUint32(start + 2));
    if (l === undefined) continue;
    const lots = view.getUint16(start + at.lots);
    exposure.free[l] = view.getUint16(start + at.free) / steps.free;
    exposure.toll[l] = view.getUint16(start + at.toll) / steps.toll;
    exposure.lots[l] = lots === most ? allLots : lots;
  }
  return exposure;
};
