import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, jstDate } from "../../shared/domain/times.ts";
import { digestMailTexts } from "../../shared/text/digest-mail.ts";
import { joinConfirm, joinDone, joinPages, joinStart } from "../../shared/text/join.ts";
import { meConfirm, meDone, meLink, mePage, meSignIn, meStop } from "../../shared/text/me.ts";
import { answerWords, offerTexts, stopTexts, unsubscribeTexts } from "../../shared/text/offer.ts";
import { purposeNotice } from "../../shared/text/purpose-notice.ts";
import { seniorForm } from "../../shared/text/senior-form.ts";
import { site } from "../../shared/text/site.ts";
import { participationStateLabel } from "../../shared/text/staff-participations.ts";
import { runCycle } from "../support/app/cycles.ts";
import { gardenEvent, importEvents } from "../support/app/event-list.ts";
import type { ReadMail } from "../support/app/mailbox.ts";
import { takeOverMembers } from "../support/app/members.ts";
import { unmetKinds } from "../support/app/page-kinds.ts";
import { fillInJoin, gardenerAnswers } from "../support/app/senior-journey.ts";
import { staffVisitor } from "../support/app/staff-visitor.ts";
import { type App, startApp } from "../support/app/start-app.ts";
import type { Visitor } from "../support/app/visitor.ts";

const email = "tanaka..hana.@docomo.ne.jp";
let app: App;
let person: Visitor;
let digest: ReadMail;

beforeAll(async () => {
  app = await startApp();
  await importEvents(app.cloud, [
    gardenEvent({ rowId: "1" }),
    gardenEvent({ rowId: "2", title: "公園の清掃ボランティア", description: "公園のごみを拾うボランティアです。" }),
  ]);
  person = await app.visitor();
});
afterAll(() => app.close());

const linksTo = (mail: ReadMail, path: string): string[] => mail.links.filter((url) => url.includes(path));
const profiles = async () => (await app.store.rows("seniors")).filter(({ email: address }) => address === email);

test("nothing is asked before the purpose notice was shown", async () => {
  await person.visit("/");
  await person.check("home");
  await person.visit("/join/name");
  expect(person.path).toBe("/join");
  expect(await person.text()).toContain(purposeNotice.title);
});

test("a wrong answer says what to do, and keeps what was typed", async () => {
  await person.press(joinStart.begin);
  await person.answer({ familyName: "田中", familyNameKana: "tanaka" });
  await person.press(site.continue);
  await person.check("join: name errors");
  expect(await person.focusedErrors()).toContain(seniorForm.name.familyNameKanaMissing);
  expect(await person.typed("familyName")).toBe("田中");
});

test("whoever lives where no desk is gets told so before anything else is asked", async () => {
  const far = await app.visitor();
  const { name } = gardenerAnswers(email);
  await far.visit("/join");
  await far.press(joinStart.begin);
  await far.answer(name);
  await far.press(site.continue);
  await far.answer({ postalCode: "060-0001" });
  await far.press(site.continue);
  await far.check("join: no centre");
  expect(await far.text()).toContain(seniorForm.town.noCentreTitle);
});

test("an address that only docomo has is accepted, and confirmed by the mail's code", async () => {
  await fillInJoin(person, gardenerAnswers(email));
  await person.visit("/join/days");
  await person.answer({ anytime: [] });
  await person.press(site.continue);
  await person.check("join: days errors");
  await person.visit("/join/rhythm");
  await person.check("join: rhythm");
  await person.visit("/join/check");
  await person.press(joinPages.submit);
  await person.check("join: pending");
  await person.visit("/join/resend");
  await person.check("join: resend");
  await person.visit("/join/mail-help");
  await person.check("join: mail help");
  const mail = await app.mails.next(email);
  await app.visitor().then(async (other) => {
    await other.visit(linksTo(mail, "/join/confirm/")[0] ?? "");
    await other.check("join: confirm");
    expect(await other.text()).toContain(joinConfirm.body);
  });
  expect(await profiles()).toMatchObject([{ state: "pending" }]);
  await person.visit("/join/done");
  await person.answer({ code: mail.code });
  await person.press(joinDone.confirm);
  await person.check("join: done");
  expect(await profiles()).toMatchObject([{ state: "active", purposeNotice: { version: purposeNotice.version } }]);
});

test("the cycle brings one digest with reasons taken from the answers", async () => {
  await runCycle(app.cloud);
  digest = await app.mails.next(email);
  expect(digest.subject).toContain("【北区】");
  expect(digest.text).toContain("花壇の手入れボランティア");
  expect(digest.text).toMatch(/合うところ：.+／/);
  for (const words of [digestMailTexts.why, digestMailTexts.stop, "03-9999-0101"]) expect(digest.text).toContain(words);
  expect(digest.parsed.html).toContain("花壇の手入れボランティア");
  expect(digest.header("List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
});

test("each item's link works without signing in; wish, change of mind and decline are kept", async () => {
  const [first = "", second = ""] = linksTo(digest, "/o/");
  const reader = await app.visitor();
  await reader.visit(first);
  await reader.check("offer");
  await reader.press(offerTexts.join);
  await reader.check("offer: answered");
  expect(await reader.text()).toContain(answerWords.wished.title);
  await reader.press(offerTexts.withdraw);
  expect(await reader.text()).toContain(answerWords.withdrawn.title);
  await reader.press(offerTexts.joinAfterAll);
  expect(await reader.text()).toContain(answerWords.wished.title);
  await reader.visit(second);
  await reader.press(offerTexts.decline);
  expect(await reader.text()).toContain(answerWords.declined.title);
});

test("the desk sees the wish with the person's name", async () => {
  const counsellor = await staffVisitor(app, "kita-counsellor");
  await counsellor.visit("/staff/participations");
  expect(await counsellor.text()).toMatch(/田中 はな/);
  await counsellor.press("田中 はな");
  expect(await counsellor.text()).toContain(participationStateLabel("wished"));
});

test("the person signs in to their own page and sees what was sent and answered", async () => {
  await person.visit("/me");
  await person.check("me: sign in");
  await person.answer({ email });
  await person.press(meSignIn.submit);
  await person.check("me: code");
  await person.visit(linksTo(await app.mails.next(email), "/me/sign-in/link/")[0] ?? "");
  await person.check("me: link");
  await person.press(meLink.press("田中 はな"));
  await person.check("me");
  const shown = await person.text();
  for (const words of ["田中さん", "花壇の手入れボランティア", "「参加したい」とお返事しました"])
    expect(shown).toContain(words);
});

test("every answer can be looked at on its own page", async () => {
  const names = ["name", "interests", "fields", "days", "travel", "avoid", "levels", "consents", "rhythm", "channel"];
  for (const name of names) {
    await person.visit(`/me/${name}`);
    await person.check(`me: ${name}`);
  }
  expect(person.path).toBe("/me/channel");
});

test("the person moves within the ward, and is sent to the desk for another one's area", async () => {
  await person.visit("/me/area");
  await person.check("me: area");
  await person.answer({ postalCode: "194-0022" });
  await person.press(site.continue);
  await person.check("me: town");
  await person.press(mePage.save);
  await person.check("me: moved");
  await person.visit("/me/area");
  await person.answer({ postalCode: "115-0045" });
  await person.press(site.continue);
  await person.press(mePage.save);
  expect(await person.text()).toContain(meDone.changed);
  expect(await profiles()).toMatchObject([{ address: { postalCode: "1150045" } }]);
});

test("a new address counts only once it is confirmed", async () => {
  await person.visit("/me/contact");
  await person.check("me: contact");
  await person.answer({ email: "hana.new@example.jp" });
  await person.press(mePage.save);
  await person.check("me: confirm");
  await person.answer({ code: (await app.mails.next("hana.new@example.jp")).code });
  await person.press(meConfirm.submit);
  expect(await person.text()).toContain(meDone.email);
});

test("the person stops everything, and starts again", async () => {
  await person.press(mePage.stopLink);
  await person.check("me: stop");
  await person.press(meStop.all);
  expect(await person.text()).toContain(mePage.stopped);
  await person.press(mePage.resume);
  expect(await person.text()).toContain(mePage.receiving);
});

test("who has no mail at hand asks for a link to stop by address", async () => {
  const other = await app.visitor();
  await other.visit("/stop");
  await other.check("stop");
  await other.answer({ email: "hana.new@example.jp" });
  await other.waitLikeAPerson();
  await other.press(stopTexts.button);
  await other.check("stop: sent");
  const mail = await app.mails.next("hana.new@example.jp");
  await other.visit(linksTo(mail, "/u/")[0] ?? "");
  await other.check("unsubscribe");
  await other.press(unsubscribeTexts.button);
  await other.check("unsubscribe: done");
});

test("one press in the mail program stops for good: no cookie, no page, no later mail", async () => {
  await person.visit("/me");
  await person.press(mePage.resume);
  const answer = await fetch(digest.unsubscribeUrl, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  });
  expect(answer.status).toBe(200);
  const inFortyDays = addDays(jstDate(new Date()), 40);
  await importEvents(app.cloud, [
    gardenEvent({ rowId: "3", title: "花の植えかえボランティア", startsOn: inFortyDays, endsOn: inFortyDays }),
  ]);
  await takeOverMembers(app.cloud, [{ email: "neighbour@example.jp" }]);
  await runCycle(app.cloud, 20);
  expect((await app.mails.next("neighbour@example.jp")).text).toContain("花の植えかえボランティア");
  const mails = await app.mails.all("hana.new@example.jp");
  expect(mails.filter(({ subject }) => subject.includes("ご希望に近い"))).toEqual([]);
});

test("every page kind of this journey was met and reads well at three widths", async () => {
  expect(unmetKinds("senior", app.inspection)).toEqual([]);
  expect(await app.inspection.faults()).toEqual([]);
});
