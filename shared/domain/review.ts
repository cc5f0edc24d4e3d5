import type { Review, ReviewReason } from "./organization.ts";
import type { StaffMember } from "./staff.ts";

/** What a person decided about a submission that they looked at. */
export interface Decision {
  readonly decision: Review["decision"];
  /** Empty for an approval. */
  readonly reasons: readonly ReviewReason[];
  /** To the organisation, in the staff member's words; may be empty for an approval. */
  readonly message: string;
}

export const decisionVerbs = { approved: "approve", returned: "return", rejected: "reject" } as const;

export const reviewOf = (staff: StaffMember, at: string, { decision, reasons, message }: Decision): Review => ({
  decision,
  reasons: [...reasons],
  message,
  by: staff.staffId,
  at,
});

/**
 * Whether this very decision was taken before by the same person: a form sent twice, or sent again because the
 * connection broke off. Such a repetition is a success, not a conflict.
 */
export const isRepeated = (review: Review | undefined, staff: StaffMember, decision: Decision): boolean =>
  review?.by === staff.staffId && review.decision === decision.decision && review.message === decision.message;
