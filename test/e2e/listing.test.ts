import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { listingTexts } from "../../shared/text/listings.ts";
import { listingPage, organizationHome, ownListingStateLabel } from "../../shared/text/organization-listings.ts";
import { organizationLink, organizationSignIn } from "../../shared/text/organization-sign-in.ts";
import { queueTexts, reviewTexts } from "../../shared/text/review.ts";
import { site } from "../../shared/text/site.ts";
import { runCycle } from "../support/app/cycles.ts";
import { takeOverMembers } from "../support/app/members.ts";
import { flowerBeds, registerByApi, sendListing, writeListing } from "../support/app/organization-journey.ts";
import { unmetKinds } from "../support/app/page-kinds.ts";
import { staffVisitor } from "../support/app/staff-visitor.ts";
import { type App, startApp } from "../support/app/start-app.ts";
import type { Visitor } from "../support/app/visitor.ts";

const email = "jimukyoku@npo.example.jp";
const name = "NPO法人みほん緑の会";
const title = flowerBeds.what.title;
let app: App;
let group: Visitor;
let reviewer: Visitor;
let ownPage = "";
let publicPage = "";

beforeAll(async () => {
  app = await startApp();
  await registerByApi(app, { legalEntityNumber: "7000012050002", tradeName: name, contactEmail: email });
  group = await app.visitor();
  reviewer = await staffVisitor(app, "kita-reviewer");
});
afterAll(() => app.close());

test("a number that is registered already leads to the way in, and tells nothing else", async () => {
  const other = await app.visitor();
  await other.visit("/organizations/register/number");
  await other.answer({ hasNumber: "yes", legalEntityNumber: "７０００-０１２０-５０００２" });
  await other.press(site.continue);
  await other.check("registration: registered already");
  expect(await other.text()).not.toContain(name);
});

test("the desk approves the organisation, and a mail says so", async () => {
  await reviewer.press(name);
  await reviewer.press(reviewTexts.approve);
  expect(await reviewer.text()).toContain(reviewTexts.done.approved);
  expect((await app.mails.next(email)).subject).toContain("団体の登録が終わりました");
});

test("the organisation signs in by the mail's link where it asked, without typing a code", async () => {
  await group.visit("/organizations/sign-in");
  await group.answer({ email });
  await group.press(organizationSignIn.submit);
  const mail = await app.mails.next(email);
  await group.visit(mail.links.find((url) => url.includes("/sign-in/link/")) ?? "");
  await group.press(organizationLink.press(name));
  expect(group.path).toBe("/organizations/home");
});

test("what is missing in a listing is said, and what was written stays", async () => {
  await group.press(organizationHome.add);
  await group.answer({ title });
  await group.press(site.continue);
  await group.check("listing form: errors");
  expect(await group.typed("title")).toBe(title);
});

test("the organisation writes a listing for volunteers and sends it to the desk", async () => {
  await writeListing(group, flowerBeds);
  expect(await group.text()).toContain(title);
  await sendListing(group);
  expect(await group.text()).toContain(organizationHome.saved);
  await group.press(title);
  await group.check("organization: listing");
  ownPage = group.path;
  publicPage = ownPage.replace("/organizations", "");
  expect(await group.text()).toContain(ownListingStateLabel("submitted"));
  await group.press(listingPage.edit);
  await group.check("listing form: what");
  expect(await group.typed("title")).toBe(title);
});

test("what waits at the desk is on no public page", async () => {
  const reader = await app.visitor();
  await reader.visit(publicPage);
  expect(reader.status).toBe(404);
  await reader.visit("/listings");
  expect(await reader.text()).not.toContain(title);
});

test("the desk approves the listing, a mail tells the organisation, and everybody can read it", async () => {
  await reviewer.visit("/staff");
  await reviewer.press(title);
  await reviewer.check("staff: listing");
  await reviewer.press(reviewTexts.approveListing);
  expect(await reviewer.text()).toContain(reviewTexts.done.published);
  expect((await app.mails.next(email)).text).toContain(title);
  const reader = await app.visitor();
  await vi.waitFor(
    async () => {
      await reader.visit("/listings");
      expect(await reader.text()).toContain(title);
    },
    { timeout: 30_000, interval: 1000 },
  );
  await reader.press(title);
  await reader.check("listing");
  expect(reader.path).toBe(publicPage);
  const shown = await reader.text();
  for (const words of ["毎週火・金曜", "10時", "無料", "王子公園", "03-1234-5678", "に確かめました"])
    expect(shown).toContain(words);
});

test("the public page carries schema.org data and a calendar entry", async () => {
  const answer = await fetch(app.cloud.origin + publicPage);
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await answer.text())?.[1] ?? "";
  expect(JSON.parse(data)).toMatchObject({ "@context": "https://schema.org", name: title });
  const calendar = await fetch(`${app.cloud.origin}${publicPage}/calendar.ics`);
  expect(calendar.headers.get("content-type")).toMatch(/^text\/calendar/);
  const entry = (await calendar.text()).replace(/\r\n[ \t]/g, "");
  expect(entry).toMatch(/BEGIN:VEVENT[\s\S]*RRULE:FREQ=WEEKLY[\s\S]*END:VEVENT/);
  expect(entry).toContain(`SUMMARY:${title}`);
});

test("who wishes to take part is counted for the organisation, and named to the desk alone", async () => {
  await takeOverMembers(app.cloud, [{ email: "hanako@example.jp", familyName: "希望" }]);
  await runCycle(app.cloud);
  const digest = await app.mails.next("hanako@example.jp");
  expect(digest.text).toContain(title);
  const offer = digest.links.find((url) => url.includes("/o/")) ?? "";
  await fetch(offer, { method: "POST", body: new URLSearchParams({ answer: "join" }) });
  const notice = await app.mails.next(email);
  expect(notice.text).toContain(title);
  expect(notice.text).not.toContain("希望 ");
  await group.visit(ownPage);
  expect(await group.text()).toContain(listingPage.wishes(1));
  expect(await group.text()).not.toContain("希望 花子");
  const coordinator = await staffVisitor(app, "kita-coordinator");
  await coordinator.visit("/staff/participations");
  expect(await coordinator.text()).toContain("希望 花子");
});

test("the desk finds it among what is published", async () => {
  await reviewer.visit("/staff");
  await reviewer.press(queueTexts.published);
  expect(await reviewer.text()).toContain(title);
});

test("once the organisation has ended it, the public page says that it is over", async () => {
  await group.press(listingPage.close);
  expect(await group.text()).toContain(organizationHome.closed);
  const reader = await app.visitor();
  await reader.visit(publicPage);
  expect(reader.status).toBe(410);
  await reader.check("listing: ended");
  expect(await reader.text()).toContain(listingTexts.endedTitle);
});

test("every page kind of this journey was met and reads well at three widths", async () => {
  expect(unmetKinds("listing", app.inspection)).toEqual([]);
  expect(await app.inspection.faults()).toEqual([]);
});
