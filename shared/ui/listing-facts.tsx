import type { ComponentChildren } from "preact";
import type { Listing } from "../domain/listing.ts";
import { kindLabel } from "../text/condition-words.ts";
import { dateInWords } from "../text/date-words.ts";
import {
  audienceInWords,
  capacityInWords,
  deadlineInWords,
  feeInWords,
  placeInWords,
  rewardInWords,
  taxonomyInWords,
} from "../text/listing-words.ts";
import {
  confirmedInWords,
  knownDemands,
  listingLabels,
  listingTexts,
  questionsToAsk,
  sourceInWords,
} from "../text/listings.ts";
import { scheduleInWords } from "../text/schedule-words.ts";
import { ExternalLink } from "./external-link.tsx";
import type { Desk } from "./layout.tsx";
import { Lines } from "./lines.tsx";
import { PhoneNumber } from "./phone-number.tsx";
import { SummaryList, type SummaryRow } from "./summary-list.tsx";

interface ListingFactsProps {
  readonly listing: Listing;
  readonly desk?: Desk | undefined;
  /** Next dates on which it takes place, soonest first. */
  readonly nextDates?: readonly string[] | undefined;
}

/** Everything that one needs to decide, in the order in which people ask. What is not known is left out or said so. */
export const ListingFacts = (props: ListingFactsProps) => (
  <SummaryList rows={rows(props).filter(({ value }) => value !== "")} />
);

const rows = ({ listing, desk, nextDates = [] }: ListingFactsProps): SummaryRow[] => [
  { label: listingLabels.when, value: lines([scheduleInWords(listing), listing.schedule.note]) },
  {
    label: listingLabels.nextDates,
    value: listing.schedule.type === "dates" ? "" : nextDates.map(dateInWords).join("、"),
  },
  { label: listingLabels.where, value: placeInWords(listing) },
  { label: listingLabels.access, value: listing.place.access },
  { label: listingLabels.who, value: audienceInWords(listing) },
  { label: listingLabels.fee, value: feeInWords(listing) },
  { label: listingLabels.reward, value: rewardMatters(listing) ? rewardInWords(listing) : "" },
  { label: listingLabels.capacity, value: capacityInWords(listing) },
  { label: listingLabels.apply, value: howToApply(listing) },
  { label: listingLabels.deadline, value: deadlineInWords(listing) },
  { label: listingLabels.known, value: items(knownDemands(listing)) },
  { label: listingLabels.unknown, value: items(questionsToAsk(listing)) },
  { label: listingLabels.organizer, value: listing.organizerName },
  { label: listingLabels.contact, value: contact(listing) },
  { label: listingLabels.desk, value: deskLine(desk) },
  { label: listingLabels.kind, value: kindLabel(listing.kind) },
  { label: listingLabels.fields, value: taxonomyInWords(listing) },
  { label: listingLabels.reference, value: listing.referenceNumber },
  { label: listingLabels.confirmed, value: confirmedInWords(listing) },
  { label: listingLabels.source, value: source(listing) },
];

type Value = ComponentChildren;

const lines = (texts: readonly string[]): string => texts.filter((text) => text !== "").join("\n");

const items = (texts: readonly string[]): Value =>
  texts.length === 0 ? (
    ""
  ) : (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );

/** Where nothing is paid, only helpers ask; for a course or an event the question does not arise. */
const rewardMatters = ({ kind, reward }: Listing): boolean =>
  !["course", "event", "activity"].includes(kind) || !["none", "unknown"].includes(reward.type);

const howToApply = ({ application }: Listing): Value =>
  application.method || application.url ? (
    <>
      <Lines text={application.method} />
      <ExternalLink url={application.url}>{listingTexts.applyPage}</ExternalLink>
    </>
  ) : (
    ""
  );

const contact = ({ contact: point, url }: Listing): Value => {
  const { contactPointName, contactPointPhoneNumber, contactPointEmailAddress, contactPointUrl, contactPointRemark } =
    point;
  const told = [contactPointName, contactPointPhoneNumber, contactPointEmailAddress, contactPointUrl, url];
  if (told.every((one) => !one)) return "";
  return (
    <>
      {contactPointName ? <p>{contactPointName}</p> : null}
      {contactPointPhoneNumber ? (
        <p>
          <PhoneNumber phone={contactPointPhoneNumber} />
        </p>
      ) : null}
      {contactPointEmailAddress ? <p>{contactPointEmailAddress}</p> : null}
      <Lines text={contactPointRemark} />
      <ExternalLink url={url ?? contactPointUrl}>{listingTexts.organizerPage}</ExternalLink>
    </>
  );
};

const deskLine = (desk: Desk | undefined): Value =>
  desk ? (
    <>
      <p>
        {desk.name} <PhoneNumber phone={desk.phone} />
      </p>
      {desk.openingHours ? <p>{desk.openingHours}</p> : null}
    </>
  ) : (
    ""
  );

const source = (listing: Listing): Value => (
  <>
    <p>{sourceInWords(listing)}</p>
    <ExternalLink url={listing.source.url}>{listingTexts.sourcePage}</ExternalLink>
  </>
);
