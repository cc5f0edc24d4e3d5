import { isPermitted } from "../../../shared/domain/staff-permissions.ts";
import { daysBetween, jstDate } from "../../../shared/domain/times.ts";
import type { Typed } from "../../../shared/http/field-errors.ts";
import { ageInWords, listingStateLabel, queueTexts, reviewTexts as texts } from "../../../shared/text/review.ts";
import { peopleTexts } from "../../../shared/text/staff-matching.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { Lines } from "../../../shared/ui/lines.tsx";
import { ListingFacts } from "../../../shared/ui/listing-facts.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { Tag } from "../../../shared/ui/tag.tsx";
import type { ListingForReview } from "../../../shared/usecases/read-listing-for-review.ts";
import { DecisionForm } from "./decision-form.tsx";
import { ListingSource } from "./listing-source.tsx";
import { ConflictNotice, LastReview } from "./review-notices.tsx";
import { SameEvent } from "./same-event.tsx";

interface ListingPageProps extends ListingForReview {
  readonly viewer: Viewer;
  readonly today: string;
  readonly errors?: readonly FieldError[];
  readonly typed?: Typed;
  readonly conflict?: boolean;
}

/** A listing as people will see it, what it was made of, and the decision on it. */
export const ListingPage = (props: ListingPageProps) => {
  const { viewer, listing, today, errors = [], conflict = false } = props;
  const isWaiting = listing.state === "submitted" || listing.state === "in_review";
  return (
    <StaffPage viewer={viewer} title={texts.listingTitle} errors={errors}>
      <BackLink href="/staff" text={queueTexts.backToQueue} />
      <ConflictNotice conflict={conflict} />
      <h1>{listing.title}</h1>
      <p>
        <Tag kind={isWaiting ? "waiting" : "neutral"}>{listingStateLabel(listing.state)}</Tag>{" "}
        {texts.submitted(ageInWords(daysBetween(jstDate(new Date(listing.submittedAt)), today)))}
      </p>
      {isWaiting ? <Obstacle {...props} /> : null}
      {listing.state === "published" && isPermitted(viewer.staff, "senior.read") ? (
        <p>
          <a class="stand-alone" href={`/staff/listings/${listing.listingId}/people`}>
            {peopleTexts.title}
          </a>
        </p>
      ) : null}
      <SameEvent listing={listing} />
      <h2>{texts.preview}</h2>
      <Lines text={listing.description} />
      <ListingFacts listing={listing} desk={viewer.centre} />
      <ListingSource listing={listing} />
      <LastReview review={listing.review} />
      {isWaiting ? <Decision {...props} /> : null}
      {listing.state === "published" && isPermitted(viewer.staff, "listing.close") ? <Close {...props} /> : null}
    </StaffPage>
  );
};

const Obstacle = ({ obstacle, listing }: ListingPageProps) => {
  if (!obstacle) return null;
  if (obstacle === "past") {
    return (
      <Notice kind="warning">
        <p>{texts.past}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="warning">
      <p>{texts.organizationNotApproved}</p>
      <p>
        <a class="stand-alone" href={`/staff/organizations/${listing.organizationId}`}>
          {texts.toOrganization}
        </a>
      </p>
    </Notice>
  );
};

const Decision = ({ viewer, listing, obstacle, errors = [], typed = {} }: ListingPageProps) =>
  isPermitted(viewer.staff, "listing.review") ? (
    <DecisionForm
      address={`/staff/listings/${listing.listingId}`}
      csrfToken={viewer.csrfToken}
      version={listing.version}
      approveLabel={texts.approveListing}
      mayApprove={obstacle === undefined}
      imported={listing.organizationId === undefined}
      errors={errors}
      typed={typed}
    />
  ) : (
    <p>{texts.noRole}</p>
  );

const Close = ({ viewer, listing }: ListingPageProps) => (
  <form method="post" action={`/staff/listings/${listing.listingId}/close`}>
    <h2>{texts.closeTitle}</h2>
    <p>{texts.closeHint}</p>
    <CsrfToken token={viewer.csrfToken} />
    <SubmitButton kind="danger">{texts.close}</SubmitButton>
  </form>
);
