import { describe, expect, test } from "vitest";
import { aCentre, aDelivery, aSenior } from "../support/builders.ts";
import { testNow } from "../support/fixed-clock.ts";

import { aSendingWorld } from "../support/sending-world.ts";

const { centreId, seniorId, cycle } = aDelivery();
const key = { centreId, seniorId, cycle };

describe("sending a digest by SMS", () => {
  const consent = {
    purpose: "digest",
    channel: "sms",
    given: true,
    textVersion: "1",
    at: testNow,
    via: "web",
  } as const;
  const person = { senior: aSenior({ channel: "sms", phone: "+819012345678", consents: [consent] }) };
  const byText = { ...person, delivery: aDelivery({ channel: "sms" }) };

  test("goes out once, in few words, with its key as context, and is counted in the month's budget", async () => {
    const { send, sms, deliveries, state } = aSendingWorld(byText);
    await send(key);
    await send(key);
    expect(sms.accepted).toHaveLength(1);
    expect(sms.accepted[0]).toMatchObject({ to: "+819012345678", context: { delivery: aDelivery().deliveryKey } });
    expect(sms.accepted[0]?.text).toMatch(/^【北区】.*https:\/\/ikigai\.example\.lg\.jp\/r\//s);
    expect(state()).toMatchObject({ state: "SENT", providerMessageId: "sms-1" });
    expect((await deliveries.spentIn(centreId, "sms", "2026-11")).messages).toBe(1);
  });

  test("costs nothing that was not accepted", async () => {
    const { send, sms, deliveries, state } = aSendingWorld(byText);
    sms.answerNext({ outcome: "throttled", reason: "ThrottlingException" });
    await send(key);
    expect(state()?.state).toBe("PENDING");
    expect(await deliveries.spentIn(centreId, "sms", "2026-11")).toEqual({ messages: 0, yen: 0 });
  });

  test("what the month's budget has no room for goes to the staff's list", async () => {
    const { send, sms, state } = aSendingWorld({ ...byText, centre: aCentre({ monthlyCaps: { sms: 11, letter: 0 } }) });
    await send(key);
    expect(sms.accepted).toEqual([]);
    expect(state()).toMatchObject({ state: "FAILED", failure: "spend_cap" });
  });

  test.each([
    ["2026-11-25T00:00:00.000Z", "SENT"],
    ["2026-11-24T23:59:00.000Z", "PENDING"],
    ["2026-11-25T09:59:00.000Z", "PENDING"],
  ])("at %s it is %s", async (now, expected) => {
    const { send, state } = aSendingWorld({ ...byText, now, delivery: aDelivery({ channel: "sms", since: now }) });
    await send(key);
    expect(state()?.state).toBe(expected);
  });
});
