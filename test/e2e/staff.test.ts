import { afterAll, beforeAll, expect, test } from "vitest";
import { steps as deskSteps } from "../../functions/staff/manage-seniors/steps.tsx";
import { gateInWords } from "../../shared/text/gates.ts";
import { letterTexts } from "../../shared/text/letter.ts";
import { replyTexts } from "../../shared/text/reply.ts";
import { staffTexts } from "../../shared/text/staff.ts";
import { deliveryTexts } from "../../shared/text/staff-deliveries.ts";
import { letterDeskTexts } from "../../shared/text/staff-letters.ts";
import { explainTexts, peopleTexts, suggestionTexts, unmatchedTexts } from "../../shared/text/staff-matching.ts";
import { participationStateLabel } from "../../shared/text/staff-participations.ts";
import { registrationTexts, seniorListTexts, seniorPageTexts, toldTexts } from "../../shared/text/staff-seniors.ts";
import { triedWeightsTexts, weightsTexts, weightWords } from "../../shared/text/weights.ts";
import { runCycle } from "../support/app/cycles.ts";
import { gardenEvent, importEvents } from "../support/app/event-list.ts";
import { takeOverMembers } from "../support/app/members.ts";
import { unmetKinds } from "../support/app/page-kinds.ts";
import { signInStaff, staffVisitor } from "../support/app/staff-visitor.ts";
import { type App, startApp } from "../support/app/start-app.ts";
import type { Answers, Visitor } from "../support/app/visitor.ts";
import { readPdf } from "../support/pdf/read-pdf.ts";

let app: App;
let counsellor: Visitor;
let profile = "";
let letter = "";
let explained = "";

beforeAll(async () => {
  app = await startApp();
  await importEvents(app.cloud, [gardenEvent({ rowId: "1" })]);
  await takeOverMembers(app.cloud, [{ email: "denwa", familyName: "電話", channel: "phone" }]);
  counsellor = await app.visitor();
});
afterAll(() => app.close());

/** What a form on paper says of somebody without e-mail. */
const paperForm: Answers = {
  noticeGiven: ["yes"],
  via: "paper",
  dataSource: "self",
  familyName: "鈴木",
  givenName: "一郎",
  familyNameKana: "すずき",
  givenNameKana: "いちろう",
  postalCode: "114-0022",
  channel: "post",
  phone: "03-9999-0202",
  cityBlock: "1-2-3",
  interests: ["V"],
  fields: ["V4"],
  anytime: ["yes"],
  modes: ["walk"],
  minutes: "30",
  outside: "no",
  "level-stairs": "soft",
  consents: ["digest"],
};

const actionsOn = async (id: string): Promise<string[]> =>
  (await app.store.rows("audit"))
    .filter(({ recordKey }) => String(recordKey).includes(id))
    .sort((a, b) => String(a.sequence).localeCompare(String(b.sequence)))
    .map(({ action }) => String(action));

test("the way in says who may come in, and a sign-in that began elsewhere is refused kindly", async () => {
  await counsellor.visit("/staff");
  await counsellor.check("staff: sign in");
  await counsellor.visit("/staff/callback?error=access_denied&state=unknown");
  expect(counsellor.status).toBe(403);
  await counsellor.check("staff: refused");
  await signInStaff(counsellor, "kita-counsellor");
  expect(await counsellor.text()).toContain(staffTexts.signedInAs("相沢 ひとみ"));
});

test("what the paper leaves out is asked for, and nothing is to be typed again", async () => {
  await counsellor.visit("/staff/seniors");
  await counsellor.check("staff: seniors");
  await counsellor.press(seniorListTexts.register);
  await counsellor.check("staff: new senior");
  const { noticeGiven: _, ...withoutNotice } = paperForm;
  await counsellor.answer(withoutNotice);
  await counsellor.press(registrationTexts.button);
  await counsellor.check("staff: new senior errors");
  expect(await counsellor.focusedErrors()).toContain(registrationTexts.noticeMissing);
  expect(await counsellor.typed("familyNameKana")).toBe("すずき");
});

test("a person without e-mail is registered from paper", async () => {
  await counsellor.answer({ noticeGiven: ["yes"] });
  await counsellor.press(registrationTexts.button);
  await counsellor.check("staff: senior");
  profile = counsellor.path;
  const shown = await counsellor.text();
  for (const words of [seniorPageTexts.registered, "鈴木 一郎", "スズキ", "手紙"]) expect(shown).toContain(words);
});

test("each answer is changed on its own page, with how the desk heard it", async () => {
  for (const step of [...Object.keys(deskSteps), "stop"]) {
    await counsellor.visit(`${profile}/${step}`);
    await counsellor.check(`staff senior: ${step}`);
  }
  await counsellor.visit(`${profile}/rhythm`);
  await counsellor.answer({ rhythm: "daily", via: "phone" });
  await counsellor.press(toldTexts.save);
  expect(await counsellor.text()).toContain(seniorPageTexts.changed);
});

test("the desk is shown whose digests bring nothing", async () => {
  await counsellor.visit("/staff/seniors");
  await counsellor.press(unmatchedTexts.toList);
  await counsellor.check("staff: unmatched");
  expect(await counsellor.text()).toContain(unmatchedTexts.none);
});

test("the desk sees what fits a person and why, finds a listing by words, and sees whom it fits", async () => {
  await counsellor.visit(profile);
  await counsellor.press(suggestionTexts.title);
  await counsellor.check("staff: suggestions");
  expect(await counsellor.text()).toContain("花壇の手入れボランティア");
  await counsellor.press(suggestionTexts.explain);
  await counsellor.check("staff: why");
  expect(await counsellor.text()).toContain(explainTexts.fits(1, 1));
  await counsellor.press(explainTexts.another);
  await counsellor.answer({ q: "花壇" });
  await counsellor.press(explainTexts.searchButton);
  await counsellor.check("staff: listings found");
  await counsellor.press(/花壇の手入れボランティア/);
  expect(await counsellor.text()).toContain(explainTexts.fits(1, 1));
  explained = counsellor.page.url();
  const coordinator = await staffVisitor(app, "kita-coordinator");
  const garden = (await app.store.rows("listings")).find(({ title }) => title === "花壇の手入れボランティア");
  await coordinator.visit(`/staff/listings/${garden?.listingId}`);
  await coordinator.press(peopleTexts.title);
  await coordinator.check("staff: people for listing");
  expect(await coordinator.text()).toContain("鈴木 一郎");
});

test("the numbers of the ranking stand there in words, and two versions are compared on yesterday's data", async () => {
  await counsellor.visit("/staff/weights");
  await counsellor.check("staff: weights");
  expect(await counsellor.text()).toContain(weightWords("unknown").meaning);
  await counsellor.press(weightsTexts.compareButton);
  await counsellor.check("staff: weights compared");
  expect(await counsellor.text()).toContain(triedWeightsTexts.figures);
});

test("after the cycle the letter waits at the desk, ready to print", async () => {
  await runCycle(app.cloud);
  await counsellor.visit("/staff/deliveries");
  await counsellor.check("staff: deliveries");
  await counsellor.press("鈴木 一郎");
  await counsellor.check("staff: letter");
  letter = counsellor.path;
  await counsellor.page.emulateMedia({ media: "print" });
  // biome-ignore lint/performance/useDomNodeTextContent: what the printer leaves out is not read
  const printed = await counsellor.page.locator("body").innerText();
  await counsellor.page.emulateMedia({ media: null });
  for (const words of ["花壇の手入れボランティア", "鈴木 一郎 様", deliveryTexts.fits])
    expect(printed).toContain(words);
  expect(printed).not.toContain(deliveryTexts.settleTitle);
  expect(await app.cloud.mails()).toEqual([]);
});

test("what was just offered does not reach the person again, and the desk is told so", async () => {
  await counsellor.visit(explained.slice(new URL(explained).origin.length));
  await counsellor.check("staff: why not");
  expect(await counsellor.text()).toContain(gateInWords({ code: "already_offered", values: {} }));
});

/** What the browser would show in its PDF reader, with the session of the page. */
const download = async (visitor: Visitor, path: string): Promise<Uint8Array> => {
  const answer = await visitor.page.request.get(new URL(path, visitor.page.url()).href);
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  return answer.body();
};

test("letters are printed together as one PDF with the address in the window and a code to answer by", async () => {
  await counsellor.visit("/staff/letters");
  await counsellor.check("staff: letters");
  await counsellor.press(letterDeskTexts.make);
  await counsellor.check("staff: letters printed");
  const { pages, isTagged } = await readPdf(await download(counsellor, "/staff/letters/letters.pdf"));
  const words = pages.map(({ text }) => text).join("");
  for (const word of ["鈴木 一郎 様", "〒114-0022", "花壇の手入れボランティア", letterTexts.listTitle])
    expect(words).toContain(word);
  expect(isTagged).toBe(true);
  const calls = await readPdf(await download(counsellor, "/staff/letters/calls.pdf"));
  expect(calls.pages[0]?.text).toContain("電話 花子0");
  const test = await readPdf(await download(counsellor, "/staff/letters/window.pdf"));
  expect(test.pages[0]?.text).toContain(letterTexts.testTitle);
});

test("once posted it is off the list, counted with its postage, and what the person answers is taken down", async () => {
  await counsellor.visit("/staff/letters");
  await counsellor.press(letterDeskTexts.post(1));
  await counsellor.check("staff: letters posted");
  expect(await counsellor.text()).toContain(letterDeskTexts.cost(1, 110));
  await counsellor.visit("/staff/deliveries");
  expect(await counsellor.text()).not.toContain("鈴木");
  await counsellor.press("電話 花子0");
  await counsellor.check("staff: phone slip");
  await counsellor.answer({ answer0: "join", via: "phone" });
  await counsellor.press(deliveryTexts.saveAnswers);
  expect(await counsellor.text()).toContain(deliveryTexts.answersSaved);
  await counsellor.visit("/staff/participations");
  await counsellor.check("staff: participations");
  await counsellor.press("電話 花子0");
  await counsellor.check("staff: participation");
  await counsellor.visit(letter);
});

test("the letter's code, typed by the person or told to the desk, leads to the same answers", async () => {
  const code = /[\dA-Z]{3}-[\dA-Z]{3}-[\dA-Z]{3}/.exec(await counsellor.text())?.[0] ?? "";
  const person = await app.visitor();
  await person.visit("/reply");
  await person.check("reply: code");
  await person.answer({ code: "AAA-AAA-AAA" });
  await person.press(replyTexts.next);
  await person.check("reply: code errors");
  await person.answer({ code: code.toLowerCase() });
  await person.press(replyTexts.next);
  await person.check("reply: items");
  await person.answer({ answer0: "join" });
  await person.press(replyTexts.send);
  await person.check("reply: sent");
  expect(await person.text()).toContain(replyTexts.sentTitle);
  await counsellor.visit("/staff/deliveries");
  await counsellor.answer({ code });
  await counsellor.press(deliveryTexts.codeOpen);
  expect(counsellor.path).toBe(letter);
  expect(await counsellor.text()).toContain(deliveryTexts.answeredAlready(participationStateLabel("wished")));
});

test("every change and every look at the person is in the audit trail, by whom and why", async () => {
  const seniorId = profile.split("/").at(-1) ?? "";
  const actions = await actionsOn(seniorId);
  expect(actions).toEqual(expect.arrayContaining(["senior.register", "senior.read", "senior.change"]));
  const before = actions.length;
  await counsellor.visit(profile);
  expect((await actionsOn(seniorId)).length).toBeGreaterThan(before);
  const [line] = (await app.store.rows("audit")).filter(({ recordKey }) => String(recordKey).includes(seniorId));
  expect(line).toMatchObject({ centreId: "kita", actor: { kind: "staff", id: "kita-counsellor" } });
  expect(JSON.stringify(await app.store.rows("audit"))).not.toContain("鈴木");
});

test("another centre's staff find nothing of this one", async () => {
  const other = await staffVisitor(app, "machida-administrator");
  const [delivery] = await app.store.deliveries();
  const [listing] = await app.store.rows("listings");
  const seniorId = profile.split("/").at(-1);
  const addresses = [
    profile,
    `${profile}/name`,
    `/staff/deliveries/${seniorId}/${encodeURIComponent(String(delivery?.cycle))}`,
    `/staff/participations?senior=${seniorId}&listing=${listing?.listingId}`,
    `/staff/listings/${listing?.listingId}`,
  ];
  for (const address of addresses) {
    await other.visit(address);
    expect(other.status, address).toBe(404);
  }
  for (const list of ["/staff/seniors", "/staff/deliveries", "/staff/participations"]) {
    await other.visit(list);
    expect(await other.text()).not.toContain("鈴木");
  }
});

test("who reviews submissions sees no people, and who counsels decides on none", async () => {
  const reviewer = await staffVisitor(app, "kita-reviewer");
  await reviewer.visit("/staff/seniors");
  expect(reviewer.status).toBe(403);
  await reviewer.visit("/staff?show=published");
  await reviewer.check("staff: published");
});

test("after signing out the pages are closed", async () => {
  await counsellor.visit(profile);
  await counsellor.press(staffTexts.signOut);
  expect(await counsellor.text()).toContain(staffTexts.signedOut);
  await counsellor.visit(profile);
  expect(counsellor.path).toBe("/staff/sign-in");
});

test("every page kind of this journey was met and reads well at three widths", async () => {
  expect(unmetKinds("staff", app.inspection)).toEqual([]);
  expect(await app.inspection.faults()).toEqual([]);
});
