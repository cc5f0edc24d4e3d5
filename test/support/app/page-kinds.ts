import { steps as listingSteps } from "../../../functions/organization/manage-listings/steps.ts";
import { changes } from "../../../functions/senior/manage-subscription/changes.ts";
import { steps as joinSteps } from "../../../functions/senior/register-senior/form.ts";
import { steps as deskSteps } from "../../../functions/staff/manage-seniors/steps.tsx";
import { createRouteTable } from "../../../infra/local/gateway/route-table.ts";
import { type RouteKey, routes } from "../../../shared/contract/routes.ts";
import { steps as registrationSteps } from "../../../shared/http/organization-form/registration-form.ts";
import type { Inspection } from "../browser/inspection.ts";

/** Kinds of pages, each with the route of the address at which it is seen. */
export type PageKinds = Readonly<Record<string, RouteKey>>;

const each = (prefix: string, steps: readonly string[], route: RouteKey): PageKinds =>
  Object.fromEntries(steps.map((step) => [`${prefix}: ${step}`, route]));

/** The number is not for the organisation to change. */
const correctedSteps = Object.keys(registrationSteps).filter((step) => step !== "number");

const organizationPages: PageKinds = {
  "registration: start": "GET /organizations/register",
  ...each("registration", Object.keys(registrationSteps), "GET /organizations/register/{step}"),
  ...each(
    "registration",
    ["number errors", "check", "done", "code errors", "resend"],
    "GET /organizations/register/{step}",
  ),
  "registration: confirm": "GET /organizations/confirm/{token}",
  "registration: confirmed": "GET /organizations/confirm/{token}",
  "organization: sign in": "GET /organizations/sign-in",
  "organization: code": "GET /organizations/sign-in/code",
  "organization: link": "GET /organizations/sign-in/link/{token}",
  "organization: home": "GET /organizations/home",
  ...each("correction", [...correctedSteps, "check"], "GET /organizations/home/{step}"),
  "staff: queue": "GET /staff",
  "staff: organization": "GET /staff/organizations/{organizationId}",
  "staff: organization errors": "POST /staff/organizations/{organizationId}/{action}",
};

const listingPages: PageKinds = {
  listing: "GET /listings/{listingId}",
  "listing: ended": "GET /listings/{listingId}",
  "registration: registered already": "GET /organizations/register/{step}",
  "organization: listing": "GET /organizations/listings/{listingId}",
  "listing form: new": "GET /organizations/listings/new",
  ...each("listing form", [...Object.keys(listingSteps), "check"], "GET /organizations/listings/{listingId}/{step}"),
  "listing form: errors": "GET /organizations/listings/{listingId}/{step}",
  "staff: listing": "GET /staff/listings/{listingId}",
};

const seniorPages: PageKinds = {
  home: "GET /",
  "join: start": "GET /join",
  ...each("join", Object.keys(joinSteps), "GET /join/{step}"),
  ...each(
    "join",
    ["name errors", "days errors", "no centre", "check", "pending", "resend", "mail help", "done"],
    "GET /join/{step}",
  ),
  "join: confirm": "GET /join/confirm/{token}",
  offer: "GET /o/{token}",
  "offer: answered": "GET /o/{token}",
  unsubscribe: "GET /u/{token}",
  "unsubscribe: done": "POST /u/{token}",
  stop: "GET /stop",
  "stop: sent": "POST /stop",
  "me: sign in": "GET /me/sign-in",
  "me: code": "GET /me/sign-in/code",
  "me: link": "GET /me/sign-in/link/{token}",
  me: "GET /me",
  ...each("me", Object.keys(changes), "GET /me/{step}"),
  ...each("me", ["area", "town", "moved", "channel", "contact", "confirm", "stop"], "GET /me/{step}"),
};

const staffPages: PageKinds = {
  "staff: sign in": "GET /staff/sign-in",
  "staff: refused": "GET /staff/callback",
  "staff: published": "GET /staff",
  "staff: seniors": "GET /staff/seniors",
  "staff: new senior": "GET /staff/seniors/new",
  "staff: new senior errors": "GET /staff/seniors/new",
  "staff: senior": "GET /staff/seniors/{seniorId}",
  ...each("staff senior", [...Object.keys(deskSteps), "stop"], "GET /staff/seniors/{seniorId}/{step}"),
  "staff: suggestions": "GET /staff/seniors/{seniorId}/matches",
  "staff: why": "GET /staff/seniors/{seniorId}/why",
  "staff: why not": "GET /staff/seniors/{seniorId}/why",
  "staff: listings found": "GET /staff/seniors/{seniorId}/why",
  "staff: people for listing": "GET /staff/listings/{listingId}/people",
  "staff: unmatched": "GET /staff/unmatched",
  "staff: weights": "GET /staff/weights",
  "staff: weights compared": "GET /staff/weights/compare",
  "staff: deliveries": "GET /staff/deliveries",
  "staff: letters": "GET /staff/letters",
  "staff: letters printed": "GET /staff/letters",
  "staff: letters posted": "GET /staff/letters",
  "staff: letter": "GET /staff/deliveries/{seniorId}/{cycle}",
  "staff: phone slip": "GET /staff/deliveries/{seniorId}/{cycle}",
  "staff: participations": "GET /staff/participations",
  "staff: participation": "GET /staff/participations",
  "reply: code": "GET /reply",
  "reply: code errors": "POST /reply",
  "reply: items": "GET /r/{code}",
  "reply: sent": "GET /r/{code}",
};

const importPages: PageKinds = {
  imports: "GET /staff/imports",
  "imports: errors": "POST /staff/imports",
  "imports: result": "GET /staff/imports/{importId}",
  "queue: failing sources": "GET /staff",
  sources: "GET /staff/sources",
  "sources: errors": "POST /staff/sources",
  source: "GET /staff/sources/{sourceId}",
  "source: errors": "POST /staff/sources/{sourceId}/{action}",
  "imports: columns": "GET /staff/imports/{importId}/columns",
  "imports: columns errors": "POST /staff/imports/{importId}/columns",
  leads: "GET /staff/leads",
  "leads: errors": "POST /staff/leads",
  "leads: imported": "POST /staff/leads",
  lead: "GET /staff/leads/{organizationId}",
  "lead: declined": "GET /staff/leads/{organizationId}",
  "lead: errors": "POST /staff/leads/{organizationId}",
  "imports: large": "GET /staff/imports/large",
  "imports: file": "GET /staff/imports/{importId}",
  "imports: file refused": "GET /staff/imports/{importId}",
  "imports: arrived": "GET /staff/imports/{importId}",
  "imports: progress": "GET /staff/imports/{importId}",
  "claim: start": "GET /organizations/listings/{listingId}/{step}",
  claim: "GET /organizations/listings/{listingId}/{step}",
  "claim: errors": "POST /organizations/listings/{listingId}/{step}",
  "claim: waiting": "GET /organizations/listings/{listingId}/{step}",
  "same: found": "GET /staff/same/{listingId}",
  "same: pair": "GET /staff/same/{listingId}/{otherId}",
  "same: split": "GET /staff/same/{listingId}/{otherId}",
  "same: merged": "GET /staff/same/{listingId}/{otherId}",
  "staff: claim": "GET /staff/claims/{listingId}/{organizationId}",
  "staff: claim errors": "POST /staff/claims/{listingId}/{organizationId}",
};

const publicPages: PageKinds = {
  listings: "GET /listings",
  "listings: none": "GET /listings",
  about: "GET /about",
  privacy: "GET /privacy",
  accessibility: "GET /accessibility",
  "not found": "GET /listings/{listingId}",
  "too many requests": "GET /stop",
};

/** Every kind of page, by the journey that meets it. */
export const pageKinds = {
  organization: organizationPages,
  listing: listingPages,
  senior: seniorPages,
  staff: staffPages,
  imports: importPages,
  public: publicPages,
} as const;
export type Journey = keyof typeof pageKinds;

/** Kinds of a journey that nobody has met yet. */
export const unmetKinds = (journey: Journey, inspection: Pick<Inspection, "has">): string[] =>
  Object.keys(pageKinds[journey]).filter((kind) => !inspection.has(kind));

/** The route at whose address a page kind is seen. @throws if no journey knows the kind */
export const routeOfKind = (kind: string): RouteKey => {
  const route = Object.values<PageKinds>(pageKinds).find((kinds) => kind in kinds)?.[kind];
  if (!route) throw new Error(`There is no page kind ${kind}.`);
  return route;
};

const findRoute = createRouteTable(
  Object.values(routes).flatMap((keys) => keys.map((routeKey) => ({ routeKey, target: routeKey }))),
);

/** The routes that an address has. */
export const routesOfPath = (path: string): (string | undefined)[] =>
  ["GET", "POST"].map((method) => findRoute(method, path)?.routeKey);

/** Routes that answer something else than a page. */
const others: ReadonlySet<string> = new Set<RouteKey>([
  "GET /assets/{file}",
  "GET /listings/{listingId}/calendar.ics",
  "GET /api/openapi.json",
  "GET /staff/sign-in/start",
  "GET /staff/letters/letters.pdf",
  "GET /staff/letters/calls.pdf",
  "GET /staff/letters/window.pdf",
  "GET /staff/imports/{importId}/report.xlsx",
]);

/** Routes that show a page. */
export const pageRoutes = (): string[] =>
  Object.values(routes)
    .flat()
    .filter((route) => route.startsWith("GET ") && !others.has(route));
