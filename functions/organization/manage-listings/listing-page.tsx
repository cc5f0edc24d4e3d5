import type { Listing } from "../../../shared/domain/listing.ts";
import type { Participation } from "../../../shared/domain/participation.ts";
import { jstDate } from "../../../shared/domain/times.ts";
import { fullDateInWords } from "../../../shared/text/date-words.ts";
import { ownListingStateLabel, listingPage as words } from "../../../shared/text/organization-listings.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { Lines } from "../../../shared/ui/lines.tsx";
import { ListingFacts } from "../../../shared/ui/listing-facts.tsx";
import { ButtonLink, SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { Tag } from "../../../shared/ui/tag.tsx";
import type { SignedInOrganization } from "./organization-guard.ts";
import { ReviewNote } from "./review-note.tsx";
import { tagOf } from "./state-tag.ts";

interface ListingPageProps {
  readonly listing: Listing;
  /** Of those who wish to join. */
  readonly wishes: readonly Participation[];
  readonly signedIn: SignedInOrganization;
}

/** One listing for its organisation: its state, what the desk says, who wishes to join, what can be done. */
export const ListingPage = ({ listing, wishes, signedIn }: ListingPageProps) => (
  <Layout title={listing.title} area="organization" desk={signedIn.centre}>
    <BackLink href="/organizations/home" text={words.back} />
    <h1>{listing.title}</h1>
    <p>
      <Tag kind={tagOf(listing.state)}>{ownListingStateLabel(listing.state)}</Tag> {listing.referenceNumber}
    </p>
    {listing.state === "returned" || listing.state === "rejected" ? (
      <ReviewNote title={words.reviewTitle} review={listing.review} />
    ) : null}
    <Actions listing={listing} signedIn={signedIn} />
    <h2>{words.wishesTitle}</h2>
    <Wishes wishes={wishes} />
    <h2>{words.factsTitle}</h2>
    <Lines text={listing.description} />
    <ListingFacts listing={listing} desk={signedIn.centre} />
  </Layout>
);

const Actions = ({ listing, signedIn }: Omit<ListingPageProps, "wishes">) => {
  const base = `/organizations/listings/${listing.listingId}`;
  const { state, closedFrom } = listing;
  return (
    <>
      {state === "published" ? (
        <p>
          <a class="stand-alone" href={`/listings/${listing.listingId}`}>
            {words.publicPage}
          </a>
        </p>
      ) : null}
      {["submitted", "returned", "published", "closed", "expired"].includes(state) ? (
        <>
          {state === "published" ? <p>{words.editPublished}</p> : null}
          <ButtonLink kind={state === "returned" ? "primary" : "secondary"} href={`${base}/what`}>
            {words.edit}
          </ButtonLink>
        </>
      ) : null}
      {["submitted", "returned", "published"].includes(state) ? (
        <form method="post" action={`${base}/close`}>
          <CsrfToken token={signedIn.csrfToken} />
          <p>{words.closeLead}</p>
          <SubmitButton kind="danger">{words.close}</SubmitButton>
        </form>
      ) : null}
      {state === "closed" && closedFrom ? (
        <form method="post" action={`${base}/reopen`}>
          <CsrfToken token={signedIn.csrfToken} />
          <SubmitButton kind="secondary">{words.reopen}</SubmitButton>
        </form>
      ) : null}
    </>
  );
};

const Wishes = ({ wishes }: { wishes: readonly Participation[] }) =>
  wishes.length === 0 ? (
    <p>{words.noWishes}</p>
  ) : (
    <>
      <p>{words.wishes(wishes.length)}</p>
      <ul>
        {wishes.map(({ seniorId, answeredAt }) => (
          <li key={seniorId}>
            {words.wishDate}：{fullDateInWords(jstDate(new Date(answeredAt)))}
          </li>
        ))}
      </ul>
      <p>{words.wishesPrivacy}</p>
    </>
  );
