import type { APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { createRoutes as manageListings } from "../../../functions/organization/manage-listings/handler.tsx";
import { createRoutes as signInOrganizations } from "../../../functions/organization/sign-in-organization/handler.tsx";
import { createRoutes as registerOrganizations } from "../../../functions/public/register-organization/handler.tsx";
import { routes as contract } from "../../../shared/contract/routes.ts";
import type { Listing } from "../../../shared/domain/listing.ts";
import type { Notice } from "../../../shared/domain/notice.ts";
import type { Organization } from "../../../shared/domain/organization.ts";
import type { Participation } from "../../../shared/domain/participation.ts";
import { webHandler } from "../../../shared/http/web-handler.ts";
import type { PostalTown } from "../../../shared/ports/postal-codes.ts";
import { requestSignIn } from "../../../shared/usecases/request-sign-in.ts";
import { signInOrganization } from "../../../shared/usecases/sign-in-organization.ts";
import { aCentre } from "../builders.ts";
import { fixedClock } from "../fixed-clock.ts";
import { countingIds } from "../fixed-ids.ts";
import { inMemoryAccess } from "../in-memory/access-repository.ts";
import { inMemoryAuditTrail } from "../in-memory/audit-trail.ts";
import { inMemoryCentres } from "../in-memory/centre-repository.ts";
import { inMemoryListings } from "../in-memory/listing-repository.ts";
import { capturingLogger } from "../in-memory/logger.ts";
import { inMemoryOrganizations } from "../in-memory/organization-repository.ts";
import { inMemoryParticipations } from "../in-memory/participation-repository.ts";
import { inMemoryPostalCodes } from "../in-memory/postal-codes.ts";
import { countingRandom } from "../in-memory/random.ts";
import { fakeSecret } from "../in-memory/secret.ts";
import { inMemoryWorkQueue } from "../in-memory/work-queue.ts";
import { webEvent } from "../web-event.ts";
import { findRoute } from "./find-route.ts";

interface Records {
  readonly organizations?: readonly Organization[];
  readonly listings?: readonly Listing[];
  readonly participations?: readonly Participation[];
  readonly towns?: Readonly<Record<string, readonly PostalTown[]>>;
}

export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly cookies: readonly string[];
  readonly body: string;
}

interface Sent {
  readonly form?: Readonly<Record<string, string | readonly string[]>>;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const served = [
  "public/register-organization",
  "organization/sign-in-organization",
  "organization/manage-listings",
] as const;

/** The organisations' functions over small real stores, with one centre, 北区. */
export const openSite = (records: Records = {}) => {
  const clock = fixedClock();
  const audit = inMemoryAuditTrail();
  const notices = inMemoryWorkQueue<Notice>();
  const logger = capturingLogger();
  const deps = {
    access: inMemoryAccess(clock),
    centres: inMemoryCentres([aCentre()]),
    organizations: inMemoryOrganizations(records.organizations, audit),
    listings: inMemoryListings(records.listings, audit),
    participations: inMemoryParticipations(records.participations, audit),
    postalCodes: inMemoryPostalCodes(records.towns),
    random: countingRandom(),
    linkKey: fakeSecret(),
    newId: countingIds(7000),
    publicOrigin: "https://ikigai.example.jp",
    allowedOrigins: ["https://city.example.jp"],
    ...{ notices, audit, clock },
  };
  const handler = webHandler({
    service: "site",
    routes: {
      ...registerOrganizations(deps),
      ...manageListings(deps),
      ...signInOrganizations({
        ...deps,
        requestSignIn: requestSignIn(deps),
        signInOrganization: signInOrganization(deps),
      }),
    },
    crossSiteRoutes: ["POST /api/organizations"],
    originSecret: fakeSecret("origin"),
    logger,
  });

  const send = async (method: string, address: string, cookies: readonly string[], sent: Sent): Promise<Answer> => {
    const { pathname, searchParams } = new URL(address, "https://ikigai.example.jp");
    const form = sent.form && fieldsOf(sent.form);
    const event = webEvent({
      ...findRoute(
        served.flatMap((name) => [...contract[name]]),
        method,
        pathname,
      ),
      ...{ cookies, originSecret: "origin", query: Object.fromEntries(searchParams), headers: sent.headers ?? {} },
      ...(form && { form }),
    });
    const withBody = sent.json === undefined ? event : { ...event, body: JSON.stringify(sent.json) };
    const result = (await handler(withBody, {} as Context)) as APIGatewayProxyStructuredResultV2;
    return {
      status: result.statusCode ?? 0,
      location: String(result.headers?.Location ?? ""),
      headers: result.headers ?? {},
      cookies: result.cookies ?? [],
      body: result.body ?? "",
    };
  };

  return { ...deps, logger, send, visitor: () => visitorOf(send) };
};

const fieldsOf = (form: NonNullable<Sent["form"]>): URLSearchParams =>
  new URLSearchParams(Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one])));

/** A browser: keeps cookies, and sends the hidden fields of the page that it saw last. */
const visitorOf = (
  send: (method: string, address: string, cookies: readonly string[], sent: Sent) => Promise<Answer>,
) => {
  const jar = new Map<string, string>();
  let hidden: Record<string, string> = {};
  const keep = (answer: Answer): Answer => {
    for (const cookie of answer.cookies) {
      const [pair = "", ...attributes] = cookie.split("; ");
      const [name = "", value = ""] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
      if (attributes.includes("Max-Age=0")) jar.delete(name);
      else jar.set(name, value);
    }
    if ([200, 422].includes(answer.status)) hidden = hiddenFields(answer.body);
    return answer;
  };
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`);
  return {
    cookies,
    keep,
    get: async (address: string) => keep(await send("GET", address, cookies(), {})),
    post: async (address: string, form: NonNullable<Sent["form"]> = {}) =>
      keep(await send("POST", address, cookies(), { form: { ...hidden, ...form } })),
  };
};

export type SiteVisitor = ReturnType<typeof visitorOf>;

const hiddenFields = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
