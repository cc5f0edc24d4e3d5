import type { Listing } from "../listing.ts";
import type { Shortlist } from "./shortlist.ts";

interface Crowd {
  readonly name: string;
  /** How many of it one digest may hold. */
  readonly most: number;
}

/** What names a series: the dates of an imported one are rows of their own, with the same title and organiser. */
const seriesOf = ({ source, organizerName, title, listingId }: Listing): string =>
  source.type === "import" ? `series ${source.name} ${organizerName} ${title}` : `series ${listingId}`;

/** A listing without a telephone is of one crowd less: this one, which is never full, stands for it. */
const noCrowd: Crowd = { name: "", most: 255 };

/**
 * What a listing is one of: its series, of which a digest holds one, and its group, by id or name and by telephone (lists
 * write one and the same desk in several ways), of which it holds two.
 */
const crowdsOf = (listing: Listing): readonly [series: Crowd, group: Crowd, phone: Crowd] => {
  const { organizationId, organizerName, contact } = listing;
  const phone = contact.contactPointPhoneNumber;
  return [
    { name: seriesOf(listing), most: 1 },
    { name: `group ${organizationId ?? organizerName}`, most: 2 },
    phone === undefined ? noCrowd : { name: `phone ${phone}`, most: 2 },
  ];
};

const crowdsEach = 3;

/** What each listing is one of, as numbers. */
export interface Crowds {
  /** {@link crowdsEach} a listing, that of its series first. */
  readonly numbers: Int32Array;
  /** How many of each crowd one digest may hold. */
  readonly most: Uint8Array;
}

export const crowdsIn = (listings: readonly Listing[]): Crowds => {
  const known = new Map<string, number>();
  const most: number[] = [];
  const numberOf = (crowd: Crowd): number => {
    const number = known.get(crowd.name) ?? most.push(crowd.most) - 1;
    known.set(crowd.name, number);
    return number;
  };
  const numbers = Int32Array.from(listings.flatMap((listing) => crowdsOf(listing).map(numberOf)));
  return { numbers, most: Uint8Array.from(most) };
};

/**
 * Leaves of a ranking the places and scores of the first `limit` in which no group's or series' listings crowd out the others.
 * @param shown places of listings that the person has seen: of their series nothing more is left
 */
type ThinOut = (top: Shortlist, limit: number, shown?: readonly number[]) => void;

/** Thins out one ranking after the other, in its place. */
export const crowdThinner = ({ numbers, most }: Crowds): ThinOut => {
  /** How many of each crowd are taken; 0 between one ranking and the next. */
  const taken = new Uint8Array(most.length);

  const isCrowded = (l: number): boolean => {
    for (let at = l * crowdsEach; at < (l + 1) * crowdsEach; at += 1)
      if ((taken[numbers[at] as number] as number) >= (most[numbers[at] as number] as number)) return true;
    return false;
  };
  const count = (l: number, by: number): void => {
    for (let at = l * crowdsEach; at < (l + 1) * crowdsEach; at += 1)
      taken[numbers[at] as number] = (taken[numbers[at] as number] as number) + by;
  };
  const markSeries = (l: number, isTaken: number): void => {
    taken[numbers[l * crowdsEach] as number] = isTaken;
  };

  return (top, limit, shown = []) => {
    const { places, scores } = top;
    for (const l of shown) markSeries(l, 1);
    let kept = 0;
    for (let n = 0; n < top.count && kept < limit; n += 1) {
      const l = places[n] as number;
      if (isCrowded(l)) continue;
      count(l, 1);
      places[kept] = l;
      scores[kept] = scores[n] as number;
      kept += 1;
    }
    for (let n = 0; n < kept; n += 1) count(places[n] as number, -1);
    for (const l of shown) markSeries(l, 0);
    top.count = kept;
  };
};
