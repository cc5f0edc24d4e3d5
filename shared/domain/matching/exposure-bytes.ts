import type { Listing } from "../listing.ts";
import { allLots, byFitAlone, type Exposure } from "./exposure.ts";
import { exposureNumbersOn } from "./exposure-numbers.ts";
import { cellOf, type ListingTable } from "./listing-columns.ts";
import { meritBits, type Standing } from "./listing-table.ts";
import type { MatchRun } from "./match-run.ts";
import { responseModel } from "./response-model.ts";
import { putToken, type Token, tokenAt, tokenBytes, tokenOf } from "./tokens.ts";

// How many municipalities follow; their codes and needs; then the listings, by token, with what is known of their groups.
// All numbers are big-endian.
const countBytes = 2;
const municipality = { code: 0, need: 4, bytes: 6 } as const;
const entry = {
  token: 0,
  success: tokenBytes,
  displaces: tokenBytes + 2,
  toll: tokenBytes + 4,
  lots: tokenBytes + 6,
  standing: tokenBytes + 8,
  bytes: tokenBytes + 9,
} as const;

/** So many steps are told apart for each 1. */
const steps = { need: 0x1000, success: 0xffff, displaces: 0x1fff, toll: 0xffff } as const;

const most = 0xffff;
const mostSigned = 0x7fff;
const inSteps = (value: number, size: number): number => Math.min(most, Math.round(value * size));
const inSignedSteps = (value: number, size: number): number =>
  Math.max(-mostSigned, Math.min(mostSigned, Math.round(value * size)));

const standingBits = meritBits.responsive | meritBits.firstTime;
/** Stands beside them; no merit that is written has it. */
const takenUpBit = 1;

const standingAt = (table: ListingTable, l: number): number =>
  (cellOf(table, l, "merits") & standingBits) | (table.takenUp[l] === 1 ? takenUpBit : 0);

/**
 * Writes an exposure to be kept for all who work on a cycle, with the standing of the listings that it was worked out from: 15
 * bytes a listing, 6 a municipality.
 */
export const encodeExposure = (exposure: Exposure, table: ListingTable): Uint8Array => {
  const { listings } = table;
  const { needs, success, displaces, toll, lots } = exposure;
  const listingsFrom = countBytes + needs.size * municipality.bytes;
  const bytes = new Uint8Array(listingsFrom + listings.length * entry.bytes);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, needs.size);
  [...needs].forEach(([code, need], n) => {
    const start = countBytes + n * municipality.bytes;
    view.setUint32(start + municipality.code, code);
    view.setUint16(start + municipality.need, inSteps(need, steps.need));
  });
  listings.forEach(({ listingId }, l) => {
    const start = listingsFrom + l * entry.bytes;
    const token = tokenOf("listing", listingId);
    putToken(view, start + entry.token, token);
    view.setUint16(start + entry.success, inSteps(success[l] ?? 1, steps.success));
    view.setInt16(start + entry.displaces, inSignedSteps(displaces[l] ?? 0, steps.displaces));
    view.setUint16(start + entry.toll, inSteps(toll[l] ?? 0, steps.toll));
    view.setUint16(start + entry.lots, Math.min(most, lots[l] ?? allLots));
    view.setUint8(start + entry.standing, standingAt(table, l));
  });
  return bytes;
};

const readNeeds = (view: DataView, end: number): Map<number, number> => {
  const needs = new Map<number, number>();
  for (let start = countBytes; start < end; start += municipality.bytes)
    needs.set(view.getUint32(start + municipality.code), view.getUint16(start + municipality.need) / steps.need);
  return needs;
};

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const endOfNeeds = (view: DataView): number => countBytes + view.getUint16(0) * municipality.bytes;

/** What was known of the listings beside what they say, as it was published; those that came later have no standing. */
export const publishedStandings = (bytes: Uint8Array): ((listing: Listing) => Standing) => {
  const view = viewOf(bytes);
  const merits = new Map<Token, number>();
  for (let start = endOfNeeds(view); start < bytes.length; start += entry.bytes)
    merits.set(tokenAt(view, start + entry.token), view.getUint8(start + entry.standing));
  return ({ listingId }) => {
    const own = merits.get(tokenOf("listing", listingId)) ?? 0;
    return {
      responsive: (own & meritBits.responsive) !== 0,
      firstTime: (own & meritBits.firstTime) !== 0,
      takenUp: (own & takenUpBit) !== 0,
    };
  };
};

/**
 * Reads an exposure for the listings of a run. One that came later than the exposure is shown as if all its places were free;
 * what is no longer among them is passed over.
 */
export const decodeExposure = (bytes: Uint8Array, { listings, today }: MatchRun): Exposure => {
  const view = viewOf(bytes);
  const listingsFrom = endOfNeeds(view);
  const places = new Map<Token, number>(
    listings.listings.map(({ listingId }, l) => [tokenOf("listing", listingId), l] as const),
  );
  const exposure: Exposure = {
    ...byFitAlone(listings.count),
    ...responseModel(exposureNumbersOn(today)),
    needs: readNeeds(view, listingsFrom),
  };
  for (let start = listingsFrom; start < bytes.length; start += entry.bytes) {
    const l = places.get(tokenAt(view, start + entry.token));
    if (l === undefined) continue;
    const lots = view.getUint16(start + entry.lots);
    exposure.success[l] = view.getUint16(start + entry.success) / steps.success;
    exposure.displaces[l] = view.getInt16(start + entry.displaces) / steps.displaces;
    exposure.toll[l] = view.getUint16(start + entry.toll) / steps.toll;
    exposure.lots[l] = lots === most ? allLots : lots;
  }
  return exposure;
};
