import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DeliveryEvent, DeliveryEventKind } from "../../shared/domain/delivery-event.ts";
import { mayReceiveDigest } from "../../shared/domain/digest.ts";
import type { Senior } from "../../shared/domain/senior.ts";
import { recordDeliveryEvent } from "../../shared/usecases/record-delivery-event.ts";
import { aDelivery, aSenior } from "../support/builders.ts";
import { fixedClock } from "../support/fixed-clock.ts";
import { inMemoryAuditTrail } from "../support/in-memory/audit-trail.ts";
import { inMemoryDeliveries } from "../support/in-memory/delivery-repository.ts";
import { capturingLogger } from "../support/in-memory/logger.ts";
import { fakeMailSuppressionList } from "../support/in-memory/mail-suppression-list.ts";
import { inMemorySeniors } from "../support/in-memory/senior-repository.ts";

const { centreId, seniorId, cycle, deliveryKey } = aDelivery();
const key = { centreId, seniorId, cycle };
const anAddress = aSenior().email ?? "";
const later = "2026-11-25T01:05:00.000Z";

const aWorld = (senior: Senior = aSenior()) => {
  const audit = inMemoryAuditTrail();
  const seniors = inMemorySeniors([senior], audit);
  const deliveries = inMemoryDeliveries(seniors, [aDelivery({ state: "SENDING", attempt: 1 })]);
  const logger = capturingLogger();
  const accountList = fakeMailSuppressionList();
  const record = recordDeliveryEvent({ deliveries, seniors, accountList, clock: fixedClock(later), logger });
  const tell = (kind: DeliveryEventKind, event: Partial<DeliveryEvent> = {}) =>
    record({
      key,
      deliveryKey,
      channel: "email",
      event: {
        kind,
        at: later,
        providerMessageId: "m-1",
        recipient: aSenior().email ?? "",
        permanent: false,
        detail: "",
        ...event,
      },
    });
  return {
    tell,
    record,
    audit,
    logger,
    accountList,
    deliveries,
    senior: () => seniors.get(centreId, seniorId),
    state: () => deliveries.all()[0],
  };
};

describe("events of digests", () => {
  test("settle a digest whose sender crashed after the provider had accepted it", async () => {
    const { tell, state } = aWorld();
    await tell("sent");
    expect(state()).toMatchObject({ state: "SENT", providerMessageId: "m-1" });
    await tell("delivered");
    await tell("sent");
    expect(state()?.state).toBe("DELIVERED");
  });

  test("in any order and doubled, lead to the same digest and the same person", async () => {
    const kinds: readonly DeliveryEventKind[] = ["sent", "delivered", "bounced", "complained"];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...kinds, ...kinds], { minLength: 8 }), async (order) => {
        const { tell, state, senior } = aWorld();
        for (const kind of order) await tell(kind, { permanent: true });
        expect(state()?.state).toBe("COMPLAINED");
        expect(mayReceiveDigest(await senior())).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test("a permanent bounce stops the mail once, with one audit line, and keeps the consent", async () => {
    const { tell, senior, audit, state } = aWorld();
    await tell("bounced", { permanent: true, detail: "Permanent/General" });
    await tell("bounced", { permanent: true, detail: "Permanent/General" });
    const { emailConfirmedAt, consents, version } = await senior();
    expect(emailConfirmedAt).toBeUndefined();
    expect(consents).toEqual(aSenior().consents);
    expect(version).toBe(2);
    expect(audit.entries.map(({ action, purpose }) => `${action} ${purpose}`)).toEqual(["senior.stop_mail bounce"]);
    expect(state()).toMatchObject({ state: "BOUNCED", failure: "Permanent/General" });
  });

  test.each([
    ["bounced", "bounce"],
    ["complained", "complaint"],
  ] as const)("after %s, the centre and the account send nothing to this address", async (kind, reason) => {
    const { tell, accountList, deliveries } = aWorld();
    await tell(kind, { permanent: true });
    const address = aSenior().email ?? "";
    expect(await deliveries.findSuppression(centreId, "email", address)).toMatchObject({ reason, at: later });
    expect([...accountList.addresses]).toEqual([[address, reason]]);
  });

  test("a number that takes no SMS is suppressed at the centre, and the profile stays as it is", async () => {
    const { record, deliveries, senior, accountList } = aWorld();
    const event = { at: later, providerMessageId: "m", recipient: "+819012345678", permanent: true } as const;
    await record({ key, deliveryKey, channel: "sms", event: { ...event, kind: "bounced", detail: "Permanent/X" } });
    expect(await deliveries.findSuppression(centreId, "sms", "+819012345678")).toMatchObject({ reason: "bounce" });
    expect(await senior()).toEqual(aSenior());
    expect(accountList.addresses.size).toBe(0);
  });

  test("the third passing bounce within 14 days pauses the address, whichever is told last; older ones do not count", async () => {
    const bounced = (cycle: string) =>
      aDelivery({ cycle, state: "BOUNCED", failure: "Transient/MailboxFull", attempt: 1 });
    const pausedAfter = async (earlier: readonly string[]): Promise<boolean> => {
      const { tell, deliveries } = aWorld();
      for (const earlierCycle of earlier) await deliveries.add(bounced(earlierCycle));
      await tell("bounced", { detail: "Transient/MailboxFull" });
      return (await deliveries.findSuppression(centreId, "email", anAddress)) !== undefined;
    };
    expect(await pausedAfter(["2026-11-12T02:00"])).toBe(false);
    expect(await pausedAfter(["2026-11-12T02:00", "2026-11-10T02:00"])).toBe(false);
    expect(await pausedAfter(["2026-11-12T02:00", "2026-11-18T02:00"])).toBe(true);
  });

  test("a passing bounce stops nothing", async () => {
    const { tell, senior } = aWorld();
    await tell("bounced", { permanent: false, detail: "Transient/MailboxFull" });
    expect(mayReceiveDigest(await senior())).toBe(true);
  });

  test("a complaint takes the consent back", async () => {
    const { tell, senior } = aWorld();
    await tell("complained");
    expect((await senior()).consents.at(-1)).toMatchObject({
      purpose: "digest",
      given: false,
      textVersion: "complaint",
    });
  });

  test.each<[string, Senior]>([
    ["was changed", aSenior({ email: "new@example.jp" })],
    ["was confirmed anew", aSenior({ emailConfirmedAt: "2026-11-25T01:06:00.000Z" })],
  ])("an address that %s since is not touched", async (_, changed) => {
    const { tell, senior } = aWorld(changed);
    await tell("bounced", { permanent: true });
    expect(await senior()).toEqual(changed);
  });

  test("an event whose key does not fit its digest changes none", async () => {
    const { record, state, logger } = aWorld();
    const event = {
      kind: "sent",
      at: later,
      providerMessageId: "m",
      recipient: "",
      permanent: false,
      detail: "",
    } as const;
    await record({ key, deliveryKey: "f".repeat(32), channel: "email", event });
    expect(state()?.state).toBe("SENDING");
    expect(logger.entries.map(({ message }) => message)).toEqual(["delivery_event_of_unknown_delivery"]);
  });
});
