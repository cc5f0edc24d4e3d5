import { expect, test } from "vitest";
import { hasConsent } from "../../../shared/domain/senior.ts";
import { issueLink } from "../../../shared/usecases/issue-link.ts";
import { aDelivery, aListing, aParticipation, aSenior } from "../../support/builders.ts";
import { openHouse } from "../../support/senior/house.ts";

const senior = aSenior();
const { centreId, seniorId } = senior;

/** Signs the person in, by the link of the mail that the browser asked for. */
const signIn = async (house = openHouse({ seniors: [senior] })) => {
  const browser = house.browser();
  await browser.open("/me");
  await browser.send("/me/sign-in", { email: senior.email ?? "" });
  const asked = house.notices.messages.findLast(({ kind }) => kind === "sign_in_requested");
  if (asked?.kind !== "sign_in_requested") throw new Error("no sign-in mail was asked for");
  const { browserHash } = asked;
  const link = await issueLink(house)({ purpose: "sign_in_senior", subject: { centreId, seniorId }, browserHash });
  await browser.open(`/me/sign-in/link/${link.token}`);
  await browser.send(`/me/sign-in/link/${link.token}`);
  const now = () => house.seniors.get(centreId, seniorId);
  return { house, browser, link, now };
};

test("without a sign-in, the way leads to the sign-in", async () => {
  expect((await openHouse().browser().open("/me")).path).toBe("/me/sign-in");
});

test("the page answers alike for a known and an unknown address", async () => {
  const house = openHouse({ seniors: [senior] });
  const pages = await Promise.all(
    [senior.email ?? "", "nobody@example.jp"].map(async (email) => {
      const browser = house.browser();
      await browser.open("/me/sign-in");
      return (await browser.send("/me/sign-in", { email })).body;
    }),
  );
  expect(pages[0]).toBe(pages[1]);
});

test("a signed-in person sees what is registered, with a way to change each answer", async () => {
  const { browser } = await signIn();
  const { path, text, body } = browser.page();
  expect(path).toBe("/me");
  for (const told of [
    "試験 花子",
    "王子本町",
    "清掃・花や緑の世話",
    "いつでもよい",
    "40分まで",
    "おすすめのお知らせ",
  ]) {
    expect(text).toContain(told);
  }
  for (const answer of [
    "name",
    "area",
    "interests",
    "days",
    "travel",
    "avoid",
    "channel",
    "contact",
    "consents",
    "rhythm",
  ])
    expect(body).toContain(`href="/me/${answer}"`);
});

test("a link is used up; another browser needs the code as well", async () => {
  const { house, link } = await signIn();
  expect((await house.browser().open(`/me/sign-in/link/${link.token}`)).status).toBe(410);
  const foreign = await issueLink(house)({
    purpose: "sign_in_senior",
    subject: { centreId, seniorId },
    browserHash: "of another browser",
  });
  const other = house.browser();
  expect((await other.open(`/me/sign-in/link/${foreign.token}`)).text).toContain("6けたの番号も");
  expect((await other.send(`/me/sign-in/link/${foreign.token}`, { code: "000000" })).status).toBe(422);
  expect((await other.send(`/me/sign-in/link/${foreign.token}`, { code: foreign.code })).path).toBe("/me");
});

test("what was sent is shown with the person's own answers in words", async () => {
  const other = aListing({ listingId: "00000000-0000-4000-8000-000000002002", title: "終わった講座", state: "closed" });
  const item = { score: 80, reasons: [{ code: "near" }] };
  const house = openHouse({
    seniors: [senior],
    listings: [aListing(), other],
    participations: [aParticipation()],
    deliveries: [
      aDelivery({
        state: "DELIVERED",
        items: [
          { ...item, listingId: aListing().listingId },
          { ...item, listingId: other.listingId },
        ],
      }),
    ],
  });
  const { browser } = await signIn(house);
  expect(browser.page().text).toContain("11月25日（水）のお知らせ");
  expect(browser.page().text).toMatch(/公園の花壇の手入れ.*「参加したい」とお返事しました/);
  expect(browser.page().text).toMatch(/終わった講座.*この募集は終わりました/);
  // One can be answered once more, the other is over.
  expect(browser.page().body.match(/href="\/o\/[^"]+"/g)).toHaveLength(1);
});

test("a digest that never left is not shown", async () => {
  const { browser } = await signIn(openHouse({ seniors: [senior], listings: [aListing()], deliveries: [aDelivery()] }));
  expect(browser.page().text).toContain("まだお知らせはありません");
});

test("an answer is changed, said so, and written to the audit trail by its field", async () => {
  const { house, browser, now } = await signIn();
  await browser.open("/me/travel");
  expect(browser.page().body).toContain('value="40" checked');
  const after = await browser.send("/me/travel", { modes: ["car"], minutes: "60", outside: "yes" });
  expect([after.path, after.text.includes("変更しました。")]).toEqual(["/me?done=changed", true]);
  expect((await now()).travel).toEqual({
    modes: ["car"],
    preferredMinutes: 60,
    maxMinutes: 60,
    outsideOwnAreaOk: true,
  });
  expect(house.audit.entries.at(-1)).toMatchObject({
    action: "senior.change",
    fields: ["travel"],
    actor: { kind: "senior" },
  });
});

test("wishes are changed on two pages, refused fields stay refused", async () => {
  const picky = aSenior({ wishes: { ...senior.wishes, taxonomyCodesRefused: ["V2"] } });
  const { browser, now } = await signIn(openHouse({ seniors: [picky] }));
  await browser.open("/me/interests");
  expect((await browser.send("/me/interests", { interests: ["V", "S"] })).path).toBe("/me/fields");
  await browser.send("/me/fields", { fields: ["V1", "S2"] });
  expect((await now()).wishes).toMatchObject({ taxonomyCodes: ["V1", "S2"], taxonomyCodesRefused: ["V2"] });
});

test("things to avoid that the desk noted beyond the questions stay", async () => {
  const noted = aSenior({ avoid: [{ code: "electro", level: "hard" }] });
  const { browser, now } = await signIn(openHouse({ seniors: [noted] }));
  expect((await browser.open("/me/avoid")).body).toContain('value="electro" checked');
  await browser.send("/me/avoid", { avoidOther: "electro", avoidBody: "stairs", load: "any" });
  await browser.send("/me/levels", { "level-electro": "hard", "level-stairs": "soft" });
  expect((await now()).avoid).toEqual(
    expect.arrayContaining([
      { code: "electro", level: "hard" },
      { code: "stairs", level: "soft" },
    ]),
  );
});

test("a new address counts once it is confirmed; until then everything stays", async () => {
  const { house, browser, now } = await signIn();
  await browser.open("/me/contact");
  expect((await browser.send("/me/contact", { email: "new..one@docomo.ne.jp", phone: "" })).path).toBe("/me/confirm");
  expect((await now()).email).toBe(senior.email);
  const notice = house.notices.messages.findLast(({ kind }) => kind === "confirm_senior");
  expect(notice).toMatchObject({ email: "new..one@docomo.ne.jp" });
  const code = notice?.kind === "confirm_senior" ? notice.code : "";
  expect((await browser.send("/me/confirm", { code: "999999" })).status).toBe(422);
  expect((await browser.send("/me/confirm", { code })).path).toBe("/me?done=email");
  expect(await now()).toMatchObject({ email: "new..one@docomo.ne.jp", channel: "email", state: "active" });
});

test("from mail to letters: the consents go along, and the address is asked for", async () => {
  const { browser, now } = await signIn();
  await browser.open("/me/channel");
  expect((await browser.send("/me/channel", { channel: "post" })).text).toContain("手紙のあて先を教えてください");
  await browser.send("/me/contact", {
    channel: "post",
    cityBlock: "1-2-3",
    buildingNameEtc: "",
    phone: "03-3908-1111",
  });
  const changed = await now();
  expect(changed).toMatchObject({ channel: "post", address: { cityBlock: "1-2-3" } });
  expect(hasConsent(changed, "digest", "post")).toBe(true);
  expect(hasConsent(changed, "seminar", "post")).toBe(false);
});

test("moving within the desk's area changes the town; to another desk's area one is told whom to call", async () => {
  const { browser, now } = await signIn();
  await browser.open("/me/area");
  expect((await browser.send("/me/area", { postalCode: "114-0002" })).text).toContain("豊島");
  await browser.send("/me/town", { town: "豊島" });
  expect((await now()).address).toMatchObject({ postalCode: "1140002", streetAddress: "豊島" });
  await browser.open("/me/area");
  await browser.send("/me/area", { postalCode: "141-0001" });
  expect((await browser.send("/me/town")).text).toContain("東京いきがい相談センターが担当しています");
  expect((await now()).address.postalCode).toBe("1140002");
});

test("digests stop at one press, and start again at one press", async () => {
  const { house, browser, now } = await signIn();
  await browser.open("/me/stop");
  await browser.send("/me/stop", { scope: "digests" });
  expect(browser.page().text).toContain("おすすめのお知らせを止めました");
  expect([(await now()).state, hasConsent(await now(), "digest", "email")]).toEqual(["active", false]);
  expect(hasConsent(await now(), "procedure", "email")).toBe(true);
  await browser.send("/me/resume");
  expect(hasConsent(await now(), "digest", "email")).toBe(true);
  expect(house.audit.entries.map(({ action }) => action)).toEqual(["session.sign_in", "senior.stop", "senior.resume"]);
});

test("who stops everything stays registered and can start again", async () => {
  const { browser, now } = await signIn();
  await browser.open("/me/stop");
  await browser.send("/me/stop", { scope: "all" });
  expect(await now()).toMatchObject({ state: "stopped", stopReason: "own_wish" });
  expect(browser.page().text).toContain("お知らせは、すべて止まっています");
  await browser.send("/me/resume");
  expect((await now()).state).toBe("active");
  expect((await now()).stopReason).toBeUndefined();
});

test("a post without the token of this session is refused", async () => {
  const { browser, now } = await signIn();
  expect((await browser.send("/me/stop", { scope: "all", csrfToken: "of another session" })).status).toBe(403);
  expect((await now()).state).toBe("active");
});

test("whoever leaves has to sign in again", async () => {
  const { browser } = await signIn();
  expect((await browser.send("/me/sign-out")).path).toBe("/");
  expect((await browser.open("/me")).path).toBe("/me/sign-in");
});

test("personal pages are kept by no cache", async () => {
  const { browser } = await signIn();
  expect(browser.page().headers["Cache-Control"]).toBe("no-store");
});
