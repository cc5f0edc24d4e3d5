/**
 * Every route of the web API, by the function that serves it (`<area>/<verb-noun>`, the folder below `functions/`).
 * The CDK app makes API Gateway routes of them; the functions answer exactly these keys.
 */
export const routes = {
  "public/serve-assets": ["GET /assets/{file}"],
  "public/browse-listings": [
    "GET /",
    "GET /listings",
    "GET /listings/{listingId}",
    "GET /listings/{listingId}/calendar.ics",
    "GET /about",
    "GET /privacy",
    "GET /accessibility",
  ],
  "public/register-organization": [
    "GET /organizations/register",
    "GET /organizations/register/{step}",
    "POST /organizations/register/{step}",
    "GET /organizations/confirm/{token}",
    "POST /organizations/confirm/{token}",
    "POST /api/organizations",
    "OPTIONS /api/organizations",
    "GET /api/openapi.json",
  ],
  "organization/sign-in-organization": [
    "GET /organizations/sign-in",
    "POST /organizations/sign-in",
    "GET /organizations/sign-in/code",
    "POST /organizations/sign-in/code",
    "GET /organizations/sign-in/link/{token}",
    "POST /organizations/sign-in/link/{token}",
    "POST /organizations/sign-out",
  ],
  "organization/manage-listings": [
    "GET /organizations/home",
    "GET /organizations/home/{step}",
    "POST /organizations/home/{step}",
    "GET /organizations/listings/new",
    "GET /organizations/listings/{listingId}",
    "GET /organizations/listings/{listingId}/{step}",
    "POST /organizations/listings/{listingId}/{step}",
  ],
  "senior/register-senior": [
    "GET /join",
    "GET /join/{step}",
    "POST /join/{step}",
    "GET /join/confirm/{token}",
    "POST /join/confirm/{token}",
  ],
  "senior/manage-subscription": [
    "GET /me/sign-in",
    "POST /me/sign-in",
    "GET /me/sign-in/code",
    "POST /me/sign-in/code",
    "GET /me/sign-in/link/{token}",
    "POST /me/sign-in/link/{token}",
    "POST /me/sign-out",
    "GET /me",
    "GET /me/{step}",
    "POST /me/{step}",
  ],
  "senior/answer-offer": [
    "GET /o/{token}",
    "POST /o/{token}",
    "GET /u/{token}",
    "POST /u/{token}",
    "GET /stop",
    "POST /stop",
    "GET /reply",
    "POST /reply",
    "GET /r/{code}",
    "POST /r/{code}",
  ],
  "staff/sign-in-staff": [
    "GET /staff/sign-in",
    "GET /staff/sign-in/start",
    "GET /staff/callback",
    "POST /staff/sign-out",
  ],
  "staff/review-submissions": [
    "GET /staff",
    "POST /staff/approve-listings",
    "GET /staff/organizations/{organizationId}",
    "POST /staff/organizations/{organizationId}/{action}",
    "GET /staff/listings/{listingId}",
    "POST /staff/listings/{listingId}/{action}",
    "GET /staff/claims/{listingId}/{organizationId}",
    "POST /staff/claims/{listingId}/{organizationId}",
  ],
  "staff/merge-listings": [
    "GET /staff/same/{listingId}",
    "GET /staff/same/{listingId}/{otherId}",
    "POST /staff/same/{listingId}/{otherId}",
  ],
  "staff/import-lists": [
    "GET /staff/imports",
    "POST /staff/imports",
    "GET /staff/imports/large",
    "POST /staff/imports/large",
    "GET /staff/imports/{importId}",
    "POST /staff/imports/{importId}/start",
    "GET /staff/imports/{importId}/report.xlsx",
    "GET /staff/imports/{importId}/columns",
    "POST /staff/imports/{importId}/columns",
  ],
  "staff/manage-sources": [
    "GET /staff/sources",
    "POST /staff/sources",
    "GET /staff/sources/{sourceId}",
    "POST /staff/sources/{sourceId}/{action}",
  ],
  "staff/follow-leads": [
    "GET /staff/leads",
    "POST /staff/leads",
    "GET /staff/leads/{organizationId}",
    "POST /staff/leads/{organizationId}",
  ],
  "staff/manage-seniors": [
    "GET /staff/seniors",
    "GET /staff/seniors/new",
    "POST /staff/seniors/new",
    "GET /staff/seniors/{seniorId}",
    "GET /staff/seniors/{seniorId}/{step}",
    "POST /staff/seniors/{seniorId}/{step}",
  ],
  "staff/explain-matches": [
    "GET /staff/seniors/{seniorId}/matches",
    "GET /staff/seniors/{seniorId}/why",
    "POST /staff/seniors/{seniorId}/why",
    "GET /staff/listings/{listingId}/people",
    "GET /staff/unmatched",
  ],
  "staff/read-weights": ["GET /staff/weights", "GET /staff/weights/compare"],
  "staff/follow-participations": ["GET /staff/participations", "POST /staff/participations/{seniorId}/{listingId}"],
  "staff/print-letters": [
    "GET /staff/letters",
    "POST /staff/letters",
    "GET /staff/letters/letters.pdf",
    "GET /staff/letters/calls.pdf",
    "GET /staff/letters/window.pdf",
  ],
  "staff/deliver-by-hand": [
    "GET /staff/deliveries",
    "GET /staff/deliveries/{seniorId}/{cycle}",
    "POST /staff/deliveries/{seniorId}/{cycle}",
  ],
} as const;

export type WebFunction = keyof typeof routes;
export type RouteKey<Function extends WebFunction = WebFunction> = (typeof routes)[Function][number];

/** Pages behind the staff's sign-in: nobody checks links there, and some begin something when they are read. */
const isForStaff = (routeKey: RouteKey): boolean => routeKey.startsWith("GET /staff/");

/**
 * A function's routes as API Gateway has them. Mail scanners and link checkers ask with HEAD first: what may be read is
 * answered to them as to GET, without the body (RFC 9110 §9.3.2).
 */
export const gatewayRoutes = (name: WebFunction): readonly string[] =>
  (routes[name] as readonly RouteKey[]).flatMap((routeKey) =>
    routeKey.startsWith("GET ") && !isForStaff(routeKey) ? [routeKey, routeKey.replace("GET", "HEAD")] : [routeKey],
  );

/** The route that answers a request: HEAD asks for what GET would. */
export const answeredRoute = (routeKey: string): string => routeKey.replace(/^HEAD /, "GET ");
