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

/**
 * What a listing is one of: its group, by id or name and by telephone (lists write one and the same desk in several ways),
 * of which a digest holds two, and its series, of which it holds one.
 */
const crowdsOf = (listing: Listing): Crowd[] => {
  const { organizationId, organizerName, contact } = listing;
  const phone = contact.contactPointPhoneNumber;
  return [
    { name: `group ${organizationId ?? organizerName}`, most: 2 },
    ...(phone === undefined ? [] : [{ name: `phone ${phone}`, most: 2 }]),
    { name: seriesOf(listing), most: 1 },
  ];
};

interface Ranked {
  readonly listing: Listing;
}

/**
 * The first `limit` of a ranking in which no group's or series' listings crowd out the others.
 * @param shown listings that the person has seen: of their series nothing more is taken
 */
export const withoutCrowds = <Candidate extends Ranked>(
  ranked: readonly Candidate[],
  limit: number,
  shown: readonly Listing[],
): Candidate[] => {
  const taken = new Map(shown.map((listing) => [seriesOf(listing), 1]));
  const chosen: Candidate[] = [];
  for (const candidate of ranked) {
    if (chosen.length === limit) break;
    const crowds = crowdsOf(candidate.listing);
    if (crowds.some(({ name, most }) => (taken.get(name) ?? 0) >= most)) continue;
    for (const { name } of crowds) taken.set(name, (taken.get(name) ?? 0) + 1);
    chosen.push(candidate);
  }
  return chosen;
};

/** What listings are one of, as numbers: what is thinned out again and again looks no name up. */
export interface Crowds {
  /** {@link crowdsEach} a listing. */
  readonly numbers: Int32Array;
  /** How many of each crowd one digest may hold. */
  readonly most: Uint8Array;
  /** How many of each are taken; 0 between one person and the next. */
  readonly taken: Uint8Array;
}

const crowdsEach = 3;
/** A listing without a telephone is of one crowd less: this one, which is never full, stands for it. */
const noCrowd: Crowd = { name: "", most: 255 };

export const crowdsIn = (listings: readonly Listing[]): Crowds => {
  const known = new Map<string, number>();
  const most: number[] = [];
  const numberOf = (crowd: Crowd): number => {
    const number = known.get(crowd.name) ?? most.push(crowd.most) - 1;
    known.set(crowd.name, number);
    return number;
  };
  const numbers = Int32Array.from(
    listings.flatMap((listing) => [...crowdsOf(listing), noCrowd].slice(0, crowdsEach).map(numberOf)),
  );
  return { numbers, most: Uint8Array.from(most), taken: new Uint8Array(most.length) };
};

const isCrowded = ({ numbers, most, taken }: Crowds, l: number): boolean => {
  for (let at = l * crowdsEach; at < (l + 1) * crowdsEach; at += 1)
    if ((taken[numbers[at] as number] as number) >= (most[numbers[at] as number] as number)) return true;
  return false;
};

const count = ({ numbers, taken }: Crowds, l: number, by: number): void => {
  for (let at = l * crowdsEach; at < (l + 1) * crowdsEach; at += 1)
    taken[numbers[at] as number] = (taken[numbers[at] as number] as number) + by;
};

/** {@link withoutCrowds} of a ranking, in its place. */
export const thinOut = (crowds: Crowds, top: Shortlist, limit: number): void => {
  const { places, scores } = top;
  let kept = 0;
  for (let n = 0; n < top.count && kept < limit; n += 1) {
    const l = places[n] as number;
    if (isCrowded(crowds, l)) continue;
    count(crowds, l, 1);
    places[kept] = l;
    scores[kept] = scores[n] as number;
    kept += 1;
  }
  for (let n = 0; n < kept; n += 1) count(crowds, places[n] as number, -1);
  top.count = kept;
};
