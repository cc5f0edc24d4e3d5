import type { RouteKey } from "../../../shared/contract/routes.ts";
import { WrongState } from "../../../shared/domain/errors.ts";
import { organizationIdSchema } from "../../../shared/domain/ids.ts";
import { parseForm, typedFields } from "../../../shared/http/field-errors.ts";
import { pathId } from "../../../shared/http/path-id.ts";
import type { StaffGuard } from "../../../shared/http/staff-guard.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect } from "../../../shared/http/web-response.ts";
import { type FollowLeadsDeps, followLead, listLeads, readLead } from "../../../shared/usecases/follow-leads.ts";
import { type ImportLeadsDeps, importLeads } from "../../../shared/usecases/import-leads.ts";
import { filterOf, followForm, pageOf, parseRegister } from "./form.ts";
import { LeadPage } from "./lead-page.tsx";
import { LeadsPage } from "./leads-page.tsx";

type Dependencies = FollowLeadsDeps & ImportLeadsDeps & { readonly guard: StaffGuard };

const leadIdOf = (request: WebRequest) => pathId(request, "organizationId", organizationIdSchema);

export const createRoutes = (deps: Dependencies): Record<RouteKey<"staff/follow-leads">, WebRoute> => ({
  "GET /staff/leads": async (request) => {
    const viewer = await deps.guard(request, "lead.follow");
    const filter = filterOf(request);
    const leads = await listLeads(deps)(viewer.staff, filter);
    return page(<LeadsPage {...{ viewer, filter, leads }} number={pageOf(request)} />);
  },
  "POST /staff/leads": async (request) => {
    const viewer = await deps.guard(request, "listing.import");
    const { values, errors, typed } = parseRegister(request);
    const filter = filterOf(request);
    const { staffId, centreId } = viewer.staff;
    const actor = { kind: "staff", id: staffId } as const;
    const report =
      values &&
      (await importLeads(deps)({
        ...{ fileName: values.file.name, content: values.file.content },
        ...{ sourceName: values.sourceName, actor, centreId },
      }));
    const leads = await listLeads(deps)(viewer.staff, filter);
    const shown = { viewer, filter, leads, errors, typed, report };
    return page(<LeadsPage {...shown} number={1} />, { status: report && !report.problem ? 200 : 422 });
  },
  "GET /staff/leads/{organizationId}": async (request) => {
    const viewer = await deps.guard(request, "lead.follow");
    const lead = await readLead(deps)(viewer.staff, leadIdOf(request));
    return page(<LeadPage viewer={viewer} lead={lead} saved={request.query.has("saved")} />);
  },
  "POST /staff/leads/{organizationId}": async (request) => {
    const viewer = await deps.guard(request, "lead.follow");
    const organizationId = leadIdOf(request);
    const { values, errors } = parseForm(followForm, request.form());
    const typed = typedFields(request.form());
    const again = async (status: number, more: object) =>
      page(<LeadPage {...{ viewer, typed }} lead={await readLead(deps)(viewer.staff, organizationId)} {...more} />, {
        status,
      });
    if (!values) return again(422, { errors });
    try {
      await followLead(deps)(viewer.staff, organizationId, values);
      return redirect(`/staff/leads/${organizationId}?saved=1`);
    } catch (error) {
      if (error instanceof WrongState) return again(409, { conflict: true });
      throw error;
    }
  },
});
