import { expect, test } from "vitest";
import { queueTexts } from "../../../shared/text/review.ts";
import { aListing, anOrganization, aSenior, aStaffMember } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { anyRole, openDesk } from "../../support/staff/desk.ts";

const organization = anOrganization();
const { organizationId } = organization;
const listing = aListing({ state: "submitted", publishedAt: undefined, submittedAt: "2026-11-22T01:00:00.000Z" });
const { listingId } = listing;
const organizationPage = "GET /staff/organizations/{organizationId}";
const organizationPost = "POST /staff/organizations/{organizationId}/{action}";
const listingPage = "GET /staff/listings/{listingId}";
const listingPost = "POST /staff/listings/{listingId}/{action}";

test("the queue shows what waits, oldest first, with its age", async () => {
  const old = anOrganization({ organizationId: idOf(1), tradeName: "古い会", submittedAt: "2026-11-20T01:00:00.000Z" });
  const desk = openDesk({ organizations: [organization, old], listings: [listing] });
  const { body } = await (await desk.signIn()).get("GET /staff");
  expect(body).toContain("団体 2件、募集 1件");
  expect(body).toContain("今日届いたものは1件です。");
  expect(body.indexOf("古い会")).toBeLessThan(body.indexOf("王子みどりの会"));
  expect(body).toContain("5日前・11月20日（金）");
  expect(body).toContain("3日前・11月22日（日）");
});

test("other centres' submissions are not in the queue", async () => {
  const foreign = anOrganization({ centreId: "minato", tradeName: "よその会" });
  const desk = openDesk({ organizations: [foreign], listings: [aListing({ ...listing, centreId: "minato" })] });
  const { body } = await (await desk.signIn()).get("GET /staff");
  expect(body).not.toContain("よその会");
  expect(body).toContain("確認を待っているものはありません。");
});

test("an organisation's page shows all that it told, and the read is recorded", async () => {
  const desk = openDesk({ organizations: [organization] });
  const { status, body } = await (await desk.signIn()).get(organizationPage, { pathParameters: { organizationId } });
  expect(status).toBe(200);
  for (const told of ["王子みどりの会", "オウジミドリノカイ", "代表 一郎", "連絡 次郎", "03-9999-0002", "D-48213"])
    expect(body).toContain(told);
  expect(desk.audit.entries.at(-1)).toMatchObject({
    action: "organization.read",
    actor: { kind: "staff", id: "staff-kita-1" },
    record: { kind: "organization", id: organizationId },
    fields: expect.arrayContaining(["contactPhone"]),
  });
});

test("an organisation with the same corporate number in this centre is named", async () => {
  const number = { legalEntityNumber: "7000012050002" };
  const twin = anOrganization({ ...number, organizationId: idOf(1), tradeName: "ふたごの会", state: "approved" });
  const foreign = anOrganization({ ...number, organizationId: idOf(2), tradeName: "よその会", centreId: "minato" });
  const desk = openDesk({ organizations: [anOrganization(number), twin, foreign] });
  const { body } = await (await desk.signIn()).get(organizationPage, { pathParameters: { organizationId } });
  expect(body).toContain("ふたごの会");
  expect(body).not.toContain("よその会");
});

test("an approval changes the state, is recorded, and the organisation is told", async () => {
  const desk = openDesk({ organizations: [organization] });
  const staff = await desk.signIn();
  const pathParameters = { organizationId, action: "approve" };
  const answer = await staff.post(organizationPost, { version: "1" }, { pathParameters });
  expect([answer.status, answer.location]).toEqual([303, "/staff?done=approved"]);
  expect(await desk.organizations.get(organizationId)).toMatchObject({
    state: "approved",
    review: { decision: "approved", by: "staff-kita-1", reasons: [] },
    version: 2,
  });
  expect(desk.audit.entries.at(-1)).toMatchObject({ action: "organization.approve", fields: ["state", "review"] });
  expect(desk.notices.messages).toMatchObject([{ kind: "organization_reviewed", organizationId }]);
});

test("the same approval sent twice is one approval and one notice", async () => {
  const desk = openDesk({ organizations: [organization] });
  const staff = await desk.signIn();
  const pathParameters = { organizationId, action: "approve" };
  await staff.post(organizationPost, { version: "1" }, { pathParameters });
  const again = await staff.post(organizationPost, { version: "1" }, { pathParameters });
  expect(again.location).toBe("/staff?done=approved");
  expect(new Set(desk.notices.messages.map(({ noticeId }) => noticeId)).size).toBe(1);
  expect(desk.audit.entries.filter(({ action }) => action === "organization.approve")).toHaveLength(1);
});

test("a return keeps reasons and message for the organisation", async () => {
  const desk = openDesk({ organizations: [organization] });
  const staff = await desk.signIn();
  const form = { version: "1", reasons: "contact_unclear", message: "電話番号を確かめてください。" };
  await staff.post(organizationPost, form, { pathParameters: { organizationId, action: "return" } });
  expect((await desk.organizations.get(organizationId)).review).toMatchObject({
    decision: "returned",
    reasons: ["contact_unclear"],
    message: "電話番号を確かめてください。",
  });
});

test("a return without a reason is asked for one, and what was written stays", async () => {
  const desk = openDesk({ organizations: [organization] });
  const staff = await desk.signIn();
  const form = { version: "1", message: "書きかけの文章" };
  const { status, body } = await staff.post(organizationPost, form, {
    pathParameters: { organizationId, action: "return" },
  });
  expect(status).toBe(422);
  expect(body).toContain("理由を一つ以上選んでください");
  expect(body).toContain("書きかけの文章");
  expect(body).toContain("<title>エラー：");
  expect((await desk.organizations.get(organizationId)).state).toBe("submitted");
});

test("who comes second is told so kindly, and changes nothing", async () => {
  const desk = openDesk({ organizations: [organization] });
  const [first, second] = [await desk.signIn(), await desk.signIn(aStaffMember({ staffId: "staff-kita-2" }))];
  await first.post(organizationPost, { version: "1" }, { pathParameters: { organizationId, action: "approve" } });
  const form = { version: "1", reasons: "other", message: "もう少し詳しく" };
  const answer = await second.post(organizationPost, form, { pathParameters: { organizationId, action: "reject" } });
  expect(answer.status).toBe(409);
  expect(answer.body).toContain("ほかの職員が先に進めたか、団体が内容を変えました。");
  expect((await desk.organizations.get(organizationId)).state).toBe("approved");
});

test("nobody approves a version that they have not seen", async () => {
  const desk = openDesk({ organizations: [anOrganization({ version: 3 })] });
  const staff = await desk.signIn();
  const answer = await staff.post(
    organizationPost,
    { version: "2" },
    {
      pathParameters: { organizationId, action: "approve" },
    },
  );
  expect(answer.status).toBe(409);
});

test("an approved listing is published at once, in one step with its audit line", async () => {
  const desk = openDesk({ organizations: [anOrganization({ state: "approved" })], listings: [listing] });
  const staff = await desk.signIn();
  const answer = await staff.post(listingPost, { version: "1" }, { pathParameters: { listingId, action: "approve" } });
  expect(answer.location).toBe("/staff?done=published");
  expect(await desk.listings.get(listingId)).toMatchObject({
    state: "published",
    publishedAt: "2026-11-25T01:00:00.000Z",
    review: { decision: "approved" },
  });
  expect(desk.audit.entries.at(-1)).toMatchObject({ action: "listing.approve", record: { id: listingId } });
  expect(desk.notices.messages).toMatchObject([{ kind: "listing_reviewed", listingId }]);
});

test("a listing waits for its organisation's approval", async () => {
  const desk = openDesk({ organizations: [organization], listings: [listing] });
  const staff = await desk.signIn();
  const { body } = await staff.get(listingPage, { pathParameters: { listingId } });
  expect(body).toContain("先に団体を確認してください。");
  expect(body).not.toContain("承認して公開する");
  const answer = await staff.post(listingPost, { version: "1" }, { pathParameters: { listingId, action: "approve" } });
  expect(answer.status).toBe(409);
  expect((await desk.listings.get(listingId)).state).toBe("submitted");
});

test("a listing whose last day is over cannot be published", async () => {
  const past = aListing({ ...listing, organizationId: undefined, closesOn: "2026-11-24" });
  const desk = openDesk({ listings: [past] });
  const staff = await desk.signIn();
  const answer = await staff.post(listingPost, { version: "1" }, { pathParameters: { listingId, action: "approve" } });
  expect(answer.status).toBe(409);
  expect(answer.body).toContain("掲載の終わりの日が過ぎているため、公開できません。");
});

test("an imported listing shows its line and is approved without a mail", async () => {
  const source = {
    type: "import",
    name: "北区イベント一覧",
    licence: "CC BY 4.0",
    file: "events.csv",
    row: 12,
  } as const;
  const desk = openDesk({
    listings: [
      aListing({ ...listing, organizationId: undefined, source: { ...source, doubts: ["audience_unclear"] } }),
    ],
  });
  const staff = await desk.signIn();
  const { body } = await staff.get(listingPage, { pathParameters: { listingId } });
  expect(body).toContain("見出しの下から12行目");
  expect(body).toContain("どなた向けの催しか分かりません。");
  expect(body).not.toContain("戻して直してもらう");
  await staff.post(listingPost, { version: "1" }, { pathParameters: { listingId, action: "approve" } });
  expect((await desk.listings.get(listingId)).state).toBe("published");
  expect(desk.notices.messages).toEqual([]);
});

test("staff take a published listing down at once", async () => {
  const desk = openDesk({ listings: [aListing()] });
  const staff = await desk.signIn();
  const answer = await staff.post(listingPost, {}, { pathParameters: { listingId, action: "close" } });
  expect(answer.location).toBe("/staff?done=closed");
  expect(await desk.listings.get(listingId)).toMatchObject({ state: "closed", closedAt: "2026-11-25T01:00:00.000Z" });
  expect(desk.audit.entries.at(-1)).toMatchObject({ action: "listing.close" });
});

test("published listings can be looked through", async () => {
  const desk = openDesk({ listings: [aListing()] });
  const { body } = await (await desk.signIn(anyRole())).get("GET /staff", { query: { show: "published" } });
  expect(body).toContain("公園の花壇の手入れ");
  expect(body).toContain(`/staff/listings/${listingId}`);
});

test("a counsellor sees submissions and decides on none", async () => {
  const desk = openDesk({ organizations: [organization] });
  const counsellor = await desk.signIn(aStaffMember({ roles: ["counsellor"] }));
  const { body } = await counsellor.get(organizationPage, { pathParameters: { organizationId } });
  expect(body).toContain("承認や差し戻しは、審査の担当者ができます。");
  const answer = await counsellor.post(
    organizationPost,
    { version: "1" },
    {
      pathParameters: { organizationId, action: "approve" },
    },
  );
  expect(answer.status).toBe(403);
  expect((await desk.organizations.get(organizationId)).state).toBe("submitted");
});

test("a decision that does not exist is a page that does not exist", async () => {
  const desk = openDesk({ organizations: [organization] });
  const staff = await desk.signIn();
  const pathParameters = { organizationId, action: "delete" };
  expect((await staff.post(organizationPost, { version: "1" }, { pathParameters })).status).toBe(404);
});

const imported = (number: number, doubts: ("contact_missing" | "date_unclear")[]) =>
  aListing({
    ...listing,
    listingId: idOf(100 + number),
    organizationId: undefined,
    title: `取り込んだ催し${number}`,
    source: { type: "import", name: "北区イベント一覧", licence: "CC BY 4.0", doubts },
  });

test("what an import left to the desk is grouped by why, and a group is published at once", async () => {
  const foreign = aListing({ ...imported(9, ["contact_missing"]), centreId: "minato" });
  const desk = openDesk({
    listings: [
      imported(1, ["contact_missing"]),
      imported(2, ["contact_missing"]),
      imported(3, ["date_unclear"]),
      foreign,
    ],
  });
  const staff = await desk.signIn(anyRole());
  const { body } = await staff.get("GET /staff");
  expect(body).toContain("取り込みの要確認：問い合わせの電話やメールが分かりません。（2件）");
  expect(body).not.toContain("取り込んだ催し9");
  const seen = [imported(1, []), imported(2, []), foreign].map(({ listingId: id, version }) => `${id}:${version}`);
  const form = new URLSearchParams([["csrfToken", staff.csrfToken], ...seen.map((one) => ["listing", one])]);
  const answer = await desk.send({ routeKey: "POST /staff/approve-listings", cookies: [staff.cookie], form });
  expect(answer.location).toBe("/staff?done=partly");
  const states = await Promise.all(
    [1, 2, 3, 9].map(async (number) => (await desk.listings.get(imported(number, []).listingId)).state),
  );
  expect(states).toEqual(["published", "published", "submitted", "submitted"]);
});

test("a listing that changed after it was seen is not published with its group", async () => {
  const desk = openDesk({ listings: [imported(1, ["contact_missing"])] });
  const staff = await desk.signIn(anyRole());
  const answer = await staff.post("POST /staff/approve-listings", { listing: `${imported(1, []).listingId}:7` });
  expect([answer.location, (await desk.listings.get(imported(1, []).listingId)).state]).toEqual([
    "/staff?done=partly",
    "submitted",
  ]);
});

test("the first page says for how many people nothing is found, to those who see people", async () => {
  const desk = openDesk({ seniors: [aSenior()] });
  const { centreId, seniorId } = aSenior();
  await desk.seniors.noteUnmatched({ centreId, seniorId, emptyCycles: [], unmatchedSince: "2026-11-04" });
  const bodyFor = async (role: "counsellor" | "reviewer") =>
    (await (await desk.signIn(aStaffMember({ roles: [role] }))).get("GET /staff")).body;
  expect(await bodyFor("counsellor")).toContain(queueTexts.unmatched(1));
  expect(await bodyFor("reviewer")).not.toContain("/staff/unmatched");
});

test("a listing that was taken for another's double leads to both side by side, an open one to those that are like it", async () => {
  const double = aListing({
    ...imported(5, []),
    state: "closed",
    source: { ...imported(5, []).source, duplicateOf: idOf(777) },
  });
  const open = imported(6, []);
  const desk = openDesk({ listings: [double, open] });
  const staff = await desk.signIn(anyRole());
  const bodyOf = async ({ listingId }: typeof open) =>
    (await staff.get(listingPage, { pathParameters: { listingId } })).body;
  expect(await bodyOf(double)).toContain(`href="/staff/same/${double.listingId}/${idOf(777)}"`);
  expect(await bodyOf(open)).toContain(`href="/staff/same/${open.listingId}"`);
});
