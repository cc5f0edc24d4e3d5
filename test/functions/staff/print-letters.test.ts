import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Senior } from "../../../shared/domain/senior.ts";
import { letterPostageYen } from "../../../shared/reference/postage.ts";
import { aCentre, aDelivery, aListing, aSenior } from "../../support/builders.ts";
import { testNow } from "../../support/fixed-clock.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { fakePrinter } from "../../support/in-memory/letter-printer.ts";
import { anyRole, openDesk } from "../../support/staff/desk.ts";

const { centreId } = aCentre();
const cycle = "2026-11-25T02:00";
const consents = [
  { purpose: "digest", channel: "post", given: true, textVersion: "2026-10", at: testNow, via: "paper" },
] as const;

const receiver = (n: number, more: Partial<Senior> = {}): Senior => ({
  ...aSenior({
    seniorId: idOf(n),
    channel: "post",
    consents: [...consents],
    name: { familyName: `手紙${n}`, givenName: "花子", familyNameKana: "テガミ", givenNameKana: "ハナコ" },
  }),
  ...more,
});

const at = (postalCode: string): Partial<Senior> => ({ address: { ...aSenior().address, postalCode } });

const openRoom = (seniors: readonly Senior[], printer = fakePrinter()) =>
  openDesk({
    seniors,
    listings: [aListing()],
    deliveries: seniors.map(({ seniorId }) => aDelivery({ seniorId, channel: "post" })),
    printer,
  });

const get = "GET /staff/letters";
const post = "POST /staff/letters";
const madeAtIn = (body: string): string => /name="madeAt" value="([^"]+)"/.exec(body)?.[1] ?? "";

const states = (desk: ReturnType<typeof openDesk>) =>
  Object.fromEntries(desk.deliveries.all().map(({ seniorId, state }) => [seniorId, state]));

describe("letters that wait", () => {
  test("are put together by postal code, with a list of the addresses", async () => {
    const printer = fakePrinter();
    const desk = openRoom([receiver(1, at("1150055")), receiver(2, at("1140001")), receiver(3)], printer);
    const staff = await desk.signIn(anyRole());
    expect((await staff.get(get)).body).toContain("待っている手紙：3通");
    await staff.post(post, { step: "make" });
    const { body } = await staff.get(get);
    expect(body).toContain("3通を、郵便番号の順に並べました。");
    const pdf = await staff.get("GET /staff/letters/letters.pdf");
    expect(pdf.headers).toMatchObject({ "Content-Type": "application/pdf", "Content-Encoding": "gzip" });
    expect(gunzipSync(Buffer.from(pdf.body, "base64")).toString()).toMatch(/^%PDF/);
    expect(printer.letters.map(({ address }) => address.postalCode)).toEqual([
      "〒114-0001",
      "〒114-0022",
      "〒115-0055",
    ]);
    expect(printer.letters.every(({ slip }) => /^\w{3}-\w{3}-\w{3}$/.test(slip?.code ?? ""))).toBe(true);
  });

  test("everybody whose letter is printed is in the audit trail", async () => {
    const desk = openRoom([receiver(1), receiver(2)]);
    const staff = await desk.signIn(anyRole());
    await staff.post(post, { step: "make" });
    await staff.get("GET /staff/letters/letters.pdf");
    const read = desk.audit.entries.filter(({ action }) => action === "senior.read");
    expect(new Set(read.map(({ record }) => record.id))).toEqual(new Set([idOf(1), idOf(2)]));
    expect(desk.audit.entries.map(({ action }) => action)).toContain("letters.print");
  });

  test("with a character that has no glyph, or without a block number, are named and not printed", async () => {
    const printer = fakePrinter();
    const strange = receiver(1, { name: { ...aSenior().name, familyName: "𠮷田" } });
    const homeless = receiver(2, { address: { ...aSenior().address, cityBlock: "" } });
    const desk = openRoom([strange, homeless, receiver(3)], printer);
    const staff = await desk.signIn(anyRole());
    await staff.post(post, { step: "make" });
    const { body } = await staff.get(get);
    expect(body).toContain("1通を、郵便番号の順に並べました。");
    expect(body).toContain("「𠮷」は、この書体にない文字です。");
    expect(body).toContain("番地がないか、住所や名前が窓に入りきりません。");
    expect(printer.letters.map(({ address }) => address.name)).toEqual(["手紙3 花子 様"]);
  });

  test("tell less where they would have three pages, and are named where even that is too long", async () => {
    const printer = fakePrinter(({ items, address }) =>
      address.name.startsWith("手紙1") || (items[0]?.paragraphs.length ?? 0) > 1 ? 3 : 2,
    );
    const desk = openRoom([receiver(1), receiver(2)], printer);
    const staff = await desk.signIn(anyRole());
    await staff.post(post, { step: "make" });
    expect((await staff.get(get)).body).toContain("内容が2ページに入りきりません。");
    expect(printer.letters.map(({ items }) => items[0]?.paragraphs.length)).toEqual([1]);
  });

  test("that must not go out are not in the pile", async () => {
    const desk = openRoom([receiver(1, { state: "stopped", stopReason: "deceased" }), receiver(2)]);
    const staff = await desk.signIn(anyRole());
    await staff.post(post, { step: "make" });
    expect((await staff.get(get)).body).toContain("1通を、郵便番号の順に並べました。");
  });

  test("nothing to print is said so", async () => {
    const desk = openRoom([receiver(1, { state: "stopped", stopReason: "moved" })]);
    const staff = await desk.signIn(anyRole());
    expect((await staff.post(post, { step: "make" })).location).toBe("/staff/letters?nothing");
  });
});

describe("a pile that went to the post", () => {
  const printed = async (seniors = [receiver(1), receiver(2)]) => {
    const desk = openRoom(seniors);
    const staff = await desk.signIn(anyRole());
    await staff.post(post, { step: "make" });
    const madeAt = madeAtIn((await staff.get(get)).body);
    return { desk, staff, madeAt };
  };

  test("is marked at once, with number and postage for the subsidy", async () => {
    const { desk, staff, madeAt } = await printed();
    const { location } = await staff.post(post, { step: "post", madeAt, postedOn: "２０２６/11/25" });
    expect(location).toBe("/staff/letters?posted=2");
    expect(states(desk)).toEqual({ [idOf(1)]: "SENT", [idOf(2)]: "SENT" });
    const { body } = await staff.get(get);
    expect(body).toContain("合わせて2通、220円（役務費・通信運搬費）");
    expect(desk.audit.entries.filter(({ action }) => action === "delivery.sent_by_hand")).toHaveLength(2);
  });

  test("is marked once, whoever presses again", async () => {
    const { staff, madeAt } = await printed();
    await staff.post(post, { step: "post", madeAt, postedOn: "2026-11-25" });
    const { status, body } = await staff.post(post, { step: "post", madeAt, postedOn: "2026-11-25" });
    expect(status).toBe(409);
    expect(body).toContain("合わせて2通、220円");
  });

  test("broken off halfway it is finished by the next press, and each letter counts once", async () => {
    const { desk, staff, madeAt } = await printed();
    const letter = await desk.deliveries.find({ centreId, seniorId: receiver(1).seniorId, cycle: aDelivery().cycle });
    if (letter) await desk.deliveries.move(letter, { to: "SENT", at: testNow });
    const { location } = await staff.post(post, { step: "post", madeAt, postedOn: "2026-11-25" });
    expect(location).toBe("/staff/letters?posted=2");
  });

  test("leaves out whom it must not reach any more: the page names them, and they are cancelled", async () => {
    const { desk, staff, madeAt } = await printed();
    const stopped = { ...receiver(1), state: "stopped", stopReason: "deceased", version: 2 } as const;
    await desk.seniors.save(stopped, desk.audit.entries[0] as never);
    const { body } = await staff.get(get);
    expect(body).toContain("この人へのお知らせは止まっています。");
    expect(body).toContain("1通を投函したと記録する");
    const pulled = /name="pulled" value="([^"]+)"/.exec(body)?.[1] ?? "";
    await staff.post(post, { step: "post", madeAt, postedOn: "2026-11-25", pulled });
    expect(states(desk)).toEqual({ [idOf(1)]: "CANCELLED", [idOf(2)]: "SENT" });
    expect((await staff.get(get)).body).toContain("合わせて1通、110円");
  });

  test.each([
    ["tomorrow", "2026-11-26", "投函した日は、今日までの日にしてください"],
    ["no date", "きのう", "投函した日を「2026-11-25」のように書いてください"],
    ["a day that is not", "2026-02-30", "投函した日を「2026-11-25」のように書いてください"],
  ])("is not recorded for %s", async (_, postedOn, words) => {
    const { desk, staff, madeAt } = await printed();
    const { status, body } = await staff.post(post, { step: "post", madeAt, postedOn });
    expect(status).toBe(422);
    expect(body).toContain(words);
    expect(states(desk)[idOf(1)]).toBe("PENDING");
  });

  test("may be taken apart instead; its letters wait anew", async () => {
    const { staff, madeAt } = await printed();
    expect((await staff.post(post, { step: "discard", madeAt })).location).toBe("/staff/letters?discarded");
    expect((await staff.get(get)).body).toContain("待っている手紙：2通");
  });
});

describe("a letter that came back", () => {
  const one = "POST /staff/deliveries/{seniorId}/{cycle}";
  const pathParameters = { seniorId: idOf(1), cycle };
  const returned = async () => {
    const desk = openDesk({
      seniors: [receiver(1)],
      listings: [aListing()],
      deliveries: [
        aDelivery({ seniorId: idOf(1), channel: "post", state: "SENT" }),
        aDelivery({ seniorId: idOf(1), channel: "post", cycle: "2026-12-01T02:00" }),
      ],
    });
    const staff = await desk.signIn(anyRole());
    await staff.post(one, { mark: "returned" }, { pathParameters });
    return { desk, staff };
  };

  test("counts as not arrived, makes a task, and stops further letters", async () => {
    const { desk, staff } = await returned();
    expect(desk.deliveries.all().map(({ state }) => state)).toEqual(["BOUNCED", "PENDING"]);
    const { body } = await staff.get(get);
    expect(body).toContain("手紙が戻ってきました。住所を直すか確かめるまで、手紙は送りません。");
    expect(body).toContain("手紙1 花子");
    expect((await staff.post(post, { step: "make" })).location).toBe("/staff/letters?nothing");
  });

  test("is forgotten when the address is another one", async () => {
    const { desk, staff } = await returned();
    const senior = await desk.seniors.get(centreId, receiver(1).seniorId);
    const moved = { ...senior, address: { ...senior.address, cityBlock: "10番地1" }, version: senior.version + 1 };
    await desk.seniors.save(moved, desk.audit.entries[0] as never);
    expect((await staff.get(get)).body).toContain("手紙が戻ってきた人はいません。");
    expect((await staff.post(post, { step: "make" })).location).toBe("/staff/letters");
  });

  test("is forgotten when the desk says that the address is right", async () => {
    const { staff } = await returned();
    await staff.post(one, { mark: "address_confirmed" }, { pathParameters });
    expect((await staff.get(get)).body).toContain("手紙が戻ってきた人はいません。");
  });

  test("was none if it was never posted", async () => {
    const desk = openRoom([receiver(1)]);
    const staff = await desk.signIn(anyRole());
    expect((await staff.post(one, { mark: "returned" }, { pathParameters })).status).toBe(409);
    expect((await desk.seniors.get(centreId, receiver(1).seniorId)).returnedMail).toBeUndefined();
  });
});

test("a letter that was posted by itself counts with the others", async () => {
  const desk = openRoom([receiver(1)]);
  const staff = await desk.signIn(anyRole());
  const pathParameters = { seniorId: idOf(1), cycle };
  for (let n = 0; n < 2; n += 1)
    await staff.post("POST /staff/deliveries/{seniorId}/{cycle}", { mark: "sent" }, { pathParameters });
  expect((await staff.get(get)).body).toContain("合わせて1通、110円");
});

test("slips of all calls are one file; what has no glyph is a 〓 on the desk's own paper", async () => {
  const printer = fakePrinter();
  const name = { ...aSenior().name, familyName: "𠮷田" };
  const called = { channel: "phone", consents: [{ ...consents[0], channel: "phone" }] } as const;
  const desk = openDesk({
    seniors: [receiver(1, { ...called, consents: [...called.consents], name })],
    listings: [aListing()],
    deliveries: [aDelivery({ seniorId: idOf(1), channel: "phone" })],
    printer,
  });
  const staff = await desk.signIn(anyRole());
  expect((await staff.get(get)).body).toContain("電話を待っている人：1人");
  expect((await staff.get("GET /staff/letters/calls.pdf")).status).toBe(200);
  expect(printer.slips.map(({ title }) => title)).toEqual(["〓田 花子（シケン ハナコ）さん"]);
});

test("whoever reviews submissions prints no letters", async () => {
  const desk = openRoom([receiver(1)]);
  const staff = await desk.signIn(anyRole({ roles: ["reviewer"] }));
  for (const route of [get, "GET /staff/letters/letters.pdf", "GET /staff/letters/calls.pdf"])
    expect((await staff.get(route)).status).toBe(403);
});

test("postage is that of the day of posting", () => {
  expect(letterPostageYen("2026-11-25")).toBe(110);
  expect(letterPostageYen("2024-10-01")).toBe(110);
  expect(letterPostageYen("2024-09-30")).toBe(84);
  expect(() => letterPostageYen("2019-09-30")).toThrow("postage_unknown");
});
