import { z } from "zod";
import { WrongState } from "../../../shared/domain/errors.ts";
import { listingIdSchema, organizationIdSchema } from "../../../shared/domain/ids.ts";
import { parseForm } from "../../../shared/http/field-errors.ts";
import { pathId } from "../../../shared/http/path-id.ts";
import type { SignedInStaff, StaffGuard } from "../../../shared/http/staff-guard.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect, type WebResponse } from "../../../shared/http/web-response.ts";
import { claimReviewTexts as texts } from "../../../shared/text/claims.ts";
import { readClaimForReview } from "../../../shared/usecases/read-claim-for-review.ts";
import { reviewClaim } from "../../../shared/usecases/review-claim.ts";
import { ClaimPage } from "./claim-page.tsx";
import type { Problem } from "./decide.ts";

export type ClaimDependencies = Parameters<typeof readClaimForReview>[0] &
  Parameters<typeof reviewClaim>[0] & { readonly guard: StaffGuard };

const version = z.string().regex(/^\d+$/).transform(Number);

const decisionSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("accepted"), version }).transform((decision) => ({ ...decision, message: "" })),
  z.object({
    state: z.literal("refused"),
    version,
    message: z.string().trim().min(1, { error: texts.messageMissing }).max(1000, { error: texts.messageTooLong }),
  }),
]);

const keyOf = (request: WebRequest) => ({
  listingId: pathId(request, "listingId", listingIdSchema),
  claimantId: pathId(request, "organizationId", organizationIdSchema),
});

export const claimRoutes = (deps: ClaimDependencies) =>
  ({
    "GET /staff/claims/{listingId}/{organizationId}": async (request) =>
      show(deps, await deps.guard(request, "submission.read"), request),
    "POST /staff/claims/{listingId}/{organizationId}": async (request) => {
      const viewer = await deps.guard(request, "listing.review");
      const { values, errors, typed } = parseForm(decisionSchema, request.form());
      if (!values) return show(deps, viewer, request, { status: 422, errors, typed });
      const { version: seen, ...decision } = values;
      try {
        await reviewClaim(deps)({ staff: viewer.staff, ...keyOf(request), version: seen, decision });
      } catch (error) {
        if (error instanceof WrongState) return show(deps, viewer, request, { status: 409, typed, conflict: true });
        throw error;
      }
      return redirect(`/staff?done=claim_${decision.state}`);
    },
  }) satisfies Record<string, WebRoute>;

const show = async (
  deps: ClaimDependencies,
  viewer: SignedInStaff,
  request: WebRequest,
  { status = 200, ...problem }: Partial<Problem> = {},
): Promise<WebResponse> => {
  const { listingId, claimantId } = keyOf(request);
  const found = await readClaimForReview(deps)(viewer.staff, listingId, claimantId);
  return page(<ClaimPage viewer={viewer} {...found} {...problem} />, { status });
};
