import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { aDelivery, aListing, anAuditEntry, aParticipation, aSenior, claimChecks } from "../../support/builders.ts";
import { dynamoDbStores } from "../../support/dynamodb-stores.ts";
import { documentClientOf, startDynoxide, type TestDatabase } from "../../support/dynoxide.ts";
import { type LostAnswers, lostAnswersBefore } from "../../support/lost-answers.ts";

let database: TestDatabase;
let network: LostAnswers;
beforeAll(async () => {
  database = await startDynoxide();
  network = await lostAnswersBefore(database.endpoint);
});
afterAll(async () => {
  await network.close();
  await database.stop();
});

const newStores = () => dynamoDbStores({ ...database, client: documentClientOf(network.endpoint) });
/** Does what is given while the answer to its first write is lost. */
const withLostAnswer = async <T>(call: () => Promise<T>): Promise<T> => {
  const before = network.lost();
  network.loseNextWrite();
  const result = await call();
  expect(network.lost()).toBe(before + 1);
  return result;
};

const at = "2026-11-25T01:05:00.000Z";
const soon = new Date("2026-11-25T02:00:00.000Z");

// The SDK repeats a call whose answer was lost. The repetition must not take its own first try for somebody else's.

test("a claim whose answer was lost is held, with one attempt counted", async () => {
  const { deliveries, seniors, listings } = await newStores();
  await seniors.add(aSenior(), anAuditEntry());
  await listings.add(aListing());
  await deliveries.add(aDelivery());
  expect(await withLostAnswer(() => deliveries.claim(aDelivery(), claimChecks(), at))).toMatchObject({ attempt: 1 });
  expect(await deliveries.find(aDelivery())).toMatchObject({ state: "SENDING", attempt: 1 });
});

test("a delivery whose answer was lost was added, and moves", async () => {
  const { deliveries } = await newStores();
  expect(await withLostAnswer(() => deliveries.add(aDelivery()))).toBe(true);
  expect(await withLostAnswer(() => deliveries.move(aDelivery(), { to: "CANCELLED", at }))).toBe(true);
});

test("a change whose answer was lost is saved, with one audit line", async () => {
  const { participations, auditEntries } = await newStores();
  await withLostAnswer(() => participations.save(aParticipation(), anAuditEntry()));
  await withLostAnswer(() => participations.save(aParticipation({ state: "declined", version: 2 }), anAuditEntry()));
  expect(await auditEntries()).toHaveLength(2);
});

test("a mark whose answer was lost is one's own", async () => {
  const { access } = await newStores();
  expect(await withLostAnswer(() => access.add("mark#a", {}, soon))).toBe(true);
});

test("a link whose answer was lost is taken, by the one who pressed", async () => {
  const { access } = await newStores();
  await access.put("link#a", { seniorId: "s-1" }, soon);
  expect(await withLostAnswer(() => access.take("link#a", z.unknown()))).toEqual({ seniorId: "s-1" });
  expect(await access.take("link#a", z.unknown())).toBeUndefined();
});
