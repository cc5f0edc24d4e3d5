import type { Claim } from "../../../../shared/domain/claim.ts";
import type { Listing } from "../../../../shared/domain/listing.ts";
import { type Typed, typedText } from "../../../../shared/http/field-errors.ts";
import { claimTexts as texts } from "../../../../shared/text/claims.ts";
import { BackLink } from "../../../../shared/ui/back-link.tsx";
import { errorOf, type FieldError } from "../../../../shared/ui/field-error.ts";
import { CsrfToken } from "../../../../shared/ui/form-token.tsx";
import { Layout } from "../../../../shared/ui/layout.tsx";
import { Lines } from "../../../../shared/ui/lines.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import { SubmitButton } from "../../../../shared/ui/submit-button.tsx";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { mayWrite, type SignedInOrganization } from "../organization-guard.ts";

interface ClaimPageProps {
  readonly signedIn: SignedInOrganization;
  readonly listing: Listing;
  /** What the organisation said before. */
  readonly claim: Claim | undefined;
  readonly mayClaim: boolean;
  readonly errors?: readonly FieldError[];
  readonly typed?: Typed;
}

/** The organisation says how a listing is its own, and sees how its claim stands. */
export const ClaimPage = (props: ClaimPageProps) => {
  const { signedIn, listing, claim, errors = [] } = props;
  const isOpen = claim === undefined || claim.state === "refused";
  return (
    <Layout title={texts.title} area="organization" desk={signedIn.centre} errors={errors}>
      <BackLink href={`/listings/${listing.listingId}`} text={texts.toListing} />
      <h1>{texts.title}</h1>
      <p>
        <strong>{listing.title}</strong>　{listing.referenceNumber}
      </p>
      {claim ? <Standing claim={claim} /> : null}
      {isOpen ? <ClaimForm {...props} /> : null}
    </Layout>
  );
};

const Standing = ({ claim: { state, listingId, review } }: { claim: Claim }) => {
  if (state === "submitted") return <Notice kind="success" title={texts.waiting} />;
  if (state === "refused") {
    return (
      <Notice kind="warning" title={texts.refused}>
        <Lines text={review?.message ?? ""} />
        <p>{texts.again}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="success" title={texts.accepted}>
      <p>
        <a class="stand-alone" href={`/organizations/listings/${listingId}`}>
          {texts.toListing}
        </a>
      </p>
    </Notice>
  );
};

const ClaimForm = ({ signedIn, listing, mayClaim, errors = [], typed = {} }: ClaimPageProps) => {
  if (!mayClaim)
    return <Notice title={mayWrite(signedIn.organization) ? texts.notClaimable : texts.mayNot} kind="warning" />;
  return (
    <form method="post" action={`/organizations/listings/${listing.listingId}/claim`} novalidate>
      <p>{texts.lead}</p>
      <CsrfToken token={signedIn.csrfToken} />
      <TextArea
        name="explanation"
        label={texts.explanation}
        hint={texts.explanationHint}
        error={errorOf(errors, "explanation")}
        value={typedText(typed, "explanation")}
        required
      />
      <SubmitButton>{texts.submit}</SubmitButton>
    </form>
  );
};
