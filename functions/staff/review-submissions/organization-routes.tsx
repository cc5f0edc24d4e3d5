import { organizationIdSchema } from "../../../shared/domain/ids.ts";
import { jstDate } from "../../../shared/domain/times.ts";
import { pathId } from "../../../shared/http/path-id.ts";
import type { SignedInStaff, StaffGuard } from "../../../shared/http/staff-guard.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, type WebResponse } from "../../../shared/http/web-response.ts";
import { readOrganizationForReview } from "../../../shared/usecases/read-organization-for-review.ts";
import { reviewOrganization } from "../../../shared/usecases/review-organization.ts";
import { decide, type Problem } from "./decide.ts";
import { OrganizationPage } from "./organization-page.tsx";

export type OrganizationDependencies = Parameters<typeof readOrganizationForReview>[0] &
  Parameters<typeof reviewOrganization>[0] & { readonly guard: StaffGuard };

export const organizationRoutes = (deps: OrganizationDependencies) =>
  ({
    "GET /staff/organizations/{organizationId}": async (request) =>
      show(deps, await deps.guard(request, "submission.read"), request),
    "POST /staff/organizations/{organizationId}/{action}": async (request) => {
      const viewer = await deps.guard(request, "organization.review");
      const organizationId = pathId(request, "organizationId", organizationIdSchema);
      return decide(request, {
        review: (version, decision) =>
          reviewOrganization(deps)({ staff: viewer.staff, organizationId, version, decision }),
        show: (problem) => show(deps, viewer, request, problem),
        done: (decision) => decision,
      });
    },
  }) satisfies Record<string, WebRoute>;

const show = async (
  deps: OrganizationDependencies,
  viewer: SignedInStaff,
  request: WebRequest,
  { status = 200, ...problem }: Partial<Problem> = {},
): Promise<WebResponse> => {
  const organizationId = pathId(request, "organizationId", organizationIdSchema);
  const found = await readOrganizationForReview(deps)(viewer.staff, organizationId);
  return page(<OrganizationPage viewer={viewer} today={jstDate(deps.clock())} {...found} {...problem} />, { status });
};
