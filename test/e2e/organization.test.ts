import { afterAll, beforeAll, expect, test } from "vitest";
import { organizationCorrection } from "../../shared/text/organization-correction.ts";
import { organizationHome } from "../../shared/text/organization-listings.ts";
import { organizationCode, organizationLink, organizationSignIn } from "../../shared/text/organization-sign-in.ts";
import { registrationConfirm, registrationDone, registrationErrors } from "../../shared/text/registration.ts";
import { reviewReasonLabel, reviewTexts } from "../../shared/text/review.ts";
import { site } from "../../shared/text/site.ts";
import type { ReadMail } from "../support/app/mailbox.ts";
import { fillInRegistration, groupAnswers } from "../support/app/organization-journey.ts";
import { unmetKinds } from "../support/app/page-kinds.ts";
import { staffVisitor } from "../support/app/staff-visitor.ts";
import { type App, startApp } from "../support/app/start-app.ts";
import type { Visitor } from "../support/app/visitor.ts";

const email = "midori@example.jp";
let app: App;
let group: Visitor;
/** Of the same organisation, at another device. */
let member: Visitor;
let reviewer: Visitor;
let confirmation: ReadMail;

const registrations = async () =>
  (await app.store.rows("organizations")).filter(({ contactEmail }) => contactEmail === email);

beforeAll(async () => {
  app = await startApp();
  group = await app.visitor();
});
afterAll(() => app.close());

test("what is wrong is said at the top with the focus, and nothing that was typed is lost", async () => {
  await group.visit("/organizations/register/number");
  await group.answer({ hasNumber: "yes", legalEntityNumber: "1234567890123" });
  await group.press(site.continue);
  await group.check("registration: number errors");
  expect(group.status).toBe(422);
  expect(await group.focusedErrors()).toContain(registrationErrors.legalEntityNumber);
  expect(await group.typed("legalEntityNumber")).toBe("1234567890123");
  expect(await group.page.title()).toMatch(/^エラー：/);
});

test("a group without a number fills in page by page and sees all its answers", async () => {
  await fillInRegistration(group, groupAnswers(email));
  const shown = await group.text();
  for (const words of ["王子みどりの会", "オウジミドリノカイ", "東京都北区王子本町", email, "03-1234-5678"])
    expect(shown).toContain(words);
});

test("sending twice makes one registration and one mail", async () => {
  await group.waitLikeAPerson();
  const fields = await group.fieldsOf("form#check");
  const answers = await Promise.all(
    [1, 2].map(() => group.requests.post("/organizations/register/check", { form: fields, maxRedirects: 0 })),
  );
  expect(answers.map((answer) => answer.status())).toEqual([303, 303]);
  confirmation = await app.mails.next(email);
  expect(await registrations()).toHaveLength(1);
  expect(await app.mails.all(email)).toHaveLength(1);
});

test("the page after sending names the number and what happens next", async () => {
  const [{ referenceNumber } = {}] = await registrations();
  await group.visit("/organizations/register/done");
  await group.check("registration: done");
  expect(await group.text()).toContain(String(referenceNumber));
  expect(await group.text()).toContain(registrationDone.nextTitle);
  await group.answer({ code: "000000" });
  await group.press(registrationDone.confirm);
  await group.check("registration: code errors");
  await group.visit("/organizations/register/resend");
  await group.check("registration: resend");
});

test("programs that open the mail's link do not use it up; a person's press confirms", async () => {
  const link = confirmation.links.find((url) => url.includes("/organizations/confirm/")) ?? "";
  for (let time = 0; time < 10; time += 1) {
    await fetch(link, { method: "HEAD" });
    expect((await fetch(link)).status).toBe(200);
  }
  expect(await registrations()).toMatchObject([{ state: "unconfirmed" }]);
  const reader = await app.visitor();
  await reader.visit(link);
  await reader.check("registration: confirm");
  await reader.press(registrationConfirm.press);
  await reader.check("registration: confirmed");
  expect(await reader.text()).toContain(registrationConfirm.doneTitle);
  expect(await registrations()).toMatchObject([{ state: "submitted" }]);
});

test("the desk sees the registration with its age and returns it with reasons", async () => {
  reviewer = await staffVisitor(app, "kita-reviewer");
  await reviewer.check("staff: queue");
  expect(await reviewer.text()).toMatch(/王子みどりの会[\s\S]*今日/);
  await reviewer.press("王子みどりの会");
  await reviewer.check("staff: organization");
  await reviewer.press(reviewTexts.return);
  await reviewer.check("staff: organization errors");
  await reviewer.answer({ reasons: ["not_enough_detail"], message: "活動の日を教えてください。" });
  await reviewer.press(reviewTexts.return);
  expect(await reviewer.text()).toContain(reviewTexts.done.returned);
  const mail = await app.mails.next(email);
  expect(mail.text).toContain(reviewReasonLabel("not_enough_detail"));
  expect(mail.text).toContain("活動の日を教えてください。");
});

test("the organisation signs in by the mail's code where it asked", async () => {
  await group.visit("/organizations/home");
  await group.check("organization: sign in");
  await group.answer({ email });
  await group.press(organizationSignIn.submit);
  await group.check("organization: code");
  await group.answer({ code: (await app.mails.next(email)).code });
  await group.press(organizationCode.submit);
  await group.check("organization: home");
  expect(await group.text()).toContain(organizationCorrection.returned);
});

test("and elsewhere by the link only together with the code", async () => {
  await group.press(organizationHome.signOut);
  await group.answer({ email });
  await group.press(organizationSignIn.submit);
  const mail = await app.mails.next(email);
  const link = mail.links.find((url) => url.includes("/sign-in/link/")) ?? "";
  member = await app.visitor();
  await member.visit(link);
  await member.check("organization: link");
  await member.press(organizationLink.press("王子みどりの会"));
  expect(member.status).toBe(422);
  await member.answer({ code: mail.code });
  await member.press(organizationLink.press("王子みどりの会"));
  await member.check("organization: home");
});

test("the organisation puts right what the desk asked for and sends it again", async () => {
  await group.visit("/organizations/home/declarations");
  expect(group.path).toBe("/organizations/sign-in");
  await member.press(organizationCorrection.title);
  await member.check("correction: check");
  expect(await member.text()).toContain("活動の日を教えてください。");
  for (const step of ["name", "postal-code", "address", "contact", "declarations", "activities"]) {
    await member.visit(`/organizations/home/${step}`);
    await member.check(`correction: ${step}`);
  }
  await member.answer({ activities: "毎月第1土曜日に、公園の花壇を手入れしています。" });
  await member.press(site.continue);
  await member.press(organizationCorrection.submit);
  expect(await member.text()).toContain(organizationHome.resubmitted);
});

test("the desk sees what changed and approves, and a mail says so", async () => {
  await reviewer.visit("/staff");
  await reviewer.press("王子みどりの会");
  expect(await reviewer.text()).toContain("毎月第1土曜日");
  await reviewer.press(reviewTexts.approve);
  expect(await reviewer.text()).toContain(reviewTexts.done.approved);
  expect((await app.mails.next(email)).subject).toContain("団体の登録が終わりました");
});

test("every page kind of this journey was met and reads well at three widths", async () => {
  expect(unmetKinds("organization", app.inspection)).toEqual([]);
  expect(await app.inspection.faults()).toEqual([]);
});
