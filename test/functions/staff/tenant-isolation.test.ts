import { describe, expect, test } from "vitest";
import { routes } from "../../../shared/contract/routes.ts";
import {
  aDelivery,
  aLead,
  aListing,
  aListSource,
  anAuditEntry,
  anImport,
  anOrganization,
  aParticipation,
  aSenior,
  aStaffMember,
} from "../../support/builders.ts";
import { anEventRow, eventListFile } from "../../support/event-list.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { aClaim } from "../../support/listed-events.ts";
import { type Answer, anyRole, openDesk } from "../../support/staff/desk.ts";

const foreign = { centreId: "minato" };
const fileKey = "lists/minato/1/events.csv";
const known = {
  importId: "20261125T010000000Z-00000001",
  sourceId: idOf(7001),
  organizationId: idOf(3001),
  listingId: idOf(2001),
  otherId: idOf(2002),
  seniorId: idOf(1001),
  cycle: "2026-11-25T02:00",
};
const unknown = {
  importId: "20261125T010000000Z-00000009",
  sourceId: idOf(7),
  organizationId: idOf(7),
  listingId: idOf(7),
  otherId: idOf(2002),
  seniorId: idOf(7),
  cycle: "2026-11-25T02:00",
};

/** Everything there is belongs to みなと市; whoever looks is of 北区. */
const openForeignDesk = () =>
  openDesk({
    organizations: [anOrganization({ ...foreign, tradeName: "みなと会" })],
    listings: [aListing({ ...foreign, title: "みなとの催し" })],
    seniors: [aSenior({ ...foreign, channel: "post" })],
    participations: [aParticipation(foreign)],
    deliveries: [aDelivery({ ...foreign, channel: "post" })],
  });

/** One good form for every post, by its route and its last parts. */
const posts: Readonly<Record<string, readonly { parameters: Record<string, string>; form: Record<string, string> }[]>> =
  {
    "POST /staff/imports/{importId}/start": [{ parameters: {}, form: { key: "lists/minato/a.csv" } }],
    "POST /staff/imports/{importId}/columns": ["look", "save"].map((action) => ({
      parameters: {},
      form: { do: action, c3: "title" },
    })),
    "POST /staff/sources/{sourceId}/{action}": ["fetch", "pause", "resume", "change"].map((action) => ({
      parameters: { action },
      form: { name: "一覧", url: "https://example.jp/", licence: "CC BY", owner: "係", rhythm: "daily" },
    })),
    "POST /staff/leads/{organizationId}": [{ parameters: {}, form: { outreach: "contacted", version: "1" } }],
    "POST /staff/organizations/{organizationId}/{action}": ["approve", "return", "reject"].map((action) => ({
      parameters: { action },
      form: { version: "1", reasons: "other", message: "理由" },
    })),
    "POST /staff/listings/{listingId}/{action}": ["approve", "return", "reject", "close"].map((action) => ({
      parameters: { action },
      form: { version: "1", reasons: "other", message: "理由" },
    })),
    "POST /staff/claims/{listingId}/{organizationId}": [
      { parameters: {}, form: { version: "1", state: "accepted" } },
      { parameters: {}, form: { version: "1", state: "refused", message: "理由" } },
    ],
    "POST /staff/same/{listingId}/{otherId}": [
      { parameters: {}, form: { decision: "merge", shown: idOf(2002), shownVersion: "1", goneVersion: "1" } },
      { parameters: {}, form: { decision: "split", hidden: idOf(2002), hiddenVersion: "1" } },
    ],
    "POST /staff/seniors/{seniorId}/why": [
      { parameters: {}, form: { listing: aListing().listingId, organization: "exclude" } },
    ],
    "POST /staff/participations/{seniorId}/{listingId}": [{ parameters: {}, form: { version: "1", to: "joined" } }],
    "POST /staff/deliveries/{seniorId}/{cycle}": [
      { parameters: {}, form: { mark: "sent" } },
      { parameters: {}, form: { mark: "cancelled" } },
      { parameters: {}, form: { mark: "seen_to" } },
      { parameters: {}, form: { via: "phone", answer0: "join" } },
    ],
    "POST /staff/seniors/{seniorId}/{step}": [
      { parameters: { step: "stop" }, form: { reason: "moved" } },
      { parameters: { step: "resume" }, form: {} },
      { parameters: { step: "rhythm" }, form: { rhythm: "weekly", via: "phone" } },
      { parameters: { step: "name" }, form: {} },
      { parameters: { step: "born" }, form: { birthYear: "1950", via: "phone" } },
    ],
  };

const gets: Readonly<Record<string, readonly Record<string, string>[]>> = {
  "GET /staff/seniors/{seniorId}/{step}": [{ step: "name" }, { step: "stop" }],
};

const staffRoutes: readonly string[] = Object.entries(routes)
  .filter(([name]) => name.startsWith("staff/"))
  .flatMap(([, keys]) => keys)
  .filter((key) => key.includes("{"));

interface Case {
  readonly routeKey: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly form: Record<string, string> | undefined;
}

const cases = staffRoutes.flatMap((routeKey): Case[] =>
  routeKey.startsWith("POST")
    ? (posts[routeKey] ?? []).map(({ parameters, form }) => ({ routeKey, parameters, form }))
    : (gets[routeKey] ?? [{}]).map((parameters) => ({ routeKey, parameters, form: undefined })),
);

test("every staff route that names a record has its case here", () => {
  expect([...new Set(cases.map(({ routeKey }) => routeKey))]).toEqual(staffRoutes);
});

describe.each(cases)("$routeKey $parameters $form", ({ routeKey, parameters, form }) => {
  const ask = async (ids: Record<string, string>) => {
    const desk = openForeignDesk();
    await desk.imports.save(anImport({ ...foreign, fileKey }));
    await desk.imports.saveSource(aListSource(foreign));
    const lead = aLead({ ...foreign, organizationId: known.organizationId, tradeName: "みなと協会" });
    await desk.organizations.saveLeads([{ lead, audit: anAuditEntry(foreign) }]);
    await desk.listings.saveClaim(aClaim(foreign), anAuditEntry(foreign));
    desk.audit.entries.length = 0;
    await desk.lists.put(fileKey, eventListFile([anEventRow()]));
    const staff = await desk.signIn(anyRole());
    const before = JSON.stringify(await everything(desk));
    const pathParameters = { ...ids, ...parameters };
    const answer = form
      ? await staff.post(routeKey, form, { pathParameters })
      : await staff.get(routeKey, { pathParameters });
    return { answer, desk, unchanged: JSON.stringify(await everything(desk)) === before };
  };

  test("another centre's record answers byte by byte like one that does not exist, and nothing changes", async () => {
    const [other, missing] = [await ask(known), await ask(unknown)];
    expect(other.answer).toEqual(missing.answer);
    expect(other.answer.status).toBe(404);
    expect(other.answer.body).not.toContain("みなと");
    expect(other.unchanged).toBe(true);
    expect([...other.desk.notices.messages, ...other.desk.importQueue.messages]).toEqual([]);
    expect(other.desk.audit.entries).toEqual([]);
  });
});

const everything = async ({
  organizations,
  listings,
  seniors,
  participations,
  deliveries,
  imports,
}: ReturnType<typeof openDesk>) => [
  await imports.find(aSenior(foreign).centreId, anImport().importId),
  await imports.findSource(aSenior(foreign).centreId, aListSource().sourceId),
  await organizations.find(anOrganization().organizationId),
  await organizations.findLead(anOrganization().organizationId),
  await listings.find(aListing().listingId),
  await listings.findClaim(aListing().listingId, anOrganization().organizationId),
  await seniors.find(aSenior(foreign).centreId, aSenior().seniorId),
  await participations.find(aSenior(foreign).centreId, aSenior().seniorId, aListing().listingId),
  deliveries.all(),
];

test.each(["GET /staff", "GET /staff/participations", "GET /staff/deliveries", "GET /staff/seniors"])(
  "%s lists nothing of another centre",
  async (routeKey) => {
    const desk = openForeignDesk();
    const { status, body } = await (await desk.signIn(anyRole())).get(routeKey);
    expect(status).toBe(200);
    expect(body).not.toMatch(/みなと|花子|シケン/);
    expect(desk.audit.entries).toEqual([]);
  },
);

test("a participation of another centre is not there by its query either", async () => {
  const desk = openForeignDesk();
  const staff = await desk.signIn(anyRole());
  const ask = (ids: typeof known): Promise<Answer> =>
    staff.get("GET /staff/participations", { query: { senior: ids.seniorId, listing: ids.listingId } });
  expect(await ask(known)).toEqual(await ask(unknown));
});

const staffKeys = Object.entries(routes).flatMap(([name, keys]) => (name.startsWith("staff/") ? keys : []));
const openKeys: readonly string[] = ["GET /staff/sign-in", "GET /staff/sign-in/start", "GET /staff/callback"];
const guarded = staffKeys.filter((key) => !openKeys.includes(key));

test.each(guarded)("%s leads who is not signed in to the sign-in", async (routeKey) => {
  const desk = openForeignDesk();
  const options = { routeKey, pathParameters: { ...known, action: "approve", step: "name" } };
  const answer = await desk.send(routeKey.startsWith("POST") ? { ...options, form: { version: "1" } } : options);
  expect([answer.status, answer.location]).toEqual([303, "/staff/sign-in"]);
});

test.each(guarded.filter((key) => key.startsWith("POST")))(
  "%s refuses a form without the session's token",
  async (routeKey) => {
    const desk = openDesk();
    const [mine, other] = [await desk.signIn(anyRole()), await desk.signIn(anyRole({ staffId: "another" }))];
    const pathParameters = { ...known, action: "approve", step: "name" };
    const without = await mine.post(routeKey, { csrfToken: "" }, { pathParameters });
    const foreignToken = await mine.post(routeKey, { csrfToken: other.csrfToken }, { pathParameters });
    const crossSite = await mine.post(routeKey, {}, { pathParameters, headers: { "sec-fetch-site": "cross-site" } });
    expect([without.status, foreignToken.status, crossSite.status]).toEqual([403, 403, 403]);
  },
);

const reviewerOnly = aStaffMember({ roles: ["reviewer"] });

test.each(guarded.filter((key) => /seniors|participations|deliveries/.test(key)))(
  "%s is not for a reviewer",
  async (routeKey) => {
    const desk = openDesk({ seniors: [aSenior()] });
    const staff = await desk.signIn(reviewerOnly);
    const pathParameters = { ...known, step: "name" };
    const answer = routeKey.startsWith("POST")
      ? await staff.post(routeKey, {}, { pathParameters })
      : await staff.get(routeKey, { pathParameters });
    expect(answer.status).toBe(403);
    expect(answer.body).not.toContain("花子");
  },
);
