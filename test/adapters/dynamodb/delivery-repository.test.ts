import { expect, test } from "vitest";
import { aDelivery, aListing, anAuditEntry, aSenior, claimChecks } from "../../support/builders.ts";
import type { Stores } from "../../support/dynamodb-stores.ts";
import { testNow } from "../../support/fixed-clock.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { collect, describeStores } from "../../support/stores.ts";

const audit = anAuditEntry({ action: "delivery.fail" });
const later = "2026-11-25T01:05:00.000Z";
const { centreId, seniorId } = aDelivery();
const sms = (yen: number, capYen: number) => ({ kind: "sms", month: "2026-11", yen, capYen }) as const;

const withDelivery = async (stores: Promise<Stores>) => {
  const all = await stores;
  const [senior, listing, delivery] = [aSenior(), aListing(), aDelivery()];
  await all.seniors.add(senior, audit);
  await all.listings.add(listing);
  await all.deliveries.add(delivery);
  const claimed = async () => {
    const won = await all.deliveries.claim(delivery, claimChecks(), testNow);
    if (!won) throw new Error("not claimed");
    return won;
  };
  return { ...all, senior, listing, delivery, claimed };
};

describeStores("DeliveryRepository", (newStores) => {
  test("a senior has one delivery a cycle, however many matchers run at once", async () => {
    const { deliveries } = await newStores();
    const added = await Promise.all(Array.from({ length: 5 }, () => deliveries.add(aDelivery())));
    expect(added.filter(Boolean)).toHaveLength(1);
    expect(await deliveries.add(aDelivery({ channel: "post" }))).toBe(false);
    expect(await deliveries.find(aDelivery())).toEqual(aDelivery());
  });

  test("of several senders at once one claims it, and the attempt counts one", async () => {
    const { deliveries, delivery } = await withDelivery(newStores());
    const claim = () => deliveries.claim(delivery, claimChecks(), later);
    const claims = await Promise.all(Array.from({ length: 5 }, claim));
    const sending = { ...delivery, state: "SENDING", since: later, attempt: 1 };
    expect(claims.filter(Boolean)).toEqual([sending]);
    expect(await deliveries.find(delivery)).toEqual(sending);
  });

  test("nothing is claimed for a senior who changed or stopped after being read", async () => {
    const { deliveries, seniors, senior, delivery } = await withDelivery(newStores());
    const stopped = { ...senior, state: "stopped", version: 2 } as const;
    await seniors.save(stopped, audit);
    expect(await deliveries.claim(delivery, claimChecks(), later)).toBeUndefined();
    expect(await deliveries.claim(delivery, claimChecks({ senior: stopped }), later)).toBeUndefined();
    expect((await deliveries.find(delivery))?.state).toBe("PENDING");
  });

  test.each(["closed", "published"] as const)("nothing is claimed with a listing that changed: %s", async (state) => {
    const { deliveries, listings, listing, delivery } = await withDelivery(newStores());
    await listings.save({ ...listing, state, version: 2 }, ["published"]);
    expect(await deliveries.claim(delivery, claimChecks(), later)).toBeUndefined();
  });

  test("nothing is claimed for an address that is suppressed, until staff lift it", async () => {
    const { deliveries, delivery } = await withDelivery(newStores());
    const { address } = claimChecks();
    const suppression = { centreId, seniorId, channel: "email", reason: "bounce", at: later } as const;
    await deliveries.suppress(suppression, address.toUpperCase());
    expect(await deliveries.claim(delivery, claimChecks(), later)).toBeUndefined();
    expect(await deliveries.liftSuppression(suppression, address, later, audit)).toBe(true);
    expect(await deliveries.liftSuppression(suppression, address, later, audit)).toBe(false);
    expect(await deliveries.claim(delivery, claimChecks(), later)).toBeDefined();
  });

  test("nothing is claimed that is not there, or not as it was read", async () => {
    const { deliveries, delivery } = await withDelivery(newStores());
    const { cycle } = aDelivery({ cycle: "2026-11-26T02:00" });
    expect(await deliveries.claim({ ...delivery, cycle }, claimChecks(), later)).toBeUndefined();
    expect(await deliveries.claim({ ...delivery, attempt: 1 }, claimChecks(), later)).toBeUndefined();
  });

  test("a claim that costs money fits into the month's budget to the yen, and is given back if it was not used", async () => {
    const { deliveries, delivery } = await withDelivery(newStores());
    expect(await deliveries.claim(delivery, claimChecks({ spend: sms(12, 11) }), later)).toBeUndefined();
    const claimed = await deliveries.claim(delivery, claimChecks({ spend: sms(12, 12) }), later);
    expect(await deliveries.spentIn(centreId, "sms", "2026-11")).toEqual({ messages: 1, yen: 12 });
    if (claimed) await deliveries.move(claimed, { to: "PENDING", at: later, refund: sms(12, 12) });
    expect(await deliveries.spentIn(centreId, "sms", "2026-11")).toEqual({ messages: 0, yen: 0 });
    expect(await deliveries.spentIn(centreId, "sms", "2026-12")).toEqual({ messages: 0, yen: 0 });
  });

  test("fifty workers at once spend no more than the budget", async () => {
    const { deliveries } = await withDelivery(newStores());
    const many = Array.from({ length: 50 }, (_, n) => aDelivery({ seniorId: idOf(n + 1), channel: "post" }));
    await Promise.all(many.map((delivery) => deliveries.add(delivery)));
    const post = (delivery: (typeof many)[number]) =>
      deliveries.move(delivery, { to: "SENT", at: later, spend: { ...sms(110, 1000), kind: "letter" } });
    const posted = await Promise.all(many.map(post));
    expect(posted.filter(Boolean)).toHaveLength(9);
    expect(await deliveries.spentIn(centreId, "letter", "2026-11")).toEqual({ messages: 9, yen: 990 });
  });

  test("it moves on only from where it was read, keeping what the provider said", async () => {
    const { deliveries, delivery, claimed } = await withDelivery(newStores());
    const sending = await claimed();
    expect(await deliveries.move(delivery, { to: "SENT", at: later })).toBe(false);
    expect(await deliveries.move(sending, { to: "SENT", at: later, providerMessageId: "message-1" })).toBe(true);
    expect(await deliveries.move({ ...sending, state: "SENT" }, { to: "DELIVERED", at: later })).toBe(true);
    expect(await deliveries.find(delivery)).toMatchObject({ state: "DELIVERED", providerMessageId: "message-1" });
  });

  test("it is ticked off only in the state that it was read in, with its audit line", async () => {
    const { deliveries, delivery, claimed, auditEntries } = await withDelivery(newStores());
    const sending = await claimed();
    const before = (await auditEntries()).length;
    expect(await deliveries.tickOff(delivery, later, audit)).toBe(false);
    await deliveries.move(sending, { to: "FAILED", at: testNow });
    const failed = { ...sending, state: "FAILED" } as const;
    expect(await deliveries.tickOff(failed, later, audit)).toBe(true);
    expect(await deliveries.find(delivery)).toMatchObject({ state: "FAILED", since: testNow, seenToAt: later });
    expect((await auditEntries()).length).toBe(before + 1);
  });

  test("why it waits is said while it waits, and no longer", async () => {
    const { deliveries, delivery, claimed } = await withDelivery(newStores());
    await deliveries.move(await claimed(), { to: "PENDING", at: later, failure: "throttled", resends: 1 });
    const waiting = await deliveries.find(delivery);
    expect(waiting).toMatchObject({ state: "PENDING", attempt: 1, resends: 1, failure: "throttled", since: later });
    if (waiting) await deliveries.claim(waiting, claimChecks(), later);
    expect(await deliveries.find(delivery)).toEqual({
      ...delivery,
      state: "SENDING",
      attempt: 2,
      resends: 1,
      since: later,
    });
  });

  test("what belongs to an earlier attempt changes nothing", async () => {
    const { deliveries, delivery, claimed } = await withDelivery(newStores());
    const first = await claimed();
    const back = { to: "PENDING", at: later, failure: "throttled" } as const;
    expect(await deliveries.move({ ...first, attempt: 0 }, back)).toBe(false);
    expect(await deliveries.move(first, back)).toBe(true);
    expect(await deliveries.find(delivery)).toMatchObject({ state: "PENDING", attempt: 1, failure: "throttled" });
  });

  test("a centre's mails are counted by the states that they are in, by the date of their cycle", async () => {
    const { deliveries, claimed } = await withDelivery(newStores());
    const sending = await claimed();
    await deliveries.move(sending, { to: "SENT", at: later });
    await deliveries.move({ ...sending, state: "SENT" }, { to: "BOUNCED", at: later });
    expect(await deliveries.tallyFrom(centreId, "2026-11-25")).toEqual({ sent: 1, bounced: 1, complained: 0 });
    await deliveries.move({ ...sending, state: "BOUNCED" }, { to: "COMPLAINED", at: later });
    await deliveries.move({ ...sending, state: "BOUNCED" }, { to: "COMPLAINED", at: later });
    expect(await deliveries.tallyFrom(centreId, "2026-11-25")).toEqual({ sent: 1, bounced: 0, complained: 1 });
    expect(await deliveries.tallyFrom(centreId, "2026-11-26")).toEqual({ sent: 0, bounced: 0, complained: 0 });
  });

  test("letters count for no reputation of mail", async () => {
    const { deliveries } = await newStores();
    const letter = aDelivery({ channel: "post" });
    await deliveries.add(letter);
    await deliveries.move(letter, { to: "SENT", at: later });
    expect(await deliveries.tallyFrom(centreId, "2026-11-25")).toMatchObject({ sent: 0 });
  });

  test("a move that staff see leaves an audit line, one that fails leaves none", async () => {
    const { deliveries, delivery, auditEntries } = await withDelivery(newStores());
    const before = (await auditEntries()).length;
    await deliveries.move({ ...delivery, state: "SENT" }, { to: "FAILED", at: later, audit });
    await deliveries.move(delivery, { to: "FAILED", at: later, audit });
    expect(await auditEntries()).toHaveLength(before + 1);
  });

  test("those in a state come longest there first, from a time on, of this centre only", async () => {
    const { deliveries } = await newStores();
    const since = (n: number, at: string, overrides: object = {}) =>
      aDelivery({ seniorId: idOf(n), since: at, ...overrides });
    for (const delivery of [since(1, later), since(2, testNow), since(3, testNow, { centreId: "minato" })])
      await deliveries.add(delivery);
    await deliveries.add(since(4, testNow, { state: "SENT" }));
    const pending = await collect(deliveries.listByState(centreId, "PENDING"));
    expect(pending.map((delivery) => delivery.seniorId)).toEqual([idOf(2), idOf(1)]);
    expect(await collect(deliveries.listByState(centreId, "PENDING", later))).toHaveLength(1);
  });

  test("a senior's deliveries come latest cycle first", async () => {
    const { deliveries } = await newStores();
    const cycles = ["2026-11-24T02:00", "2026-11-25T02:00", "2026-10-01T02:00"];
    for (const cycle of cycles) await deliveries.add(aDelivery({ cycle }));
    const listed = await collect(deliveries.listBySenior(centreId, seniorId));
    expect(listed.map(({ cycle }) => cycle)).toEqual(["2026-11-25T02:00", "2026-11-24T02:00", "2026-10-01T02:00"]);
  });
});
