import type { Listing } from "../../../shared/domain/listing.ts";
import { isPermitted } from "../../../shared/domain/staff-permissions.ts";
import { reviewTexts as texts } from "../../../shared/text/review.ts";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import type { Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";

/** The other listing of the same event, and the way to part the two or to put them together again. */
export const SameEvent = ({ viewer, listing }: { viewer: Viewer; listing: Listing }) => {
  const { duplicateOf, apartFrom } = listing.source;
  const other = duplicateOf ?? apartFrom;
  if (!other || (listing.state !== "closed" && listing.state !== "published")) return null;
  const words = duplicateOf ? texts.linked : texts.parted;
  return (
    <Notice title={words.title}>
      <p>{words.text}</p>
      <p>
        <a class="stand-alone" href={`/staff/listings/${other}`}>
          {texts.toOther}
        </a>
      </p>
      {isPermitted(viewer.staff, "listing.review") ? (
        <form method="post" action={`/staff/listings/${listing.listingId}/${duplicateOf ? "split" : "merge"}`}>
          <CsrfToken token={viewer.csrfToken} />
          <SubmitButton kind="secondary">{words.button}</SubmitButton>
        </form>
      ) : null}
    </Notice>
  );
};
