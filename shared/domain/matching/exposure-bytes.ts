import { allLots, byFitAlone, type Exposure } from "./exposure.ts";
import { exposureNumbersOn } from "./exposure-numbers.ts";
import type { ListingTable } from "./listing-columns.ts";
import type { MatchRun } from "./match-run.ts";
import { responseModel } from "./response-model.ts";
import { type Token, tokenBytes, tokenOf } from "./tokens.ts";

// How many municipalities follow; their codes and needs; then the listings, by token. All numbers are big-endian.
const countBytes = 2;
const municipality = { code: 0, need: 4, bytes: 6 } as const;
const listing = {
  token: 0,
  success: tokenBytes,
  displaces: tokenBytes + 2,
  toll: tokenBytes + 4,
  lots: tokenBytes + 6,
  bytes: tokenBytes + 8,
} as const;

/** So many steps are told apart for each 1. */
const steps = { need: 0x1000, success: 0xffff, displaces: 0x1fff, toll: 0xffff } as const;

const most = 0xffff;
const mostSigned = 0x7fff;
const inSteps = (value: number, size: number): number => Math.min(most, Math.round(value * size));
const inSignedSteps = (value: number, size: number): number =>
  Math.max(-mostSigned, Math.min(mostSigned, Math.round(value * size)));

/** Writes an exposure to be kept for all who work on a cycle: 14 bytes a listing, 6 a municipality. */
export const encodeExposure = (exposure: Exposure, { listings }: ListingTable): Uint8Array => {
  const { needs, success, displaces, toll, lots } = exposure;
  const listingsFrom = countBytes + needs.size * municipality.bytes;
  const bytes = new Uint8Array(listingsFrom + listings.length * listing.bytes);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, needs.size);
  [...needs].forEach(([code, need], n) => {
    const start = countBytes + n * municipality.bytes;
    view.setUint32(start + municipality.code, code);
    view.setUint16(start + municipality.need, inSteps(need, steps.need));
  });
  listings.forEach(({ listingId }, l) => {
    const start = listingsFrom + l * listing.bytes;
    const token = tokenOf("listing", listingId);
    view.setUint16(start + listing.token, Math.floor(token / 2 ** 32));
    view.setUint32(start + listing.token + 2, token % 2 ** 32);
    view.setUint16(start + listing.success, inSteps(success[l] ?? 1, steps.success));
    view.setInt16(start + listing.displaces, inSignedSteps(displaces[l] ?? 0, steps.displaces));
    view.setUint16(start + listing.toll, inSteps(toll[l] ?? 0, steps.toll));
    view.setUint16(start + listing.lots, Math.min(most, lots[l] ?? allLots));
  });
  return bytes;
};

const readNeeds = (view: DataView, end: number): Map<number, number> => {
  const needs = new Map<number, number>();
  for (let start = countBytes; start < end; start += municipality.bytes)
    needs.set(view.getUint32(start + municipality.code), view.getUint16(start + municipality.need) / steps.need);
  return needs;
};

/**
 * Reads an exposure for the listings of a run. One that came later than the exposure is shown as if all its places were free;
 * what is no longer among them is passed over.
 */
export const decodeExposure = (bytes: Uint8Array, { listings, today }: MatchRun): Exposure => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listingsFrom = countBytes + view.getUint16(0) * municipality.bytes;
  const places = new Map<Token, number>(
    listings.listings.map(({ listingId }, l) => [tokenOf("listing", listingId), l] as const),
  );
  const exposure: Exposure = {
    ...byFitAlone(listings.count),
    ...responseModel(exposureNumbersOn(today)),
    needs: readNeeds(view, listingsFrom),
  };
  for (let start = listingsFrom; start < bytes.length; start += listing.bytes) {
    const token = view.getUint16(start + listing.token) * 2 ** 32 + view.getUint32(start + listing.token + 2);
    const l = places.get(token);
    if (l === undefined) continue;
    const lots = view.getUint16(start + listing.lots);
    exposure.success[l] = view.getUint16(start + listing.success) / steps.success;
    exposure.displaces[l] = view.getInt16(start + listing.displaces) / steps.displaces;
    exposure.toll[l] = view.getUint16(start + listing.toll) / steps.toll;
    exposure.lots[l] = lots === most ? allLots : lots;
  }
  return exposure;
};
