import type { Listing } from "../../../shared/domain/listing.ts";
import { dateInWords } from "../../../shared/text/date-words.ts";
import { queueTexts as texts } from "../../../shared/text/review.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";

interface PublishedPageProps {
  readonly viewer: Viewer;
  readonly listings: readonly Listing[];
  readonly more: boolean;
}

/** The centre's published listings, to look after them and to take them down. */
export const PublishedPage = ({ viewer, listings, more }: PublishedPageProps) => (
  <StaffPage viewer={viewer} title={texts.publishedTitle}>
    <BackLink href="/staff" text={texts.backToQueue} />
    <h1>{texts.publishedTitle}</h1>
    {listings.length === 0 ? (
      <p>{texts.publishedEmpty}</p>
    ) : (
      <DataTable
        caption={texts.publishedTitle}
        columns={[
          { key: "name", label: texts.publishedHeadings.name },
          { key: "closes", label: texts.publishedHeadings.closes },
          { key: "number", label: texts.publishedHeadings.number },
          { key: "from", label: texts.publishedHeadings.from },
        ]}
        rows={listings.map((one) => ({
          id: one.listingId,
          name: <a href={`/staff/listings/${one.listingId}`}>{one.title}</a>,
          closes: dateInWords(one.closesOn),
          number: one.referenceNumber,
          from: one.organizerName,
        }))}
      />
    )}
    {more ? <p>{texts.publishedMore(listings.length)}</p> : null}
  </StaffPage>
);
