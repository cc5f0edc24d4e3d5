import { expect, test } from "vitest";
import { seniorIdSchema } from "../../../shared/domain/ids.ts";
import type { Senior } from "../../../shared/domain/senior.ts";
import { aCentre, aSenior } from "../../support/builders.ts";
import { openHouse } from "../../support/senior/house.ts";
import { answerPages, joinAnswers } from "../../support/senior/join.ts";

const { centreId } = aCentre();

/** Answers all pages, waits as long as a person reads, and sends. */
const register = async (house = openHouse(), answers: Parameters<typeof answerPages>[1] = joinAnswers) => {
  const browser = house.browser();
  await answerPages(browser, answers);
  house.clock.advance(60_000);
  const done = await browser.send("/join/check");
  return { house, browser, done, senior: await firstSenior(house) };
};

const firstSenior = async ({ seniors }: ReturnType<typeof openHouse>): Promise<Senior | undefined> => {
  for await (const senior of seniors.listByName(centreId)) return senior;
  return undefined;
};

const confirmationIn = ({ notices }: ReturnType<typeof openHouse>) => {
  const notice = notices.messages.findLast(({ kind }) => kind === "confirm_senior");
  if (notice?.kind !== "confirm_senior") throw new Error("no confirmation was asked for");
  return notice;
};

test("the purpose notice comes before the first question, and no question is asked without it", async () => {
  const browser = openHouse().browser();
  expect((await browser.open("/join")).text).toContain("お預かりした情報は、次のことにだけ使います。");
  expect((await browser.open("/join/name")).path).toBe("/join");
});

test("a person registers, and all answers are kept as they were meant", async () => {
  const { senior, done, house } = await register();
  expect(done.path).toBe("/join/done");
  expect(senior).toMatchObject({
    centreId,
    state: "pending",
    name: { familyName: "山田", givenName: "花子", familyNameKana: "ヤマダ", givenNameKana: "ハナコ" },
    address: { postalCode: "1140022", localGovernmentCode: "131172", streetAddress: "王子本町" },
    location: { precision: "town" },
    email: "hana..yama.@docomo.ne.jp",
    channel: "email",
    rhythm: "twice_monthly",
    wishes: { undecided: false, kinds: ["volunteer", "activity", "course", "event"] },
    availability: { Tu: { am: "good", pm: "possible", eve: "possible" }, Th: { am: "good", pm: "good" } },
    travel: { modes: ["walk", "bus"], maxMinutes: 30, outsideOwnAreaOk: false },
    avoid: [
      { code: "stairs", level: "hard" },
      { code: "speaking", level: "soft" },
    ],
    maxLoadKg: 5,
    dataSource: "self",
    registeredVia: "web",
  });
  // No field of the second group was chosen, so any of it will do.
  expect(senior?.wishes.taxonomyCodes).toEqual(["V4", "H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9"]);
  expect(house.audit.entries).toMatchObject([{ action: "senior.register", actor: { kind: "senior" }, centreId }]);
});

test("the profile keeps which purpose notice was shown, and when, and a consent for each purpose", async () => {
  const { senior } = await register();
  expect(senior?.purposeNotice).toMatchObject({ version: "2026-10", via: "web", shownAt: "2026-11-25T01:00:00.000Z" });
  expect(Object.fromEntries(senior?.consents.map(({ purpose, given }) => [purpose, given]) ?? [])).toEqual({
    procedure: true,
    digest: true,
    seminar: false,
    survey: true,
  });
});

test("the form sent twice is one registration and one mail", async () => {
  const house = openHouse();
  const browser = house.browser();
  await answerPages(browser);
  house.clock.advance(60_000);
  const cookies = new Map(browser.cookies);
  await browser.send("/join/check");
  for (const [name, value] of cookies) browser.cookies.set(name, value);
  await browser.open("/join/check");
  expect((await browser.send("/join/check")).path).toBe("/join/done");
  expect(house.audit.entries).toHaveLength(1);
  expect(new Set(house.notices.messages.map(({ noticeId }) => noticeId)).size).toBe(1);
});

test("a form that is sent faster than anybody reads asks to press once more", async () => {
  const house = openHouse();
  const browser = house.browser();
  await answerPages(browser);
  const { status, text } = await browser.send("/join/check");
  expect([status, house.audit.entries.length]).toEqual([422, 0]);
  expect(text).toContain("もう一度「この内容で登録する」を押してください");
});

test("a robot that fills in the hidden field does not begin", async () => {
  const browser = openHouse().browser();
  await browser.open("/join");
  expect((await browser.send("/join/start", { website: "https://spam.example" })).status).toBe(422);
  expect((await browser.open("/join/name")).path).toBe("/join");
});

test.each([
  [
    "name",
    { familyName: "", givenName: "花子", familyNameKana: "yamada!", givenNameKana: "はなこ" },
    ["花子", "yamada!"],
  ],
  ["area", { postalCode: "114" }, ["114"]],
  ["travel", { modes: ["bus"], outside: "no" }, ['value="bus" checked']],
])("what was typed stays when the page %s asks to put something right", async (step, fields, kept) => {
  const browser = openHouse().browser();
  await browser.open("/join");
  await browser.send("/join/start");
  const { status, body } = await browser.send(`/join/${step}`, fields);
  expect(status).toBe(422);
  expect(body).toContain("<title>エラー：");
  for (const text of kept) expect(body).toContain(text);
});

test("an unknown postal code is said kindly", async () => {
  const browser = openHouse().browser();
  await browser.open("/join");
  await browser.send("/join/start");
  expect((await browser.send("/join/area", { postalCode: "9999999" })).text).toContain("見つかりませんでした");
});

test("of several towns of a postal code, one is chosen", async () => {
  const { senior } = await register(openHouse(), {
    ...joinAnswers,
    area: { postalCode: "114-0002" },
    town: { town: "豊島" },
  });
  expect(senior?.address.streetAddress).toBe("豊島");
});

test("where no desk serves the place, nothing is lost", async () => {
  const house = openHouse();
  const browser = house.browser();
  await answerPages(browser, { name: joinAnswers.name, area: { postalCode: "060-0000" } });
  expect(browser.page().text).toContain("お住まいの地域の窓口は、まだありません");
  expect((await browser.open("/join/name")).body).toContain('value="花子"');
});

test("a place without a desk of its own is the prefecture's", async () => {
  const browser = openHouse().browser();
  await answerPages(browser, { name: joinAnswers.name, area: { postalCode: "141-0001" } });
  expect(browser.page().text).toContain("東京いきがい相談センター");
});

test("who does not know yet is asked for no fields, and is offered everything", async () => {
  const { fields: _, ...others } = joinAnswers;
  const { senior } = await register(openHouse(), { ...others, interests: { interests: "undecided" } });
  expect(senior?.wishes).toMatchObject({ undecided: true, kinds: [], taxonomyCodes: [] });
});

test("a person without e-mail registers with a phone number for letters, and is active at once", async () => {
  const { senior, done, house } = await register(openHouse(), {
    ...joinAnswers,
    channel: { channel: "post" },
    contact: { cityBlock: "９番地９", buildingNameEtc: "", phone: "０３（５２５３）５１１１" },
  });
  expect(senior).toMatchObject({ state: "active", channel: "post", phone: "+81352535111" });
  expect(senior?.address.cityBlock).toBe("９番地９");
  expect(senior?.email).toBeUndefined();
  expect(done.text).toContain("手紙が届きます");
  expect(house.notices.messages).toEqual([]);
});

test("an answer is changed from the check page, and further pages are asked only where they depend on it", async () => {
  const browser = openHouse().browser();
  await answerPages(browser);
  expect((await browser.send("/join/days", { anytime: "yes" })).path).toBe("/join/check");
  expect(browser.page().text).toContain("いつでもよい");
  expect((await browser.send("/join/avoid", { avoidBody: ["stairs", "squat"], load: "any" })).path).toBe(
    "/join/levels",
  );
  expect((await browser.send("/join/area", { postalCode: "1140002" })).path).toBe("/join/town");
});

test("opening the link of the mail confirms nothing; pressing its button does, as often as one likes", async () => {
  const { house, senior } = await register();
  const { token } = confirmationIn(house);
  const reader = house.browser();
  expect((await reader.open(`/join/confirm/${token}`)).text).toContain("下のボタンを押すと");
  expect((await house.seniors.get(centreId, seniorIdSchema.parse(senior?.seniorId))).state).toBe("pending");
  for (const _ of [1, 2]) expect((await reader.send(`/join/confirm/${token}`)).text).toContain("確かめました");
  expect(await house.seniors.get(centreId, seniorIdSchema.parse(senior?.seniorId))).toMatchObject({
    state: "active",
    emailConfirmedAt: expect.any(String),
  });
  expect(house.audit.entries.map(({ action }) => action)).toEqual(["senior.register", "senior.confirm"]);
});

test("the code of the mail confirms in the browser that registered, full width too", async () => {
  const { house, browser } = await register();
  const { code } = confirmationIn(house);
  expect((await browser.send("/join/code", { code: "999999" })).text).toContain("番号を確かめてください");
  const fullWidth = code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  expect((await browser.send("/join/code", { code: fullWidth })).text).toContain("登録が終わりました");
});

test("a mistyped address is corrected; the mail to the wrong one confirms nothing any more", async () => {
  const { house, browser } = await register();
  const wrong = confirmationIn(house);
  await browser.open("/join/resend");
  await browser.send("/join/resend", { email: "yama.hana@docomo.ne.jp" });
  const right = confirmationIn(house);
  expect(right.email).toBe("yama.hana@docomo.ne.jp");
  expect((await house.browser().open(`/join/confirm/${wrong.token}`)).status).toBe(410);
  expect((await house.browser().send(`/join/confirm/${right.token}`)).text).toContain("確かめました");
});

test("who registers again under the same address and name keeps one profile, with the new answers", async () => {
  const before = aSenior({
    name: { familyName: "山田", givenName: "花子", familyNameKana: "ヤマダ", givenNameKana: "ハナコ" },
    email: "hana..yama.@docomo.ne.jp",
  });
  const { house } = await register(openHouse({ seniors: [before] }));
  await house.browser().send(`/join/confirm/${confirmationIn(house).token}`);
  const all = await house.seniors.listByEmail([centreId], "hana..yama.@docomo.ne.jp");
  expect(all.filter(({ state }) => state === "active")).toMatchObject([
    { seniorId: before.seniorId, travel: { maxMinutes: 30 }, avoid: [{ code: "stairs" }, { code: "speaking" }] },
  ]);
});

test("two people of one family may share an address", async () => {
  const husband = aSenior({ email: "hana..yama.@docomo.ne.jp" });
  const { house } = await register(openHouse({ seniors: [husband] }));
  await house.browser().send(`/join/confirm/${confirmationIn(house).token}`);
  const all = await house.seniors.listByEmail([centreId], "hana..yama.@docomo.ne.jp");
  expect(all.map(({ state }) => state)).toEqual(["active", "active"]);
});

test("the help for mobile mail names our sending domain", async () => {
  expect((await openHouse().browser().open("/join/mail-help")).text).toContain("mail.ikigai.example.jp");
});

test("one e-mail address gets five mails an hour at most", async () => {
  const { browser } = await register();
  await browser.open("/join/resend");
  const statuses = [];
  for (let times = 0; times < 5; times += 1) {
    statuses.push((await browser.send("/join/resend", { email: "hana..yama.@docomo.ne.jp" })).status);
  }
  expect(statuses).toEqual([200, 200, 200, 200, 429]);
});

test("nobody's name, address or wishes come into the log", async () => {
  const { house } = await register();
  expect(JSON.stringify(house.logger)).not.toMatch(/山田|ヤマダ|docomo|1140022/);
});
