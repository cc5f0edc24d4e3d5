import type { ListingId } from "../ids.ts";
import type { Exposure, Prices } from "./exposure.ts";
import { exposureNumbersOn } from "./exposure-numbers.ts";
import type { ListingTable } from "./listing-columns.ts";
import { barBits } from "./listing-table.ts";
import { dataOf, type MatchRun, type RunData, runFrom } from "./match-run.ts";
import { responseModel } from "./response-model.ts";

/** A cycle as it was planned, as plain data: all who work on a part of it hold people against the same. */
export interface KeptRun extends RunData {
  readonly prices: Prices;
}

/**
 * Names what {@link KeptRun} looks like. To be raised when a column, a cell or a bit changes its meaning: a program of another
 * version does not take it up.
 */
export const keptRunVersion = 1;

export const keptRunOf = (run: MatchRun, exposure: Exposure): KeptRun => ({
  ...dataOf(run),
  prices: pricesOf(exposure),
});

export const pricesOf = ({ success, displaces, needs, toll, lots }: Exposure): Prices => ({
  success,
  displaces,
  needs,
  toll,
  lots,
});

/** Prices, and how people answer by what is known of it on a date. */
export const exposureBy = (prices: Prices, today: string): Exposure => ({
  ...prices,
  ...responseModel(exposureNumbersOn(today)),
});

/** The same with what is no longer open as closed: whoever works on a part later offers none of it. */
const withoutClosed = (listings: ListingTable, isOpen: (listingId: ListingId) => boolean): ListingTable => ({
  ...listings,
  barred: listings.barred.map((bars, l) => (isOpen(listings.ids[l] as ListingId) ? bars : bars | barBits.closed)),
});

/** Makes a run and its exposure of what was kept, as far as it is still open. */
export const takeUp = (
  kept: KeptRun,
  isOpen: (listingId: ListingId) => boolean,
): { match: MatchRun; exposure: Exposure } => ({
  match: runFrom({ ...kept, listings: withoutClosed(kept.listings, isOpen) }),
  exposure: exposureBy(kept.prices, kept.today),
});
