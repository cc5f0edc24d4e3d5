import { expect, test } from "vitest";
import { createSession } from "../../../shared/http/session.ts";
import { claimTexts } from "../../../shared/text/claims.ts";
import { aListing, anOrganization } from "../../support/builders.ts";
import { aListedEvent } from "../../support/listed-events.ts";
import { openSite } from "../../support/organization/site.ts";

const approved = anOrganization({ state: "approved" });
const event = aListedEvent({ title: "秋の花壇づくり" });
const address = `/organizations/listings/${event.listingId}/claim`;

const open = async (listing = event, organization = approved) => {
  const site = openSite({ organizations: [organization], listings: [listing] });
  const visitor = site.visitor();
  const signIn = async () => {
    const cookie = await createSession(site, "organization", { organizationId: organization.organizationId });
    visitor.keep({ status: 303, location: "", headers: {}, cookies: [cookie], body: "" });
  };
  return { site, visitor, signIn };
};

test("who is not signed in is shown both ways in, and finds the listing again on the organisation's page", async () => {
  const { visitor, signIn } = await open();
  const { status, body } = await visitor.get(address);
  expect(status).toBe(200);
  for (const href of ["/organizations/sign-in", "/organizations/register"]) expect(body).toContain(`href="${href}"`);
  await signIn();
  expect((await visitor.get("/organizations/home")).body).toContain(`href="${address}"`);
  await visitor.get(address);
  expect((await visitor.get("/organizations/home")).body).not.toContain(address);
});

test("the organisation says how it is its own, is told that the desk looks at it, and gets a mail", async () => {
  const { site, visitor, signIn } = await open();
  await signIn();
  await visitor.get(address);
  const answer = await visitor.post(address, { explanation: "毎月開いています。" });
  expect([answer.status, answer.location]).toEqual([303, address]);
  expect((await visitor.get(address)).body).toContain(claimTexts.waiting);
  expect(site.notices.messages).toMatchObject([{ kind: "listing_claimed", claimantId: approved.organizationId }]);
});

test("without a word it is asked for one", async () => {
  const { site, visitor, signIn } = await open();
  await signIn();
  await visitor.get(address);
  const { status, body } = await visitor.post(address, { explanation: " " });
  expect([status, body.includes(claimTexts.explanationMissing)]).toEqual([422, true]);
  expect(site.notices.messages).toEqual([]);
});

test("what belongs to another, or was never public, is not offered", async () => {
  const theirs = await open(aListing({ title: "よその催し" }));
  await theirs.signIn();
  const { body } = await theirs.visitor.get(address);
  expect([body.includes(claimTexts.notClaimable), body.includes("<textarea")]).toEqual([true, false]);
  const hidden = await open(aListedEvent({ state: "submitted", publishedAt: undefined }));
  expect((await hidden.visitor.get(address)).status).toBe(404);
});

test("an organisation that was turned away cannot claim", async () => {
  const { visitor, signIn } = await open(event, anOrganization({ state: "rejected" }));
  await signIn();
  expect((await visitor.get(address)).body).toContain(claimTexts.mayNot);
  expect((await visitor.post(address, { explanation: "うちのものです。" })).status).not.toBe(303);
});
