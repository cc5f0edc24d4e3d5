import { isFromList, type Listing } from "../../../shared/domain/listing.ts";
import type { Organization } from "../../../shared/domain/organization.ts";
import { reviewTexts, queueTexts as texts } from "../../../shared/text/review.ts";
import { sourceTexts } from "../../../shared/text/staff-sources.ts";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import type { WaitingClaim } from "../../../shared/usecases/list-claims.ts";
import type { Submissions } from "../../../shared/usecases/list-submissions.ts";
import { ClaimTable } from "./claim-table.tsx";
import { DoubtfulGroups } from "./doubtful-groups.tsx";
import { waitingSince } from "./waiting-since.ts";

export type Done = keyof typeof reviewTexts.done;

/** What an address says was just done; anything else says nothing. */
export const readDone = (text: string | null): Done | undefined =>
  (Object.keys(reviewTexts.done) as Done[]).find((done) => done === text);

interface QueuePageProps {
  readonly viewer: Viewer;
  readonly submissions: Submissions;
  readonly claims: readonly WaitingClaim[];
  readonly today: string;
  /** What was just done. */
  readonly done?: Done | undefined;
}

/** First page of the desk: what is new, and what waits, longest waiting first. */
export const QueuePage = ({ viewer, submissions, claims, today, done }: QueuePageProps) => {
  const { organizations, listings, more, newToday } = submissions;
  return (
    <StaffPage viewer={viewer} title={texts.title} current="/staff">
      {done ? (
        <Notice kind="success">
          <p>{reviewTexts.done[done]}</p>
        </Notice>
      ) : null}
      <h1>{texts.title}</h1>
      <p>
        {texts.counts(organizations.length, listings.length)} {texts.newToday(newToday)}
      </p>
      <FailingSources names={submissions.failingSources} />
      <OtherWork submissions={submissions} />
      {organizations.length + listings.length + claims.length === 0 ? <p>{texts.empty}</p> : <p>{texts.intro}</p>}
      <OrganizationTable organizations={organizations} today={today} />
      <ListingTable listings={listings.filter((listing) => !isFromList(listing))} today={today} />
      <ClaimTable claims={claims} today={today} />
      <DoubtfulGroups viewer={viewer} listings={listings} />
      {more ? <p>{texts.more(organizations.length + listings.length)}</p> : null}
      <p>
        <a class="stand-alone" href="/staff?show=published">
          {texts.published}
        </a>
      </p>
    </StaffPage>
  );
};

const FailingSources = ({ names = [] }: { names: readonly string[] | undefined }) =>
  names.length === 0 ? null : (
    <Notice kind="warning">
      <p>{sourceTexts.warning(names)}</p>
      <p>
        <a class="stand-alone" href="/staff/sources">
          {sourceTexts.toSources}
        </a>
      </p>
    </Notice>
  );

const OtherWork = ({ submissions: { wishes = 0, byHand = 0, unmatched = 0 } }: { submissions: Submissions }) =>
  wishes + byHand + unmatched === 0 ? null : (
    <Notice title={texts.other}>
      <ul>
        {wishes > 0 ? (
          <li>
            <a class="stand-alone" href="/staff/participations">
              {texts.waitingWishes(wishes)}
            </a>
          </li>
        ) : null}
        {byHand > 0 ? (
          <li>
            <a class="stand-alone" href="/staff/deliveries">
              {texts.waitingByHand(byHand)}
            </a>
          </li>
        ) : null}
        {unmatched > 0 ? (
          <li>
            <a class="stand-alone" href="/staff/unmatched">
              {texts.unmatched(unmatched)}
            </a>
          </li>
        ) : null}
      </ul>
    </Notice>
  );

const columns = [
  { key: "name", label: texts.headings.name },
  { key: "waiting", label: texts.headings.waiting },
  { key: "number", label: texts.headings.number },
  { key: "from", label: texts.headings.from },
] as const;

const OrganizationTable = ({ organizations, today }: { organizations: readonly Organization[]; today: string }) =>
  organizations.length === 0 ? null : (
    <DataTable
      caption={texts.organizations}
      columns={columns}
      rows={organizations.map((one) => ({
        id: one.organizationId,
        name: <a href={`/staff/organizations/${one.organizationId}`}>{one.tradeName}</a>,
        waiting: waitingSince(one.submittedAt, today),
        number: one.referenceNumber,
        from: one.contactName,
      }))}
    />
  );

const ListingTable = ({ listings, today }: { listings: readonly Listing[]; today: string }) =>
  listings.length === 0 ? null : (
    <DataTable
      caption={texts.listings}
      columns={columns}
      rows={listings.map((one) => ({
        id: one.listingId,
        name: <a href={`/staff/listings/${one.listingId}`}>{one.title}</a>,
        waiting: waitingSince(one.submittedAt, today),
        number: one.referenceNumber,
        from: one.organizerName,
      }))}
    />
  );
