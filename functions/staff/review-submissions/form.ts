import { z } from "zod";
import { listingIdSchema } from "../../../shared/domain/ids.ts";
import { type ReviewReason, reviewReasonSchema } from "../../../shared/domain/organization.ts";
import type { Decision } from "../../../shared/domain/review.ts";
import { listOf, parseForm, type Typed } from "../../../shared/http/field-errors.ts";
import { reviewTexts } from "../../../shared/text/review.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";

const seenSchema = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/)
  .transform((text) => {
    const [listingId, seen] = text.split(":");
    return { listingId: listingIdSchema.parse(listingId), version: Number(seen) };
  });

/** Listings that were looked at together, each with the version that was seen; what is none is left out. */
export const parseSeenListings = (form: URLSearchParams) =>
  form.getAll("listing").flatMap((text) => seenSchema.safeParse(text).data ?? []);

/** Last part of the address, by what it decides. */
export const decisionByAction: Readonly<Record<string, Decision["decision"]>> = {
  approve: "approved",
  return: "returned",
  reject: "rejected",
};

const version = z.string().regex(/^\d+$/).transform(Number);
const message = z.string().trim().max(1000, { error: reviewTexts.messageTooLong });

const approvalSchema = z.object({ version });
const refusalSchema = z.object({
  version,
  reasons: listOf(reviewReasonSchema).pipe(z.array(reviewReasonSchema).min(1, { error: reviewTexts.reasonsMissing })),
  message: message.min(1, { error: reviewTexts.messageMissing }),
});

export interface ParsedDecision {
  readonly values?: { readonly version: number; readonly decision: Decision };
  readonly errors: readonly FieldError[];
  readonly typed: Typed;
}

/** An approval needs nothing said; who returns or rejects says why. */
export const parseDecision = (decision: Decision["decision"], form: URLSearchParams): ParsedDecision => {
  const { values, errors, typed } = parseForm<{ version: number; reasons?: ReviewReason[]; message?: string }>(
    decision === "approved" ? approvalSchema : refusalSchema,
    form,
  );
  if (!values) return { errors, typed };
  const { reasons = [], message = "" } = values;
  return { values: { version: values.version, decision: { decision, reasons, message } }, errors, typed };
};
