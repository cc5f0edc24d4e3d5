import type { Listing } from "../../../shared/domain/listing.ts";
import type { Organization, OrganizationState } from "../../../shared/domain/organization.ts";
import { daysBetween, jstDate } from "../../../shared/domain/times.ts";
import { claimTexts } from "../../../shared/text/claims.ts";
import { kindLabel } from "../../../shared/text/condition-words.ts";
import { organizationCorrection as correction } from "../../../shared/text/organization-correction.ts";
import {
  ownListingStateLabel,
  sentInWords,
  organizationHome as words,
} from "../../../shared/text/organization-listings.ts";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { ButtonLink, SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { Tag } from "../../../shared/ui/tag.tsx";
import type { DraftEntry } from "./listing-drafts.ts";
import { mayWrite, type SignedInOrganization } from "./organization-guard.ts";
import { ReviewNote } from "./review-note.tsx";
import { tagOf } from "./state-tag.ts";

interface HomePageProps {
  readonly signedIn: SignedInOrganization;
  readonly listings: readonly Listing[];
  readonly drafts: readonly DraftEntry[];
  readonly today: string;
  /** A listing that this browser began to claim. */
  readonly begun?: Listing | undefined;
  readonly done?: "saved" | "closed" | "reopened" | "resubmitted" | undefined;
}

const registrationNotes: Partial<Record<OrganizationState, string>> = {
  submitted: words.notApproved,
  rejected: words.rejected,
};

/** What the organisation has written, newest first, each with its state in words. */
export const HomePage = ({ signedIn, listings, drafts, today, begun, done }: HomePageProps) => {
  const { organization, centre, csrfToken } = signedIn;
  const note = registrationNotes[organization.state];
  return (
    <Layout title={words.title} area="organization" current="/organizations/home" desk={centre}>
      <h1>{words.welcome(organization.tradeName)}</h1>
      {done ? <Notice kind="success" title={words[done]} /> : null}
      {note ? <Notice kind="warning" title={note} /> : null}
      {organization.state === "returned" ? <Returned review={organization.review} /> : null}
      {begun ? <BegunClaim listing={begun} /> : null}
      {mayWrite(organization) ? (
        <div class="buttons">
          <ButtonLink
            kind={organization.state === "returned" ? "secondary" : "primary"}
            href="/organizations/listings/new"
          >
            {words.add}
          </ButtonLink>
        </div>
      ) : null}
      <Drafts drafts={drafts} />
      <h2>{words.listTitle}</h2>
      {listings.length === 0 ? <p>{words.none}</p> : null}
      <ul class="cards">
        {listings.map((listing) => (
          <ListingRow key={listing.listingId} listing={listing} today={today} />
        ))}
      </ul>
      <form method="post" action="/organizations/sign-out">
        <CsrfToken token={csrfToken} />
        <SubmitButton kind="secondary">{words.signOut}</SubmitButton>
      </form>
    </Layout>
  );
};

const Returned = ({ review }: Pick<Organization, "review">) => (
  <ReviewNote title={correction.returned} review={review}>
    <div class="buttons">
      <ButtonLink href="/organizations/home/check">{correction.title}</ButtonLink>
    </div>
  </ReviewNote>
);

const BegunClaim = ({ listing: { listingId, title } }: { listing: Listing }) => (
  <Notice title={claimTexts.begun(title)}>
    <div class="buttons">
      <ButtonLink kind="secondary" href={`/organizations/listings/${listingId}/claim`}>
        {claimTexts.begunLink}
      </ButtonLink>
    </div>
  </Notice>
);

const ListingRow = ({ listing, today }: { listing: Listing; today: string }) => (
  <li class="card">
    <h3>
      <a href={`/organizations/listings/${listing.listingId}`}>{listing.title}</a>
    </h3>
    <p>
      <Tag kind={tagOf(listing.state)}>{ownListingStateLabel(listing.state)}</Tag> {kindLabel(listing.kind)}
    </p>
    <p>
      {listing.referenceNumber}　{sentInWords(daysBetween(jstDate(new Date(listing.submittedAt)), today))}
    </p>
  </li>
);

const Drafts = ({ drafts }: { drafts: readonly DraftEntry[] }) =>
  drafts.length === 0 ? null : (
    <>
      <h2>{words.draftsTitle}</h2>
      <ul class="link-list">
        {drafts.map(({ listingId, title }) => (
          <li key={listingId}>
            <a href={`/organizations/listings/${listingId}/check`}>
              {title || words.draftUntitled}（{words.draftContinue}）
            </a>
          </li>
        ))}
      </ul>
    </>
  );
