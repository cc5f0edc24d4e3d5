import { expect, test } from "vitest";
import { aDelivery, aListing, aParticipation, aSenior } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { anyRole, openDesk } from "../../support/staff/desk.ts";

const { seniorId, centreId } = aSenior();
const one = "GET /staff/seniors/{seniorId}";
const step = "POST /staff/seniors/{seniorId}/{step}";
const named = (n: number, familyName: string, familyNameKana: string) =>
  aSenior({ seniorId: idOf(n), name: { familyName, givenName: "太郎", familyNameKana, givenNameKana: "タロウ" } });

/** As the desk fills it in from a paper form. */
const paper = {
  mark: idOf(500),
  noticeGiven: "yes",
  via: "paper",
  dataSource: "self",
  familyName: "山田",
  givenName: "はな",
  familyNameKana: "やまだ",
  givenNameKana: "ﾊﾅ",
  postalCode: "１１４−００２２",
  channel: "post",
  phone: "０３ー９９９９ー０００３",
  cityBlock: "9-9",
  interests: "V",
  anytime: "yes",
  modes: "walk",
  minutes: "30",
  outside: "no",
  "level-stairs": "hard",
  "level-noise": "soft",
  load: "5",
  consents: "digest",
  rhythm: "monthly",
};

const registered = async (desk: ReturnType<typeof openDesk>) => {
  const found = [];
  for await (const senior of desk.seniors.listByName(centreId)) found.push(senior);
  return found;
};

test("people are listed by reading; each one's read is recorded", async () => {
  const desk = openDesk({ seniors: [named(1, "山田", "ヤマダ"), named(2, "相沢", "アイザワ")] });
  const { body } = await (await desk.signIn(anyRole())).get("GET /staff/seniors");
  expect(body.indexOf("相沢 太郎")).toBeLessThan(body.indexOf("山田 太郎"));
  expect(desk.audit.entries.map(({ action, record }) => [action, record.id])).toEqual([
    ["senior.read", idOf(2)],
    ["senior.read", idOf(1)],
  ]);
});

test.each(["やま", "ヤマ", "ﾔﾏ"])("%s finds by the beginning of the reading", async (kana) => {
  const desk = openDesk({
    seniors: [named(1, "山田", "ヤマダ"), named(2, "相沢", "アイザワ"), named(3, "渡辺", "ワタナベ")],
  });
  const { body } = await (await desk.signIn(anyRole())).get("GET /staff/seniors", { query: { kana } });
  expect(body).toContain("山田 太郎");
  expect(body).not.toContain("相沢 太郎");
  expect(body).not.toContain("渡辺 太郎");
  expect(desk.audit.entries).toHaveLength(1);
});

test("the form shows the purpose notice before the first question", async () => {
  const { body } = await (await openDesk().signIn(anyRole())).get("GET /staff/seniors/new");
  expect(body.indexOf("お預かりする情報の使いみち")).toBeGreaterThan(0);
  expect(body.indexOf("お預かりする情報の使いみち")).toBeLessThan(body.indexOf('name="familyName"'));
  expect(body.match(/<h1/g)).toHaveLength(1);
});

test("a paper form becomes a person who is active at once, with consents, notice and source", async () => {
  const desk = openDesk();
  const answer = await (await desk.signIn(anyRole())).post("POST /staff/seniors/new", paper);
  const [senior] = await registered(desk);
  expect([answer.status, answer.location]).toEqual([303, `/staff/seniors/${senior?.seniorId}?registered`]);
  expect(senior).toMatchObject({
    centreId: "kita",
    state: "active",
    name: { familyName: "山田", givenName: "はな", familyNameKana: "ヤマダ", givenNameKana: "ハナ" },
    address: { postalCode: "1140022", streetAddress: "王子本町", cityBlock: "9-9" },
    phone: "+81399990003",
    channel: "post",
    rhythm: "monthly",
    wishes: { undecided: false, kinds: ["volunteer"] },
    travel: { modes: ["walk"], maxMinutes: 30, outsideOwnAreaOk: false },
    avoid: [
      { code: "stairs", level: "hard" },
      { code: "noise", level: "soft" },
    ],
    maxLoadKg: 5,
    purposeNotice: { version: "2026-10", via: "paper" },
    dataSource: "self",
    registeredVia: "paper",
  });
  expect(senior?.consents).toMatchObject([
    { purpose: "procedure", channel: "post", given: true, via: "paper" },
    { purpose: "digest", channel: "post", given: true, via: "paper" },
    { purpose: "seminar", channel: "post", given: false, via: "paper" },
    { purpose: "survey", channel: "post", given: false, via: "paper" },
  ]);
  expect(desk.audit.entries.at(-1)).toMatchObject({
    action: "senior.register",
    actor: { kind: "staff", id: "staff-kita-1" },
    purpose: "paper",
  });
});

test("the same form sent twice registers one person", async () => {
  const desk = openDesk();
  const staff = await desk.signIn(anyRole());
  const [first, second] = [
    await staff.post("POST /staff/seniors/new", paper),
    await staff.post("POST /staff/seniors/new", paper),
  ];
  expect(second.location).toBe(first.location);
  expect(await registered(desk)).toHaveLength(1);
});

test("everything that is missing is said at once, and what was typed stays", async () => {
  const desk = openDesk();
  const form = { mark: idOf(1), familyName: "山田", channel: "phone" };
  const { status, body } = await (await desk.signIn(anyRole())).post("POST /staff/seniors/new", form);
  expect(status).toBe(422);
  for (const field of [
    "noticeGiven",
    "via",
    "dataSource",
    "givenName",
    "postalCode",
    "phone",
    "interests",
    "anytime",
    "modes",
  ])
    expect(body).toContain(`href="#${field}"`);
  expect(body).toContain('value="山田"');
  expect(await registered(desk)).toEqual([]);
});

test("a postal code that nobody knows is said to be so", async () => {
  const form = { ...paper, postalCode: "9999999" };
  const { body } = await (await openDesk().signIn(anyRole())).post("POST /staff/seniors/new", form);
  expect(body).toContain("この郵便番号は見つかりませんでした。");
});

test("somebody with an e-mail address waits for its confirmation", async () => {
  const desk = openDesk();
  const form = { ...paper, channel: "email", email: "a..b@docomo.ne.jp" };
  await (await desk.signIn(anyRole())).post("POST /staff/seniors/new", form);
  expect(await registered(desk)).toMatchObject([{ state: "pending", email: "a..b@docomo.ne.jp" }]);
  expect(desk.notices.messages).toMatchObject([{ kind: "confirm_senior", email: "a..b@docomo.ne.jp" }]);
});

test("a person's page shows all, after the read is recorded with its fields", async () => {
  const desk = openDesk({
    seniors: [aSenior()],
    listings: [aListing()],
    participations: [aParticipation()],
    deliveries: [aDelivery({ state: "DELIVERED" })],
  });
  const { body } = await (await desk.signIn(anyRole())).get(one, { pathParameters: { seniorId } });
  for (const words of ["試験 花子", aSenior().email, "公園の花壇の手入れ", "参加したい", "11月25日 メール 届きました"])
    expect(body).toContain(words);
  expect(desk.audit.entries).toMatchObject([
    { action: "senior.read", record: { id: seniorId }, fields: expect.arrayContaining(["address", "consents"]) },
  ]);
});

test("a page that cannot be recorded is not shown", async () => {
  const desk = openDesk({ seniors: [aSenior()] });
  const staff = await desk.signIn(anyRole());
  desk.audit.record = () => Promise.reject(new Error("no audit today"));
  const { status, body } = await staff.get(one, { pathParameters: { seniorId } });
  expect(status).toBe(500);
  expect(body).not.toContain("花子");
});

test.each(["name", "area", "interests", "days", "travel", "avoid", "channel", "contact", "consents", "rhythm"])(
  "the page to change %s holds the answer so far, and takes it back unchanged",
  async (name) => {
    const desk = openDesk({ seniors: [aSenior({ avoid: [{ code: "stairs", level: "soft" }], maxLoadKg: 3 })] });
    const staff = await desk.signIn(anyRole());
    const pathParameters = { seniorId, step: name };
    const { body } = await staff.get("GET /staff/seniors/{seniorId}/{step}", { pathParameters });
    const before = await desk.seniors.get(centreId, seniorId);
    const answer = await staff.get(step, { pathParameters, form: filledIn(body) });
    expect(answer.location).toBe(`/staff/seniors/${seniorId}?changed`);
    const { consents: _, version: __, updatedAt: ___, ...after } = await desk.seniors.get(centreId, seniorId);
    expect(before).toMatchObject(after);
  },
);

test("a change is recorded with its fields and how it was heard", async () => {
  const desk = openDesk({ seniors: [aSenior()] });
  const staff = await desk.signIn(anyRole());
  await staff.post(step, { rhythm: "weekly", via: "phone" }, { pathParameters: { seniorId, step: "rhythm" } });
  expect(await desk.seniors.get(centreId, seniorId)).toMatchObject({ rhythm: "weekly", version: 2 });
  expect(desk.audit.entries.at(-1)).toMatchObject({ action: "senior.change", fields: ["rhythm"], purpose: "phone" });
});

test("a new e-mail address gets nothing before it is confirmed", async () => {
  const desk = openDesk({ seniors: [aSenior()] });
  const staff = await desk.signIn(anyRole());
  const form = { channel: "email", email: "new@example.jp", via: "phone" };
  await staff.post(step, form, { pathParameters: { seniorId, step: "contact" } });
  const senior = await desk.seniors.get(centreId, seniorId);
  expect([senior.email, senior.emailConfirmedAt]).toEqual(["new@example.jp", undefined]);
  expect(desk.notices.messages).toMatchObject([{ kind: "confirm_senior", email: "new@example.jp" }]);
});

test.each(["moved", "deceased", "own_wish", "other"])("a stop because of %s is immediate", async (reason) => {
  const desk = openDesk({ seniors: [aSenior()] });
  const staff = await desk.signIn(anyRole());
  const answer = await staff.post(step, { reason }, { pathParameters: { seniorId, step: "stop" } });
  expect(answer.location).toBe(`/staff/seniors/${seniorId}?stopped`);
  expect(await desk.seniors.get(centreId, seniorId)).toMatchObject({ state: "stopped", stopReason: reason });
  expect(desk.audit.entries.at(-1)).toMatchObject({ action: "senior.stop", purpose: reason });
});

test("a stop needs its reason, and can be taken back", async () => {
  const desk = openDesk({ seniors: [aSenior()] });
  const staff = await desk.signIn(anyRole());
  const stop = { pathParameters: { seniorId, step: "stop" } };
  expect((await staff.post(step, {}, stop)).status).toBe(422);
  await staff.post(step, { reason: "deceased" }, stop);
  await staff.post(step, {}, { pathParameters: { seniorId, step: "resume" } });
  const senior = await desk.seniors.get(centreId, seniorId);
  expect([senior.state, senior.stopReason]).toEqual(["active", undefined]);
});

/** The form of a page as it would be sent without touching anything but how it was heard. */
const filledIn = (body: string): URLSearchParams => {
  const form = new URLSearchParams();
  for (const [tag] of body.matchAll(/<input [^>]*>/g)) {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
    const isChoice = ["radio", "checkbox"].includes(attribute("type") ?? "");
    if (!isChoice || /\bchecked\b/.test(tag)) form.append(attribute("name") ?? "", attribute("value") ?? "");
  }
  for (const [, name = "", options = ""] of body.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs))
    form.append(
      name,
      /<option selected value="([^"]*)"|<option value="([^"]*)" selected/.exec(options)?.slice(1).find(Boolean) ?? "",
    );
  form.set("via", "counter");
  return form;
};
