import type { RouteKey } from "../../../shared/contract/routes.ts";
import { NotFound } from "../../../shared/domain/errors.ts";
import { type ListSource, listSourceIdSchema } from "../../../shared/domain/list-source.ts";
import { parseForm, typedFields } from "../../../shared/http/field-errors.ts";
import { pathId } from "../../../shared/http/path-id.ts";
import type { SignedInStaff, StaffGuard } from "../../../shared/http/staff-guard.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect, type WebResponse } from "../../../shared/http/web-response.ts";
import type { ImportRepository } from "../../../shared/ports/import-repository.ts";
import { collect } from "../../../shared/usecases/collect.ts";
import {
  addSource,
  changeSource,
  fetchSourceNow,
  type ManageSourcesDeps,
  pauseSource,
} from "../../../shared/usecases/manage-sources.ts";
import { sourceForm, typedSource } from "./form.ts";
import { SourcePage } from "./source-page.tsx";
import { SourcesPage } from "./sources-page.tsx";

interface Dependencies extends ManageSourcesDeps {
  readonly guard: StaffGuard;
  readonly imports: Pick<ImportRepository, "findSource" | "saveSource" | "listSources">;
}

type SourceAction = (deps: Dependencies, viewer: SignedInStaff, request: WebRequest) => Promise<WebResponse>;

const sourceIdOf = (request: WebRequest) => pathId(request, "sourceId", listSourceIdSchema);

/** @throws NotFound also for a source of another desk */
const find = async ({ imports }: Dependencies, { staff }: SignedInStaff, request: WebRequest): Promise<ListSource> => {
  const sourceId = sourceIdOf(request);
  const source = await imports.findSource(staff.centreId, sourceId);
  if (!source) throw new NotFound({ sourceId });
  return source;
};

const change: SourceAction = async (deps, viewer, request) => {
  const source = await find(deps, viewer, request);
  const { values, errors } = parseForm(sourceForm, request.form());
  const typed = typedFields(request.form());
  if (!values) return page(<SourcePage {...{ viewer, source, typed, errors }} now={deps.clock()} />, { status: 422 });
  await changeSource(deps)(viewer.staff, source.sourceId, values);
  return redirect(`/staff/sources/${source.sourceId}`);
};

const pause =
  (active: boolean): SourceAction =>
  async (deps, { staff }, request) => {
    await pauseSource(deps)(staff, sourceIdOf(request), active);
    return redirect(`/staff/sources/${sourceIdOf(request)}`);
  };

const fetchNow: SourceAction = async (deps, { staff }, request) => {
  await fetchSourceNow(deps)(staff, sourceIdOf(request));
  return redirect(`/staff/sources/${sourceIdOf(request)}?queued=1`);
};

/** By the last part of the address. */
const actions: Readonly<Record<string, SourceAction>> = {
  change,
  pause: pause(false),
  resume: pause(true),
  fetch: fetchNow,
};

export const createRoutes = (deps: Dependencies): Record<RouteKey<"staff/manage-sources">, WebRoute> => {
  const list = ({ staff }: SignedInStaff) => collect(deps.imports.listSources(staff.centreId));
  return {
    "GET /staff/sources": async (request) => {
      const viewer = await deps.guard(request, "listing.import");
      return page(<SourcesPage viewer={viewer} sources={await list(viewer)} now={deps.clock()} />);
    },
    "POST /staff/sources": async (request) => {
      const viewer = await deps.guard(request, "listing.import");
      const { values, errors, typed } = parseForm(sourceForm, request.form());
      if (values) return redirect(`/staff/sources/${await addSource(deps)(viewer.staff, values)}?queued=1`);
      const shown = { viewer, sources: await list(viewer), now: deps.clock(), errors, typed };
      return page(<SourcesPage {...shown} />, { status: 422 });
    },
    "GET /staff/sources/{sourceId}": async (request) => {
      const viewer = await deps.guard(request, "listing.import");
      const source = await find(deps, viewer, request);
      const queued = request.query.has("queued");
      return page(<SourcePage {...{ viewer, source, queued }} typed={typedSource(source)} now={deps.clock()} />);
    },
    "POST /staff/sources/{sourceId}/{action}": async (request) => {
      const viewer = await deps.guard(request, "listing.import");
      const action = actions[request.pathParameters.action ?? ""];
      if (!action) throw new NotFound();
      return action(deps, viewer, request);
    },
  };
};
