import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { mimeMessage } from "../../shared/adapters/ses/mime-message.ts";
import { metrics } from "../../shared/contract/metrics.ts";
import type { SendOutcome } from "../../shared/ports/send-outcome.ts";
import { aCentre, aDelivery, aListing, aParticipation, aSenior } from "../support/builders.ts";
import { testNow } from "../support/fixed-clock.ts";
import { idOf } from "../support/fixed-ids.ts";

import { aSendingWorld } from "../support/sending-world.ts";

const { centreId, seniorId, cycle } = aDelivery();
const key = { centreId, seniorId, cycle };
const item = (n: number) => ({ listingId: idOf(n), score: 80, reasons: [{ code: "free", values: {} }] });

describe("sending a digest", () => {
  test("goes out once, to the person, under the centre's name, tagged with its key", async () => {
    const { send, mailer, state } = aSendingWorld();
    await send(key);
    await send(key);
    expect(mailer.tried).toHaveLength(1);
    expect(mailer.tried[0]).toMatchObject({
      to: aSenior().email,
      from: { name: "北区いきがい活動センター" },
      replyTo: aCentre().email,
      tags: { delivery: aDelivery().deliveryKey, centre: "kita", senior: seniorId, cycle: "2026-11-25T0200" },
    });
    expect(Object.values(mailer.tried[0]?.tags ?? {}).every((tag) => /^[A-Za-z0-9_-]+$/.test(tag))).toBe(true);
    expect(state()).toMatchObject({ state: "SENT", attempt: 1, providerMessageId: "message-1" });
  });

  test("as a mail program reads it: two parts, one-click unsubscribe, no person in any address", async () => {
    const { send, mailer } = aSendingWorld();
    await send(key);
    const [mail] = mailer.accepted;
    if (!mail) throw new Error("nothing was sent");
    const { raw } = await mimeMessage(mail, "no-reply@ikigai.example.lg.jp");
    const read = await simpleParser(raw);
    expect(read.subject).toBe("【北区】ご希望に近い活動が1件あります");
    expect(read.text).toContain("公園の花壇の手入れ");
    expect(read.html).toContain("公園の花壇の手入れ");
    expect(raw.toString()).toMatch(/^List-Unsubscribe: <https:\/\/ikigai\.example\.lg\.jp\/u\//m);
    expect(raw.toString()).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    const addresses = (read.text ?? "").match(/https?:\/\/\S+/g) ?? [];
    const decoded = addresses.map((url) => Buffer.from(url.split("/").at(-1) ?? "", "base64url").toString());
    for (const word of ["試験", "花子", "docomo", "9099990001"]) expect(decoded.join()).not.toContain(word);
    expect(addresses.length).toBeGreaterThanOrEqual(3);
  });

  test.each<[string, Partial<Parameters<typeof aSenior>[0]>]>([
    ["has stopped", { state: "stopped" }],
    ["took the consent back", { consents: [] }],
    ["wants letters now", { channel: "post" }],
    ["has an address that takes no mail", { emailConfirmedAt: undefined }],
  ])("is cancelled where the person %s since the matching", async (_, overrides) => {
    const { send, mailer, state } = aSendingWorld({ senior: aSenior(overrides) });
    await send(key);
    expect(mailer.tried).toEqual([]);
    expect(state()).toMatchObject({ state: "CANCELLED", failure: "not_receiving" });
  });

  test("leaves out what closed, filled up or was answered since; cancels if nothing is left", async () => {
    const listings = [
      aListing({ listingId: idOf(1), state: "closed" }),
      aListing({ listingId: idOf(2), capacity: { remaining: 0 } }),
      aListing({ listingId: idOf(3) }),
      aListing({ listingId: idOf(4), title: "まだ空きのある会" }),
    ];
    const participations = [aParticipation({ listingId: idOf(3) })];
    const delivery = aDelivery({ items: [item(1), item(2), item(3), item(4)] });
    const open = aSendingWorld({ listings, participations, delivery });
    await open.send(key);
    expect(open.mailer.accepted[0]?.text).toContain("まだ空きのある会");
    expect(open.mailer.accepted[0]?.subject).toContain("1件");

    const none = aSendingWorld({ listings: listings.slice(0, 3), participations, delivery });
    await none.send(key);
    expect(none.mailer.tried).toEqual([]);
    expect(none.state()).toMatchObject({ state: "CANCELLED", failure: "nothing_open" });
  });

  test("heeds wishes that changed since the matching", async () => {
    const { wishes } = aSenior();
    const changed = aSenior({ wishes: { ...wishes, taxonomyCodesRefused: ["V4"] } });
    const { send, state } = aSendingWorld({ senior: changed });
    await send(key);
    expect(state()?.state).toBe("CANCELLED");
  });

  test("somebody who stops between the reading and the claim gets nothing", async () => {
    const world = aSendingWorld();
    const { deliveries, seniors } = world;
    const claim = deliveries.claim;
    let first = true;
    deliveries.claim = async (...args) => {
      if (first) {
        first = false;
        await seniors.save(
          { ...aSenior(), state: "stopped", version: 2 },
          {
            centreId,
            at: testNow,
            actor: { kind: "senior", id: seniorId },
            action: "senior.stop",
            record: { kind: "senior", id: seniorId },
            fields: ["state"],
            purpose: "",
          },
        );
      }
      return claim(...args);
    };
    await world.send(key);
    expect(world.mailer.tried).toEqual([]);
    expect(world.state()?.state).toBe("CANCELLED");
  });

  test.each<[SendOutcome, string]>([
    [{ outcome: "rejected", reason: "MessageRejected" }, "FAILED"],
    [{ outcome: "throttled", reason: "Throttling" }, "PENDING"],
    [{ outcome: "unreachable", reason: "ECONNREFUSED" }, "PENDING"],
    [{ outcome: "ambiguous", reason: "TimeoutError" }, "SENDING"],
  ])("after %j it is %s", async (outcome, expected) => {
    const { send, mailer, state } = aSendingWorld();
    mailer.answerNext(outcome);
    await send(key);
    expect(state()?.state).toBe(expected);
  });

  test("what was throttled waits for its next try, and is not tried before", async () => {
    const { send, mailer, state, clock } = aSendingWorld();
    mailer.answerNext({ outcome: "throttled", reason: "Throttling" });
    await send(key);
    const waiting = state();
    expect(Date.parse(waiting?.since ?? "")).toBeGreaterThan(clock().getTime() + 30_000);
    await send(key);
    expect(mailer.tried).toHaveLength(1);
    clock.set(waiting?.since ?? "");
    await send(key);
    expect(state()).toMatchObject({ state: "SENT", attempt: 2 });
  });

  test.each([
    ["at night", "2026-11-25T17:10:00.000Z", {}, "2026-11-25T22:"],
    ["in the evening", "2026-11-25T10:59:00.000Z", {}, "2026-11-25T22:"],
    ["on a date that the centre is closed", testNow, { closedDates: ["2026-11-25", "2026-11-26"] }, "2026-11-26T22:"],
  ])("%s it waits for the morning", async (_, now, settings, morning) => {
    const { send, mailer, state } = aSendingWorld({ now, centre: aCentre(settings) });
    await send(key);
    expect(mailer.tried).toEqual([]);
    expect(state()).toMatchObject({ state: "PENDING", attempt: 0, failure: "waits_for_hours" });
    expect(state()?.since).toContain(morning);
  });

  test("a suppressed address gets nothing", async () => {
    const { send, deliveries, mailer, state } = aSendingWorld();
    const suppression = { centreId, seniorId, channel: "email", reason: "bounce", at: testNow } as const;
    await deliveries.suppress(suppression, aSenior().email ?? "");
    await send(key);
    expect(mailer.tried).toEqual([]);
    expect(state()).toMatchObject({ state: "CANCELLED", failure: "suppressed" });
  });

  test("a centre whose mails come back too often waits; below 200 mails nobody judges", async () => {
    const sent = (n: number) =>
      aDelivery({ seniorId: idOf(n + 1), state: n % 25 === 0 ? "BOUNCED" : "DELIVERED", cycle: "2026-11-24T02:00" });
    const stopped = aSendingWorld({ others: Array.from({ length: 200 }, (_, n) => sent(n)) });
    await stopped.send(key);
    expect(stopped.state()).toMatchObject({ state: "PENDING", failure: "breaker" });
    expect(stopped.logger.metrics.get(metrics.breakerStopped)).toBe(1);
    const small = aSendingWorld({ others: Array.from({ length: 199 }, (_, n) => sent(n)) });
    await small.send(key);
    expect(small.state()?.state).toBe("SENT");
    const looked = aSendingWorld({
      others: Array.from({ length: 200 }, (_, n) => sent(n)),
      centre: aCentre({ mailCountedFrom: "2026-11-25" }),
    });
    await looked.send(key);
    expect(looked.state()?.state).toBe("SENT");
  });

  test("after the tables were restored, digests of before are not sent any more; staff see them", async () => {
    const { send, mailer, state } = aSendingWorld({ centre: aCentre({ sendsFrom: "2026-11-25T10:00" }) });
    await send(key);
    expect(mailer.tried).toEqual([]);
    expect(state()).toMatchObject({ state: "FAILED", failure: "restored" });
  });

  test("what is being sent, was sent, or goes by post is left alone", async () => {
    for (const delivery of [
      aDelivery({ state: "SENDING" }),
      aDelivery({ state: "SENT" }),
      aDelivery({ channel: "post" }),
    ]) {
      const { send, mailer, state } = aSendingWorld({ delivery });
      await send(key);
      expect(mailer.tried).toEqual([]);
      expect(state()?.state).toBe(delivery.state);
    }
  });

  test("logs and metrics name nobody", async () => {
    const { send, mailer, logger } = aSendingWorld();
    mailer.answerNext({ outcome: "ambiguous", reason: "TimeoutError" });
    await send(key);
    for (const word of ["試験", "花子", "docomo", "90999"]) expect(logger.text()).not.toContain(word);
  });
});
