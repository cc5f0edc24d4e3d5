import { expect, test } from "vitest";
import type { Channel } from "../../../shared/domain/senior.ts";
import { aDelivery, aListing, aSenior } from "../../support/builders.ts";
import { testNow } from "../../support/fixed-clock.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { anyRole, openDesk } from "../../support/staff/desk.ts";

const cycle = "2026-11-25T02:00";
const { seniorId } = aSenior();
const pathParameters = { seniorId, cycle };
const get = "GET /staff/deliveries/{seniorId}/{cycle}";
const post = "POST /staff/deliveries/{seniorId}/{cycle}";

const consent = (channel: Channel, given = true) =>
  ({ purpose: "digest", channel, given, textVersion: "2026-10", at: testNow, via: "paper" }) as const;

const openOne = (
  channel: "post" | "phone" = "post",
  senior: Parameters<typeof aSenior>[0] = {},
  listings = [aListing()],
) =>
  openDesk({
    seniors: [aSenior({ channel, consents: [consent(channel)], ...senior })],
    listings,
    deliveries: [aDelivery({ channel })],
  });

const stateOf = (desk: ReturnType<typeof openDesk>) => desk.deliveries.all()[0]?.state;

test("letters and calls that wait are listed; mails are not, nor what is done", async () => {
  const desk = openDesk({
    seniors: [aSenior({ name: { ...aSenior().name, familyName: "手紙" } }), aSenior({ seniorId: idOf(1) })],
    deliveries: [
      aDelivery({ channel: "post" }),
      aDelivery({ seniorId: idOf(1), channel: "email" }),
      aDelivery({ seniorId: idOf(1), channel: "phone", state: "SENT", cycle: "2026-11-24T02:00" }),
    ],
  });
  const { body } = await (await desk.signIn(anyRole())).get("GET /staff/deliveries");
  expect(body).toContain("手紙 花子");
  expect(body).not.toContain("試験 花子");
});

test("a letter holds greeting, items with reasons, the desk's address and phone, and how to answer", async () => {
  const desk = openOne();
  const { body } = await (await desk.signIn(anyRole())).get(get, { pathParameters });
  for (const words of [
    "試験 花子 様",
    "公園の花壇の手入れ",
    "合うところ",
    "北区いきがい活動センター",
    "〒114-0022 東京都北区王子本町1-15-22",
    "03-3908-1111",
    "返事は電話でどうぞ。",
    "お知らせがいらなくなったときや、希望が変わったときも、お電話ください。",
  ])
    expect(body).toContain(words);
  expect(desk.audit.entries).toMatchObject([{ action: "senior.read", fields: ["name", "address", "phone"] }]);
});

test("a phone slip says what to say and has boxes to tick", async () => {
  const desk = openOne("phone");
  const { body } = await (await desk.signIn(anyRole())).get(get, { pathParameters });
  expect(body).toContain("試験 花子さんでいらっしゃいますか。");
  expect(body).toContain("□ 参加したい");
  expect(body).toContain("電話で伝えた");
});

test("what was posted is marked as sent, once, with its audit line", async () => {
  const desk = openOne();
  const staff = await desk.signIn(anyRole());
  expect((await staff.post(post, { mark: "sent" }, { pathParameters })).location).toBe("/staff/deliveries?marked");
  expect((await staff.post(post, { mark: "sent" }, { pathParameters })).location).toBe("/staff/deliveries?marked");
  expect(stateOf(desk)).toBe("SENT");
  expect(desk.audit.entries.filter(({ action }) => action === "delivery.sent_by_hand")).toMatchObject([
    { record: { kind: "delivery", id: `${seniorId}#${cycle}` }, purpose: "post" },
  ]);
});

test("what one dropped another cannot mark as sent", async () => {
  const desk = openOne();
  const staff = await desk.signIn(anyRole());
  await staff.post(post, { mark: "cancelled" }, { pathParameters });
  const { status, body } = await staff.post(post, { mark: "sent" }, { pathParameters });
  expect(status).toBe(409);
  expect(body).toContain("ほかの職員が先に記録しました。");
  expect(stateOf(desk)).toBe("CANCELLED");
});

test("a mail cannot be marked by hand", async () => {
  const desk = openDesk({ seniors: [aSenior()], listings: [aListing()], deliveries: [aDelivery()] });
  const staff = await desk.signIn(anyRole());
  expect((await staff.post(post, { mark: "sent" }, { pathParameters })).status).toBe(409);
  expect(stateOf(desk)).toBe("PENDING");
});

test.each([
  ["has stopped", { state: "stopped", stopReason: "deceased" }, [aListing()]],
  ["has taken the consent back", { consents: [consent("post", false)] }, [aListing()]],
  ["now gets mails", { channel: "email", consents: [consent("email")] }, [aListing()]],
  ["would read only of what is over", {}, [aListing({ state: "closed" })]],
] as const)("a letter to somebody who %s must not go out", async (_why, senior, listings) => {
  const desk = openOne("post", senior as Parameters<typeof aSenior>[0], [...listings]);
  const { body } = await (await desk.signIn(anyRole())).get(get, { pathParameters });
  expect(body).toContain("送らないでください。");
  expect(body).not.toContain("様");
  expect(body).not.toContain("印刷して送った");
});

test("answers told on the phone become participations, by the desk's hand", async () => {
  const desk = openOne("phone");
  const staff = await desk.signIn(anyRole());
  const answer = await staff.post(post, { via: "phone", answer0: "join" }, { pathParameters });
  expect(answer.location).toBe(`/staff/deliveries/${seniorId}/2026-11-25T02%3A00?saved`);
  expect(await desk.participations.find(aSenior().centreId, aSenior().seniorId, aListing().listingId)).toMatchObject({
    state: "wished",
    via: "phone",
  });
  expect(desk.audit.entries.at(-1)).toMatchObject({
    action: "participation.wished",
    actor: { kind: "staff", id: "staff-kita-1" },
    purpose: "phone",
  });
  expect(desk.notices.messages).toMatchObject([{ kind: "participation_wished", seniorId }]);
});

test("an answer needs a choice and how it was heard", async () => {
  const desk = openOne("phone");
  const { status, body } = await (await desk.signIn(anyRole())).post(post, {}, { pathParameters });
  expect(status).toBe(422);
  expect(body).toContain("返事を一つ以上選んでください");
  expect(body).toContain("返事の聞き方を選んでください");
});

test("nobody is put down for what has closed meanwhile", async () => {
  const desk = openDesk({
    seniors: [aSenior({ channel: "post", consents: [consent("post")] })],
    listings: [aListing({ state: "closed" })],
    deliveries: [aDelivery({ channel: "post", state: "SENT" })],
  });
  const staff = await desk.signIn(anyRole());
  const { status, body } = await staff.post(post, { via: "letter", answer0: "join" }, { pathParameters });
  expect(status).toBe(409);
  expect(body).toContain("「参加したい」は記録できません。");
});

test("what did not arrive is the desk's task, with the phone number and what happened", async () => {
  const desk = openDesk({
    seniors: [aSenior(), aSenior({ seniorId: idOf(1), state: "stopped", stopReason: "hospitalised" })],
    deliveries: [
      aDelivery({ state: "BOUNCED", failure: "Transient/MailboxFull" }),
      aDelivery({ seniorId: idOf(1), state: "FAILED", cycle: "2026-11-24T02:00", failure: "gave_up" }),
    ],
  });
  const { body } = await (await desk.signIn(anyRole())).get("GET /staff/deliveries");
  expect(body).toContain("11月25日 メール 届きませんでした→アドレスを確かめてください");
  expect(body).toContain("090-9999-0001");
  expect(body).not.toContain("長く送れなかったため");
});

test("a digest that arrived, was dropped by the desk or whose address was confirmed since is no task", async () => {
  const states = [
    aDelivery({ state: "DELIVERED" }),
    aDelivery({ state: "CANCELLED", failure: "cancelled_by_desk", cycle: "2026-11-24T02:00" }),
    aDelivery({ state: "BOUNCED", since: "2026-11-20T01:00:00.000Z", cycle: "2026-11-20T02:00" }),
  ];
  const desk = openDesk({ seniors: [aSenior()], deliveries: states });
  const { body } = await (await desk.signIn(anyRole())).get("GET /staff/deliveries");
  expect(body).toContain("この1か月に、届かなかったお知らせはありません。");
});

test("what did not arrive is ticked off once, and is a task again if more becomes known of it", async () => {
  const desk = openDesk({ seniors: [aSenior()], deliveries: [aDelivery({ state: "UNKNOWN", since: testNow })] });
  const staff = await desk.signIn(anyRole());
  const list = async () => (await staff.get("GET /staff/deliveries")).body;
  expect(await list()).toContain('value="seen_to"');
  for (const _ of [1, 2]) {
    const { location } = await staff.post(post, { mark: "seen_to" }, { pathParameters });
    expect(location).toBe("/staff/deliveries?marked");
  }
  expect(await list()).toContain("この1か月に、届かなかったお知らせはありません。");
  const lines = desk.audit.entries.filter(({ action }) => action === "delivery.tick_off");
  expect(lines).toMatchObject([{ actor: { kind: "staff" }, fields: ["seenToAt"] }]);
  const [known] = desk.deliveries.all();
  if (known) await desk.deliveries.move(known, { to: "BOUNCED", at: "2026-11-25T02:00:00.000Z" });
  expect(await list()).toContain('value="seen_to"');
});

test.each(["SENT", "DELIVERED", "PENDING"] as const)(
  "a digest that is %s is not there to be ticked off",
  async (state) => {
    const desk = openDesk({ seniors: [aSenior()], deliveries: [aDelivery({ state })] });
    const staff = await desk.signIn(anyRole());
    expect((await staff.post(post, { mark: "seen_to" }, { pathParameters })).status).toBe(409);
  },
);

test("an address that is paused is used again once the desk has asked; a second press is told", async () => {
  const email = aSenior().email ?? "";
  const desk = openDesk({
    seniors: [aSenior()],
    deliveries: [aDelivery({ state: "CANCELLED", failure: "suppressed" })],
  });
  const { centreId } = aSenior();
  const pause = { centreId, seniorId, channel: "email", reason: "soft_bounces", at: testNow } as const;
  await desk.deliveries.suppress(pause, email);
  const staff = await desk.signIn(anyRole());
  expect((await staff.get(get, { pathParameters })).body).toContain("アドレスは合っていた（また送る）");
  const press = () => staff.post(post, { mark: "pause_lifted" }, { pathParameters });
  expect((await press()).status).toBe(303);
  expect(await desk.deliveries.findSuppression(centreId, "email", email)).toMatchObject({ liftedAt: testNow });
  expect(desk.audit.entries.at(-1)).toMatchObject({ action: "senior.pause_lifted", actor: { kind: "staff" } });
  expect((await press()).status).toBe(409);
});

test("an address that bounced for good is asked to be confirmed once the desk knows that it is right", async () => {
  const email = aSenior().email ?? "";
  const { emailConfirmedAt: _, ...unconfirmed } = aSenior();
  const desk = openDesk({ seniors: [unconfirmed], deliveries: [aDelivery({ state: "BOUNCED" })] });
  const { centreId } = unconfirmed;
  const bounce = { centreId, seniorId, channel: "email", reason: "bounce", at: testNow } as const;
  await desk.deliveries.suppress(bounce, email);
  await desk.accountList.add(email, "bounce");
  const staff = await desk.signIn(anyRole());
  expect((await staff.get(get, { pathParameters })).body).toContain("アドレスは合っていた（確認のメールを送る）");
  expect((await staff.post(post, { mark: "pause_lifted" }, { pathParameters })).status).toBe(409);
  expect((await staff.post(post, { mark: "bounce_lifted" }, { pathParameters })).status).toBe(303);
  expect(desk.accountList.addresses.size).toBe(0);
  expect(await desk.deliveries.findSuppression(centreId, "email", email)).toMatchObject({ liftedAt: testNow });
  expect(desk.audit.entries.at(-1)).toMatchObject({ action: "senior.bounce_lifted", actor: { kind: "staff" } });
  expect(desk.notices.messages).toMatchObject([{ kind: "confirm_senior", seniorId, email }]);
  expect((await staff.post(post, { mark: "bounce_lifted" }, { pathParameters })).status).toBe(409);
});

test("a complaint is not taken back by the desk: it needs a new consent", async () => {
  const email = aSenior().email ?? "";
  const desk = openDesk({ seniors: [aSenior()], deliveries: [aDelivery({ state: "COMPLAINED" })] });
  const complaint = {
    centreId: aSenior().centreId,
    seniorId,
    channel: "email",
    reason: "complaint",
    at: testNow,
  } as const;
  await desk.deliveries.suppress(complaint, email);
  const staff = await desk.signIn(anyRole());
  expect((await staff.get(get, { pathParameters })).body).not.toContain("アドレスは合っていた");
  expect((await staff.post(post, { mark: "bounce_lifted" }, { pathParameters })).status).toBe(409);
});
