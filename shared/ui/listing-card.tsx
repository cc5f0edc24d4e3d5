import type { ComponentChildren } from "preact";
import type { Listing } from "../domain/listing.ts";
import { kindLabel } from "../text/condition-words.ts";
import { feeInWords, placeInWords } from "../text/listing-words.ts";
import { closesInWords, listingLabels } from "../text/listings.ts";
import { scheduleInWords } from "../text/schedule-words.ts";
import { Tag } from "./tag.tsx";

interface ListingCardProps {
  readonly listing: Listing;
  /** Level of its heading: below that of the list. */
  readonly heading?: "h2" | "h3";
  readonly children?: ComponentChildren;
}

/** A listing in a list: what one does, when, where and for how much; the rest is a press away. */
export const ListingCard = ({ listing, heading: Heading = "h2", children }: ListingCardProps) => (
  <li class="card">
    <Heading>
      <a href={`/listings/${listing.listingId}`}>{listing.title}</a>
    </Heading>
    <p>
      <Tag>{kindLabel(listing.kind)}</Tag>
    </p>
    <dl class="short-facts">
      <Fact label={listingLabels.when} value={scheduleInWords(listing)} />
      <Fact label={listingLabels.where} value={placeInWords(listing)} />
      <Fact label={listingLabels.fee} value={feeInWords(listing)} />
      <Fact label={listingLabels.reference} value={`${listing.referenceNumber}（${closesInWords(listing)}）`} />
    </dl>
    {children}
  </li>
);

const Fact = ({ label, value }: { label: string; value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);
