import type { RouteKey } from "../../../shared/contract/routes.ts";
import { NotPublishable, WrongState } from "../../../shared/domain/errors.ts";
import { type ListingId, listingIdSchema } from "../../../shared/domain/ids.ts";
import { BadForm } from "../../../shared/http/bad-form.ts";
import { parseForm } from "../../../shared/http/field-errors.ts";
import { pathId } from "../../../shared/http/path-id.ts";
import type { SignedInStaff, StaffGuard } from "../../../shared/http/staff-guard.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect, type WebResponse } from "../../../shared/http/web-response.ts";
import { compareListings } from "../../../shared/usecases/compare-listings.ts";
import { findSameListings } from "../../../shared/usecases/find-same-listings.ts";
import { mergeListings, splitListings } from "../../../shared/usecases/merge-listings.ts";
import { FindPage } from "./find-page.tsx";
import { decisionSchema, type PairDecision } from "./form.ts";
import { PairPage, type PairProblem, readDone } from "./pair-page.tsx";

type Dependencies = Parameters<typeof findSameListings>[0] &
  Parameters<typeof compareListings>[0] &
  Parameters<typeof mergeListings>[0] & { readonly guard: StaffGuard };

type Pair = readonly [ListingId, ListingId];

const pairOf = (request: WebRequest): Pair => [
  pathId(request, "listingId", listingIdSchema),
  pathId(request, "otherId", listingIdSchema),
];

/** Looking for listings of one event, holding two side by side, merging them and parting them again. */
export const createRoutes = (deps: Dependencies): Record<RouteKey<"staff/merge-listings">, WebRoute> => ({
  "GET /staff/same/{listingId}": async (request) => {
    const viewer = await deps.guard(request, "submission.read");
    const typed = request.query.get("words")?.slice(0, 100) ?? "";
    const found = await findSameListings(deps)(viewer.staff, pathId(request, "listingId", listingIdSchema), typed);
    return page(<FindPage viewer={viewer} typed={typed} {...found} />);
  },
  "GET /staff/same/{listingId}/{otherId}": async (request) =>
    show(deps, await deps.guard(request, "submission.read"), request),
  "POST /staff/same/{listingId}/{otherId}": async (request) => {
    const viewer = await deps.guard(request, "listing.review");
    const { values } = parseForm(decisionSchema, request.form());
    if (!values) throw new BadForm();
    const [listingId, otherId] = pairOf(request);
    try {
      await decide(deps, viewer, [listingId, otherId], values);
    } catch (error) {
      if (error instanceof WrongState) return show(deps, viewer, request, { problem: "conflict", status: 409 });
      if (error instanceof NotPublishable) return show(deps, viewer, request, { problem: "past", status: 409 });
      throw error;
    }
    return redirect(`/staff/same/${listingId}/${otherId}?done=${values.decision === "merge" ? "merged" : "split"}`);
  },
});

const decide = (deps: Dependencies, { staff }: SignedInStaff, pair: Pair, values: PairDecision): Promise<void> => {
  if (values.decision === "split") {
    if (!pair.includes(values.hidden)) throw new BadForm();
    return splitListings(deps)({ staff, hidden: { listingId: values.hidden, version: values.hiddenVersion } });
  }
  const gone = pair.find((listingId) => listingId !== values.shown);
  if (!gone || !pair.includes(values.shown)) throw new BadForm();
  return mergeListings(deps)({
    staff,
    gone: { listingId: gone, version: values.goneVersion },
    shown: { listingId: values.shown, version: values.shownVersion },
  });
};

const show = async (
  deps: Dependencies,
  viewer: SignedInStaff,
  request: WebRequest,
  { problem, status = 200 }: { readonly problem?: PairProblem; readonly status?: number } = {},
): Promise<WebResponse> => {
  const [listingId, otherId] = pairOf(request);
  const pair = await compareListings(deps)(viewer.staff, listingId, otherId);
  const done = readDone(request.query.get("done"));
  return page(<PairPage viewer={viewer} problem={problem} done={done} {...pair} />, { status });
};
