import type { ComponentChildren } from "preact";
import type { Review } from "../../../shared/domain/organization.ts";
import { reviewReasonLabel } from "../../../shared/text/review.ts";
import { Lines } from "../../../shared/ui/lines.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";

interface ReviewNoteProps {
  readonly title: string;
  readonly review: Review | undefined;
  readonly children?: ComponentChildren;
}

/** What the desk wants to be put right: its reasons, and its message in its own words. */
export const ReviewNote = ({ title, review, children }: ReviewNoteProps) => (
  <Notice kind="warning" title={title}>
    {review ? (
      <>
        <ul>
          {review.reasons.map((reason) => (
            <li key={reason}>{reviewReasonLabel(reason)}</li>
          ))}
        </ul>
        <Lines text={review.message} />
      </>
    ) : null}
    {children}
  </Notice>
);
