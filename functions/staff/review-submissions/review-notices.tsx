import type { Review } from "../../../shared/domain/organization.ts";
import { jstDate } from "../../../shared/domain/times.ts";
import { fullDateInWords } from "../../../shared/text/date-words.ts";
import { decisionLabel, reviewReasonLabel, reviewTexts as texts } from "../../../shared/text/review.ts";
import { Lines } from "../../../shared/ui/lines.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { SummaryList } from "../../../shared/ui/summary-list.tsx";

/** Somebody was faster: says so, and shows what there is now. */
export const ConflictNotice = ({ conflict }: { conflict: boolean }) =>
  conflict ? (
    <Notice kind="warning">
      <p>{texts.conflict}</p>
    </Notice>
  ) : null;

/** What was decided last, by whom and why. */
export const LastReview = ({ review }: { review: Review | undefined }) =>
  review ? (
    <>
      <h2>{texts.lastReview}</h2>
      <SummaryList
        rows={[
          { label: texts.labels.decision, value: decisionLabel(review.decision) },
          { label: texts.labels.decidedAt, value: fullDateInWords(jstDate(new Date(review.at))) },
          { label: texts.labels.decidedBy, value: review.by === "rule" ? texts.labels.byRule : review.by },
          { label: texts.reasons, value: review.reasons.map(reviewReasonLabel).join("、") },
          { label: texts.message, value: review.message ? <Lines text={review.message} /> : "" },
        ]}
      />
    </>
  ) : null;
