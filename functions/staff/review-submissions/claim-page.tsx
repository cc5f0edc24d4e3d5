import { isPermitted } from "../../../shared/domain/staff-permissions.ts";
import { type Typed, typedText } from "../../../shared/http/field-errors.ts";
import { evidenceInWords, claimReviewTexts as texts } from "../../../shared/text/claims.ts";
import { queueTexts, reviewTexts } from "../../../shared/text/review.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { errorOf, type FieldError } from "../../../shared/ui/field-error.ts";
import { CsrfToken, Hidden } from "../../../shared/ui/form-token.tsx";
import { Lines } from "../../../shared/ui/lines.tsx";
import { ListingFacts } from "../../../shared/ui/listing-facts.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { TextArea } from "../../../shared/ui/text-area.tsx";
import type { ClaimForReview } from "../../../shared/usecases/read-claim-for-review.ts";
import { OrganizationFacts } from "./organization-facts.tsx";
import { ConflictNotice } from "./review-notices.tsx";

interface ClaimPageProps extends ClaimForReview {
  readonly viewer: Viewer;
  readonly errors?: readonly FieldError[];
  readonly typed?: Typed;
  readonly conflict?: boolean;
}

/** A claim: what the organisation says, what speaks for it, both sides to compare, and the decision on it. */
export const ClaimPage = (props: ClaimPageProps) => {
  const { viewer, claim, listing, organization, errors = [], conflict = false } = props;
  return (
    <StaffPage viewer={viewer} title={texts.title} errors={errors}>
      <BackLink href="/staff" text={queueTexts.backToQueue} />
      <ConflictNotice conflict={conflict} />
      <h1>{texts.title}</h1>
      <p>
        <strong>{organization.tradeName}</strong>：{listing.title}
      </p>
      <p>{texts.intro}</p>
      <h2>{texts.explanation}</h2>
      <Lines text={claim.explanation} />
      <Evidence {...props} />
      {claim.state === "submitted" ? <Decision {...props} /> : <Decided {...props} />}
      <h2>{texts.listing}</h2>
      <p>
        <a class="stand-alone" href={`/staff/listings/${listing.listingId}`}>
          {texts.toListing}
        </a>
      </p>
      <ListingFacts listing={listing} desk={viewer.centre} />
      <OrganizationFacts organization={organization} />
    </StaffPage>
  );
};

const Evidence = ({ evidence }: Pick<ClaimPageProps, "evidence">) => (
  <>
    <h2>{texts.evidence}</h2>
    {evidence.length === 0 ? (
      <p>{texts.noEvidence}</p>
    ) : (
      <ul>
        {evidence.map((one) => (
          <li key={one}>{evidenceInWords(one)}</li>
        ))}
      </ul>
    )}
  </>
);

const Decided = ({ claim: { state, review } }: ClaimPageProps) =>
  state === "submitted" ? null : (
    <Notice title={texts.decided[state]}>
      <Lines text={review?.message ?? ""} />
    </Notice>
  );

const Decision = (props: ClaimPageProps) => {
  const { viewer, obstacle, organization } = props;
  if (!isPermitted(viewer.staff, "listing.review")) return <p>{reviewTexts.noRole}</p>;
  return (
    <>
      <h2>{reviewTexts.decideTitle}</h2>
      {obstacle ? (
        <Notice kind="warning" title={texts.obstacles[obstacle]}>
          {obstacle === "organization_not_approved" && organization.centreId === viewer.staff.centreId ? (
            <p>
              <a class="stand-alone" href={`/staff/organizations/${organization.organizationId}`}>
                {reviewTexts.toOrganization}
              </a>
            </p>
          ) : null}
        </Notice>
      ) : (
        <AcceptForm {...props} />
      )}
      <RefuseForm {...props} />
    </>
  );
};

const addressOf = ({ claim: { listingId, claimantId } }: ClaimPageProps): string =>
  `/staff/claims/${listingId}/${claimantId}`;

const AcceptForm = (props: ClaimPageProps) => (
  <form method="post" action={addressOf(props)}>
    <CsrfToken token={props.viewer.csrfToken} />
    <Hidden name="version" value={String(props.claim.version)} />
    <p>{texts.acceptHint}</p>
    <SubmitButton name="state" value="accepted">
      {texts.accept}
    </SubmitButton>
  </form>
);

const RefuseForm = (props: ClaimPageProps) => (
  <form method="post" action={addressOf(props)} novalidate>
    <h3>{texts.refuseTitle}</h3>
    <CsrfToken token={props.viewer.csrfToken} />
    <Hidden name="version" value={String(props.claim.version)} />
    <TextArea
      name="message"
      label={texts.message}
      hint={texts.messageHint}
      error={errorOf(props.errors ?? [], "message")}
      value={typedText(props.typed ?? {}, "message")}
      required
    />
    <SubmitButton kind="danger" name="state" value="refused">
      {texts.refuse}
    </SubmitButton>
  </form>
);
