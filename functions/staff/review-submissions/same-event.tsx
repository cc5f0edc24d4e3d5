import type { Listing } from "../../../shared/domain/listing.ts";
import { reviewTexts as texts } from "../../../shared/text/review.ts";
import { sameEventTexts } from "../../../shared/text/same-event.ts";
import { Notice } from "../../../shared/ui/notice.tsx";

/** The other listing of the same event, and the way to hold the two side by side; else the way to look for one. */
export const SameEvent = ({ listing: { listingId, state, source } }: { listing: Listing }) => {
  const { duplicateOf, apartFrom } = source;
  const other = duplicateOf ?? apartFrom;
  const words = duplicateOf ? texts.linked : texts.parted;
  return (
    <>
      {other ? (
        <Notice title={words.title}>
          <p>{words.text}</p>
          <p>
            <a class="stand-alone" href={`/staff/same/${listingId}/${other}`}>
              {sameEventTexts.title}
            </a>
          </p>
        </Notice>
      ) : null}
      {state === "submitted" || state === "published" ? (
        <p>
          <a class="stand-alone" href={`/staff/same/${listingId}`}>
            {sameEventTexts.findTitle}
          </a>
        </p>
      ) : null}
    </>
  );
};
