import { expect, test } from "vitest";
import { claimReviewTexts, evidenceInWords } from "../../../shared/text/claims.ts";
import { anAuditEntry, anOrganization, aStaffMember } from "../../support/builders.ts";
import { aClaim, aListedEvent } from "../../support/listed-events.ts";
import { openDesk } from "../../support/staff/desk.ts";

const approved = anOrganization({ state: "approved" });
const event = aListedEvent({ title: "秋の花壇づくり" });
const pathParameters = { listingId: event.listingId, organizationId: approved.organizationId };
const claimPage = "GET /staff/claims/{listingId}/{organizationId}";
const claimPost = "POST /staff/claims/{listingId}/{organizationId}";

const open = async (staff = aStaffMember({ roles: ["reviewer"] }), organization = approved) => {
  const desk = openDesk({ organizations: [organization], listings: [event] });
  await desk.listings.saveClaim(aClaim(), anAuditEntry());
  return { desk, staff: await desk.signIn(staff) };
};

test("the queue names what waits, and its page shows what speaks for it; the read is recorded", async () => {
  const { desk, staff } = await open();
  expect((await staff.get("GET /staff")).body).toContain(`/staff/claims/${event.listingId}/${approved.organizationId}`);
  const { body } = await staff.get(claimPage, { pathParameters });
  for (const words of ["秋の花壇づくり", "花壇の世話をしている会", evidenceInWords("same_name")])
    expect(body).toContain(words);
  expect(desk.audit.entries.at(-1)).toMatchObject({ action: "organization.read", purpose: "claim" });
});

test("accepted, it leaves the queue and the organisation is told", async () => {
  const { desk, staff } = await open();
  const { location } = await staff.post(claimPost, { version: "1", state: "accepted" }, { pathParameters });
  const { body } = await staff.get("GET /staff", { query: { done: "claim_accepted" } });
  expect([location, body.includes(claimReviewTexts.listTitle)]).toEqual(["/staff?done=claim_accepted", false]);
  expect((await desk.listings.get(event.listingId)).organizationId).toBe(approved.organizationId);
  expect(desk.notices.messages).toMatchObject([{ kind: "listing_claimed" }]);
});

test("a refusal needs its reason", async () => {
  const { desk, staff } = await open();
  const without = await staff.post(claimPost, { version: "1", state: "refused", message: "" }, { pathParameters });
  expect([without.status, without.body.includes(claimReviewTexts.messageMissing)]).toEqual([422, true]);
  const form = { version: "1", state: "refused", message: "お電話ください。" };
  expect((await staff.post(claimPost, form, { pathParameters })).location).toBe("/staff?done=claim_refused");
  const claim = await desk.listings.findClaim(event.listingId, approved.organizationId);
  expect(claim?.review?.message).toBe("お電話ください。");
});

test("who comes second is told so, and a counsellor sees it and decides on nothing", async () => {
  const { staff } = await open();
  const stale = await staff.post(claimPost, { version: "7", state: "accepted" }, { pathParameters });
  expect(stale.status).toBe(409);
  const { staff: counsellor } = await open(aStaffMember({ roles: ["counsellor"] }));
  const { body } = await counsellor.get(claimPage, { pathParameters });
  expect(body).not.toContain(claimReviewTexts.accept);
  expect((await counsellor.post(claimPost, { version: "1", state: "accepted" }, { pathParameters })).status).toBe(403);
});

test("while the organisation itself is not approved, the claim can only wait or be refused", async () => {
  const { staff } = await open(undefined, anOrganization({ state: "submitted" }));
  const { body } = await staff.get(claimPage, { pathParameters });
  expect(body).toContain(claimReviewTexts.obstacles.organization_not_approved);
  expect(body).not.toContain(claimReviewTexts.acceptHint);
});
