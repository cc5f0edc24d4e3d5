import { expect, test } from "vitest";
import { aDelivery, anAuditEntry, aSenior } from "../../support/builders.ts";
import { testNow } from "../../support/fixed-clock.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { collect, describeStores, type Stores } from "../../support/stores.ts";

const audit = anAuditEntry({ action: "delivery.fail" });
const later = "2026-11-25T01:05:00.000Z";

const withDelivery = async (stores: Promise<Stores>) => {
  const all = await stores;
  const [senior, delivery] = [aSenior(), aDelivery()];
  await all.seniors.add(senior, audit);
  await all.deliveries.add(delivery);
  return { ...all, senior, delivery };
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
    const { deliveries, senior, delivery } = await withDelivery(newStores());
    const claims = await Promise.all(Array.from({ length: 5 }, () => deliveries.claim(delivery, senior, later)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await deliveries.find(delivery)).toEqual({ ...delivery, state: "SENDING", since: later, attempt: 1 });
  });

  test("nothing is claimed for a senior who changed or stopped after being read", async () => {
    const { deliveries, seniors, senior, delivery } = await withDelivery(newStores());
    const stopped = { ...senior, state: "stopped", version: 2 } as const;
    await seniors.save(stopped, audit);
    expect(await deliveries.claim(delivery, senior, later)).toBe(false);
    expect(await deliveries.claim(delivery, stopped, later)).toBe(false);
    expect((await deliveries.find(delivery))?.state).toBe("PENDING");
  });

  test("nothing is claimed that is not there", async () => {
    const { deliveries, senior, delivery } = await withDelivery(newStores());
    const { cycle } = aDelivery({ cycle: "2026-11-26T02:00" });
    expect(await deliveries.claim({ ...delivery, cycle }, senior, later)).toBe(false);
  });

  test("it moves on from the states named only, keeping what the provider said", async () => {
    const { deliveries, senior, delivery } = await withDelivery(newStores());
    expect(await deliveries.move(delivery, ["SENDING"], "SENT", { at: later })).toBe(false);
    await deliveries.claim(delivery, senior, testNow);
    const sent = { at: later, providerMessageId: "message-1" };
    expect(await deliveries.move(delivery, ["SENDING", "PENDING"], "SENT", sent)).toBe(true);
    expect(await deliveries.move(delivery, ["SENT"], "DELIVERED", { at: later })).toBe(true);
    expect(await deliveries.find(delivery)).toMatchObject({ state: "DELIVERED", providerMessageId: "message-1" });
    expect(await deliveries.move(delivery, [], "PENDING", { at: later })).toBe(false);
  });

  test("what belongs to an earlier attempt changes nothing", async () => {
    const { deliveries, senior, delivery } = await withDelivery(newStores());
    await deliveries.claim(delivery, senior, testNow);
    const back = { at: later, attempt: 0, failure: "Throttling" };
    expect(await deliveries.move(delivery, ["SENDING"], "PENDING", back)).toBe(false);
    expect(await deliveries.move(delivery, ["SENDING"], "PENDING", { ...back, attempt: 1 })).toBe(true);
    expect(await deliveries.find(delivery)).toMatchObject({ state: "PENDING", attempt: 1, failure: "Throttling" });
  });

  test("a move that staff see leaves an audit line, one that fails leaves none", async () => {
    const { deliveries, delivery, auditEntries } = await withDelivery(newStores());
    await deliveries.move(delivery, ["SENT"], "FAILED", { at: later, audit });
    await deliveries.move(delivery, ["PENDING"], "FAILED", { at: later, audit });
    expect(await auditEntries()).toHaveLength(2);
  });

  test("those in a state come longest there first, of this centre only", async () => {
    const { deliveries } = await newStores();
    const since = (n: number, at: string, overrides: object = {}) =>
      aDelivery({ seniorId: idOf(n), since: at, ...overrides });
    for (const delivery of [since(1, later), since(2, testNow), since(3, testNow, { centreId: "minato" })])
      await deliveries.add(delivery);
    await deliveries.add(since(4, testNow, { state: "SENT" }));
    const pending = await collect(deliveries.listByState(aDelivery().centreId, "PENDING"));
    expect(pending.map(({ seniorId }) => seniorId)).toEqual([idOf(2), idOf(1)]);
  });

  test("a senior's deliveries come latest cycle first", async () => {
    const { deliveries } = await newStores();
    const cycles = ["2026-11-24T02:00", "2026-11-25T02:00", "2026-10-01T02:00"];
    for (const cycle of cycles) await deliveries.add(aDelivery({ cycle }));
    const { centreId, seniorId } = aDelivery();
    const listed = await collect(deliveries.listBySenior(centreId, seniorId));
    expect(listed.map(({ cycle }) => cycle)).toEqual(["2026-11-25T02:00", "2026-11-24T02:00", "2026-10-01T02:00"]);
  });
});
