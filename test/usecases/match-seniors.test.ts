import { describe, expect, test } from "vitest";
import { collect } from "../../shared/usecases/collect.ts";
import { aCentre, aDelivery, aListing, aParticipation, aSenior, everyDay } from "../support/builders.ts";
import { testNow } from "../support/fixed-clock.ts";
import { idOf } from "../support/fixed-ids.ts";
import { aMatchWorld, cycleOn } from "../support/match-world.ts";

const today = cycleOn("2026-11-25");
const tomorrow = cycleOn("2026-11-26");

describe("matching seniors", () => {
  test("writes down what a person gets, and hands it on", async () => {
    const { run, ledger, deliveryQueue } = aMatchWorld();
    expect(await run()).toMatchObject({ seniors: 1, planned: 1 });
    expect(ledger.all()).toMatchObject([{ state: "PENDING", attempt: 0, cycle: today, weightsVersion: "2026-2" }]);
    expect(ledger.all()[0]?.items.map(({ listingId }) => listingId)).toEqual([aListing().listingId]);
    expect(deliveryQueue.messages).toEqual([{ centreId: "kita", seniorId: aSenior().seniorId, cycle: today }]);
  });

  test.each<[string, Partial<Parameters<typeof aSenior>[0]>]>([
    ["who has stopped", { state: "stopped" }],
    ["whose address is not confirmed", { state: "pending" }],
    ["whose address stopped being confirmed", { emailConfirmedAt: undefined }],
    ["who did not consent", { consents: [] }],
    [
      "who consented to letters and not to mail",
      {
        consents: [{ purpose: "digest", channel: "post", given: true, textVersion: "1", at: testNow, via: "paper" }],
      },
    ],
  ])("a person %s gets nothing", async (_, overrides) => {
    const { run, ledger } = aMatchWorld({ people: [aSenior(overrides)] });
    expect(await run()).toMatchObject({ planned: 0 });
    expect(ledger.all()).toEqual([]);
  });

  test("letters and phone slips wait for the desk and are not queued", async () => {
    const post = aSenior({
      channel: "post",
      consents: [{ purpose: "digest", channel: "post", given: true, textVersion: "1", at: testNow, via: "paper" }],
    });
    const { run, ledger, deliveryQueue } = aMatchWorld({ people: [post] });
    await run();
    expect(ledger.all()).toMatchObject([{ channel: "post", state: "PENDING" }]);
    expect(deliveryQueue.messages).toEqual([]);
  });

  const shut = aSenior({ availability: { ...everyDay("good"), Th: { am: "no", pm: "no", eve: "good" } } });
  const onThursday = aListing({
    listingId: idOf(2002),
    schedule: { type: "weekly", weekdays: ["Th"], startTime: "10:00", endTime: "11:00" },
  });

  test("who gets little is told what would bring more, by the ledger", async () => {
    const { run, ledger } = aMatchWorld({ people: [shut], listings: [aListing(), onThursday] });
    await run();
    expect(ledger.all()[0]?.loosening).toEqual({
      code: "schedule",
      values: { weekdays: "Th", bands: "am" },
      listings: 1,
    });
  });

  test("who gets enough is told nothing of the sort", async () => {
    const others = ["俳句", "体操", "料理"].map((title, n) =>
      aListing({ listingId: idOf(2003 + n), organizationId: idOf(3003 + n), contact: {}, title }),
    );
    const { run, ledger } = aMatchWorld({ people: [shut], listings: [...others, onThursday] });
    await run();
    expect(ledger.all()[0]?.items).toHaveLength(3);
    expect(ledger.all()[0]?.loosening).toBeUndefined();
  });

  const unmatchedIn = async ({ seniors }: ReturnType<typeof aMatchWorld>) =>
    collect(seniors.listUnmatched(aCentre().centreId));

  test("who gets nothing twice comes on the desk's list, however often a cycle is matched", async () => {
    const world = aMatchWorld({ listings: [] });
    await world.run();
    await world.run();
    expect(await unmatchedIn(world)).toEqual([]);
    await world.run(tomorrow);
    expect(await unmatchedIn(world)).toMatchObject([{ unmatchedSince: "2026-11-25", emptyCycles: [today, tomorrow] }]);
  });

  test("who answers none of two digests comes on the list, and leaves it by an answer", async () => {
    const old = ["2026-11-23", "2026-11-24"].map((date) => aDelivery({ cycle: cycleOn(date), state: "DELIVERED" }));
    const fresh = aListing({ listingId: idOf(2002), title: "俳句", organizationId: idOf(3002), contact: {} });
    const silent = aMatchWorld({ deliveries: old, listings: [aListing(), fresh] });
    await silent.run();
    expect(await unmatchedIn(silent)).toMatchObject([{ unmatchedSince: "2026-11-23" }]);
    const answering = aMatchWorld({ deliveries: old, listings: [fresh], participations: [aParticipation()] });
    await answering.run();
    expect(await unmatchedIn(answering)).toEqual([]);
  });

  test("with nothing to offer there is no delivery", async () => {
    const { run, ledger } = aMatchWorld({ listings: [aListing({ closesOn: "2026-11-24" })] });
    expect(await run()).toMatchObject({ nothing_new: 1 });
    expect(ledger.all()).toEqual([]);
  });

  test("the same cycle again makes no second digest; one that still waits is handed on again", async () => {
    const { run, ledger, deliveryQueue } = aMatchWorld();
    await run();
    expect(await run()).toMatchObject({ planned: 0, planned_before: 1 });
    expect(ledger.all()).toHaveLength(1);
    expect(deliveryQueue.messages).toHaveLength(2);
    for (const delivery of ledger.all()) await ledger.move(delivery, { to: "SENT", at: testNow });
    await run();
    expect(deliveryQueue.messages).toHaveLength(2);
  });

  test("the next day's cycle repeats no item, and offers what is new", async () => {
    const fresh = aListing({ listingId: idOf(2002), organizationId: idOf(3002) });
    const first = aMatchWorld();
    await first.run();
    const again = aMatchWorld({ deliveries: first.ledger.all() });
    expect(await again.run(tomorrow)).toMatchObject({ nothing_new: 1 });
    const withFresh = aMatchWorld({ deliveries: first.ledger.all(), listings: [aListing(), fresh] });
    await withFresh.run(tomorrow);
    const items = withFresh.ledger.all().find(({ cycle }) => cycle === tomorrow)?.items;
    expect(items?.map(({ listingId }) => listingId)).toEqual([fresh.listingId]);
  });

  test("after the cool-down a listing may come again; what was cancelled was never shown", async () => {
    const old = aDelivery({ cycle: "2026-08-27T02:00", state: "DELIVERED" });
    const cooling = aDelivery({ cycle: "2026-08-28T02:00", state: "DELIVERED" });
    const cancelled = aDelivery({ cycle: "2026-11-24T02:00", state: "CANCELLED" });
    expect(await aMatchWorld({ deliveries: [old] }).run()).toMatchObject({ planned: 1 });
    expect(await aMatchWorld({ deliveries: [cooling] }).run()).toMatchObject({ nothing_new: 1 });
    expect(await aMatchWorld({ deliveries: [cancelled] }).run()).toMatchObject({ planned: 1 });
  });

  test("what was accepted or declined is not offered again", async () => {
    const declined = aParticipation({ state: "declined" });
    expect(await aMatchWorld({ participations: [declined] }).run()).toMatchObject({ nothing_new: 1 });
  });

  test("a person who takes it twice a month gets one in each half", async () => {
    const halfMonthly = aSenior({ rhythm: "twice_monthly" });
    const before = aDelivery({
      cycle: "2026-11-16T02:00",
      state: "SENT",
      items: aDelivery().items.map((item) => ({ ...item, listingId: idOf(9) })),
    });
    const { run } = aMatchWorld({ people: [halfMonthly], deliveries: [before] });
    expect(await run()).toMatchObject({ not_due: 1 });
    expect(await run(cycleOn("2026-12-01"))).toMatchObject({ planned: 1 });
  });

  test("two matchers at once, and each message twice, make one digest a person", async () => {
    const people = Array.from({ length: 60 }, (_, n) => aSenior({ seniorId: idOf(n + 1) }));
    const { match, ledger } = aMatchWorld({ people });
    const parts = [0, 1, 2, 0, 1, 2, 2, 1, 0];
    await Promise.all(parts.map((segment) => match({ cycle: today, segment, totalSegments: 3 })));
    expect(ledger.all()).toHaveLength(60);
  });

  test("a person whose row makes trouble holds up nobody, and is heard of", async () => {
    const people = [aSenior({ seniorId: idOf(1) }), aSenior({ seniorId: idOf(2) })];
    const world = aMatchWorld({ people });
    const { ledger } = world;
    const add = ledger.add;
    ledger.add = async (delivery) => {
      if (delivery.seniorId === idOf(1)) throw new Error("the table is busy");
      return add(delivery);
    };
    await expect(world.run()).rejects.toThrow("the table is busy");
    expect(ledger.all().map(({ seniorId }) => seniorId)).toEqual([idOf(2)]);
    expect(world.deliveryQueue.messages).toHaveLength(1);
  });

  test("logs and metrics name nobody", async () => {
    const { run, logger } = aMatchWorld();
    await run();
    const { name, email = "", phone = "" } = aSenior();
    for (const word of [name.familyName, name.givenName, email, phone]) expect(logger.text()).not.toContain(word);
  });
});
