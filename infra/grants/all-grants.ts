import type { Grant } from "./grant.ts";
import { jobGrants } from "./jobs.ts";
import { organizationGrants } from "./organization.ts";
import { publicGrants } from "./public.ts";
import { seniorGrants } from "./senior.ts";
import { staffGrants } from "./staff.ts";

const allGrants = { ...publicGrants, ...organizationGrants, ...seniorGrants, ...staffGrants, ...jobGrants };

export type FunctionName = keyof typeof allGrants;

/** Every function, with what it is told and allowed. */
export const grants: Readonly<Record<FunctionName, Grant>> = allGrants;
