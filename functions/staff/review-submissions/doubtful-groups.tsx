import { isFromList, type Listing } from "../../../shared/domain/listing.ts";
import type { DoubtReason } from "../../../shared/domain/listing-import/row-outcome.ts";
import { isPermitted } from "../../../shared/domain/staff-permissions.ts";
import { rowReasonTexts } from "../../../shared/text/import-report.ts";
import { queueTexts as texts } from "../../../shared/text/review.ts";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import type { Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";

interface Group {
  readonly doubts: readonly DoubtReason[];
  readonly listings: readonly Listing[];
}

/** Imported listings that wait, those with the same doubts together; the largest group first. */
export const groupByDoubts = (listings: readonly Listing[]): Group[] => {
  const groups = Map.groupBy(listings.filter(isFromList), ({ source }) => [...(source.doubts ?? [])].sort().join());
  return [...groups.values()]
    .map((group) => ({ doubts: group[0]?.source.doubts ?? [], listings: group }))
    .sort((a, b) => b.listings.length - a.listings.length);
};

const columns = [
  { key: "name", label: texts.headings.name },
  { key: "from", label: texts.headings.from },
  { key: "number", label: texts.headings.number },
] as const;

const nameOf = ({ doubts }: Group): string =>
  doubts.length === 0 ? texts.noDoubts : doubts.map((doubt) => rowReasonTexts[doubt]).join(" ");

/** What an import left to a person, grouped by why: a group is looked through and published at once. */
export const DoubtfulGroups = ({ viewer, listings }: { viewer: Viewer; listings: readonly Listing[] }) => (
  <>
    {groupByDoubts(listings).map((group) => (
      <section key={group.doubts.join()}>
        <h2>{texts.group(nameOf(group), group.listings.length)}</h2>
        <DataTable
          caption={nameOf(group)}
          columns={columns}
          rows={group.listings.map((one) => ({
            id: one.listingId,
            name: <a href={`/staff/listings/${one.listingId}`}>{one.title}</a>,
            from: one.organizerName,
            number: one.referenceNumber,
          }))}
        />
        {isPermitted(viewer.staff, "listing.review") ? <ApproveGroup viewer={viewer} group={group} /> : null}
      </section>
    ))}
  </>
);

const ApproveGroup = ({ viewer, group: { listings } }: { viewer: Viewer; group: Group }) => (
  <form method="post" action="/staff/approve-listings">
    <CsrfToken token={viewer.csrfToken} />
    {listings.map(({ listingId, version }) => (
      <input key={listingId} type="hidden" name="listing" value={`${listingId}:${version}`} />
    ))}
    <p>{texts.approveGroupHint}</p>
    <SubmitButton kind="secondary">{texts.approveGroup(listings.length)}</SubmitButton>
  </form>
);
