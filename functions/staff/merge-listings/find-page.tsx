import type { Listing } from "../../../shared/domain/listing.ts";
import { placeInWords } from "../../../shared/text/listing-words.ts";
import { listingStateLabel } from "../../../shared/text/review.ts";
import { comparisonInWords, sameEventTexts as texts } from "../../../shared/text/same-event.ts";
import { scheduleInWords } from "../../../shared/text/schedule-words.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { Tag } from "../../../shared/ui/tag.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";
import type { SameListings } from "../../../shared/usecases/find-same-listings.ts";

interface FindPageProps extends SameListings {
  readonly viewer: Viewer;
  readonly typed: string;
}

/** Listings that may be about the same event as this one, each with the way to hold the two side by side. */
export const FindPage = ({ viewer, typed, listing, alike, hidden }: FindPageProps) => (
  <StaffPage viewer={viewer} title={texts.findTitle}>
    <BackLink href={`/staff/listings/${listing.listingId}`} text={texts.toListing} />
    <h1>{texts.findTitle}</h1>
    <p>
      <strong>{listing.title}</strong>　{listing.referenceNumber}
      <br />
      {scheduleInWords(listing)}　{placeInWords(listing)}
    </p>
    <p>{texts.findIntro}</p>
    <form method="get" action={`/staff/same/${listing.listingId}`}>
      <TextField name="words" label={texts.find} hint={texts.findHint} value={typed} />
      <SubmitButton kind="secondary">{texts.findNow}</SubmitButton>
    </form>
    {alike.length === 0 ? <p role="status">{texts.none}</p> : <Alike listing={listing} alike={alike} />}
    {hidden.length === 0 ? null : <Hidden listing={listing} hidden={hidden} />}
  </StaffPage>
);

const columns = [
  { key: "title", label: texts.headings.title },
  { key: "when", label: texts.headings.when },
  { key: "where", label: texts.headings.where },
  { key: "source", label: texts.headings.source },
] as const;

const rowOf = (listing: Listing, other: Listing) => ({
  id: other.listingId,
  title: (
    <>
      <a href={`/staff/same/${listing.listingId}/${other.listingId}`}>{other.title}</a>{" "}
      <Tag>{listingStateLabel(other.state)}</Tag>
    </>
  ),
  when: scheduleInWords(other),
  where: placeInWords(other),
  source: other.source.name,
});

const Alike = ({ listing, alike }: Pick<FindPageProps, "listing" | "alike">) => (
  <DataTable
    caption={texts.alike}
    columns={[...columns, { key: "alike", label: texts.headings.alike }]}
    rows={alike.map(({ listing: other, comparison }) => ({
      ...rowOf(listing, other),
      alike: comparisonInWords(comparison),
    }))}
  />
);

const Hidden = ({ listing, hidden }: Pick<FindPageProps, "listing" | "hidden">) => (
  <DataTable caption={texts.hidden} columns={columns} rows={hidden.map((other) => rowOf(listing, other))} />
);
