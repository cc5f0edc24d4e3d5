import type { Listing } from "../listing.ts";

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
