import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { mimeMessage } from "../../shared/adapters/ses/mime-message.ts";
import type { Listing } from "../../shared/domain/listing.ts";
import type { Senior } from "../../shared/domain/senior.ts";
import type { SendOutcome } from "../../shared/ports/send-outcome.ts";
import { digestMail } from "../../shared/ui/mail/digest-mail.tsx";
import { digestLinks } from "../../shared/usecases/digest-links.ts";
import { sendDelivery } from "../../shared/usecases/send-delivery.ts";
import { aCentre, aDelivery, aListing, aParticipation, aSenior } from "../support/builders.ts";
import { fixedClock, testNow } from "../support/fixed-clock.ts";
import { idOf } from "../support/fixed-ids.ts";
import { inMemoryCentres } from "../support/in-memory/centre-repository.ts";
import { inMemoryDeliveries } from "../support/in-memory/delivery-repository.ts";
import { inMemoryListings } from "../support/in-memory/listing-repository.ts";
import { capturingLogger } from "../support/in-memory/logger.ts";
import { fakeMailer } from "../support/in-memory/mailer.ts";
import { inMemoryParticipations } from "../support/in-memory/participation-repository.ts";
import { inMemorySeniors } from "../support/in-memory/senior-repository.ts";

const { centreId, seniorId, cycle } = aDelivery();
const key = { centreId, seniorId, cycle };
const item = (n: number) => ({ listingId: idOf(n), score: 80, reasons: [{ code: "free", values: {} }] });

interface World {
  readonly senior?: Senior;
  readonly listings?: readonly Listing[];
  readonly delivery?: ReturnType<typeof aDelivery>;
  readonly participations?: Parameters<typeof inMemoryParticipations>[0];
}

const aWorld = ({
  senior = aSenior(),
  listings = [aListing()],
  delivery = aDelivery(),
  participations = [],
}: World = {}) => {
  const seniors = inMemorySeniors([senior]);
  const deliveries = inMemoryDeliveries(seniors, [delivery]);
  const mailer = fakeMailer();
  const logger = capturingLogger();
  const send = sendDelivery({
    deliveries,
    seniors,
    centres: inMemoryCentres([aCentre()]),
    listings: inMemoryListings(listings),
    participations: inMemoryParticipations(participations),
    mailer,
    render: digestMail,
    linksFor: digestLinks({
      signLink: async (payload) => Buffer.from(JSON.stringify(payload)).toString("base64url"),
      publicOrigin: "https://ikigai.example.lg.jp",
    }),
    clock: fixedClock(),
    logger,
  });
  return { send, seniors, deliveries, mailer, logger, state: () => deliveries.all()[0] };
};

describe("sending a digest", () => {
  test("goes out once, to the person, under the centre's name, tagged with its key", async () => {
    const { send, mailer, state } = aWorld();
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
    const { send, mailer } = aWorld();
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
    const { send, mailer, state } = aWorld({ senior: aSenior(overrides) });
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
    const open = aWorld({ listings, participations, delivery });
    await open.send(key);
    expect(open.mailer.accepted[0]?.text).toContain("まだ空きのある会");
    expect(open.mailer.accepted[0]?.subject).toContain("1件");

    const none = aWorld({ listings: listings.slice(0, 3), participations, delivery });
    await none.send(key);
    expect(none.mailer.tried).toEqual([]);
    expect(none.state()).toMatchObject({ state: "CANCELLED", failure: "nothing_open" });
  });

  test("heeds wishes that changed since the matching", async () => {
    const { wishes } = aSenior();
    const changed = aSenior({ wishes: { ...wishes, taxonomyCodesRefused: ["V4"] } });
    const { send, state } = aWorld({ senior: changed });
    await send(key);
    expect(state()?.state).toBe("CANCELLED");
  });

  test("somebody who stops between the reading and the claim gets nothing", async () => {
    const world = aWorld();
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

  test.each<[SendOutcome, string, boolean]>([
    [{ outcome: "rejected", reason: "MessageRejected" }, "FAILED", false],
    [{ outcome: "throttled", reason: "Throttling" }, "PENDING", true],
    [{ outcome: "unreachable", reason: "ECONNREFUSED" }, "PENDING", true],
    [{ outcome: "ambiguous", reason: "TimeoutError" }, "SENDING", false],
  ])("after %j it is %s", async (outcome, expected, comesBack) => {
    const { send, mailer, state } = aWorld();
    mailer.answerNext(outcome);
    const sending = send(key);
    await (comesBack ? expect(sending).rejects.toThrow() : expect(sending).resolves.toBeUndefined());
    expect(state()?.state).toBe(expected);
  });

  test("what is being sent, was sent, or goes by post is left alone", async () => {
    for (const delivery of [
      aDelivery({ state: "SENDING" }),
      aDelivery({ state: "SENT" }),
      aDelivery({ channel: "post" }),
    ]) {
      const { send, mailer, state } = aWorld({ delivery });
      await send(key);
      expect(mailer.tried).toEqual([]);
      expect(state()?.state).toBe(delivery.state);
    }
  });

  test("logs and metrics name nobody", async () => {
    const { send, mailer, logger } = aWorld();
    mailer.answerNext({ outcome: "ambiguous", reason: "TimeoutError" });
    await send(key);
    for (const word of ["試験", "花子", "docomo", "90999"]) expect(logger.text()).not.toContain(word);
  });
});
