import { describe, expect, test } from "vitest";
import { createRoutes } from "../../../functions/senior/answer-offer/handler.tsx";
import { offerPayload, unsubscribePayload } from "../../../shared/domain/capability-link.ts";
import { mayReceiveDigest } from "../../../shared/domain/digest.ts";
import type { Notice } from "../../../shared/domain/notice.ts";
import { formToken } from "../../../shared/http/form-guard.ts";
import { signPayload } from "../../../shared/http/signed-link.ts";
import { webHandler } from "../../../shared/http/web-handler.ts";
import { answerOffer } from "../../../shared/usecases/answer-offer.ts";
import { answerReply } from "../../../shared/usecases/answer-reply.ts";
import { readOffer } from "../../../shared/usecases/read-offer.ts";
import { readReply } from "../../../shared/usecases/read-reply.ts";
import { unsubscribe } from "../../../shared/usecases/unsubscribe.ts";
import { aCentre, aDelivery, aListing, aSenior } from "../../support/builders.ts";
import { fixedClock } from "../../support/fixed-clock.ts";
import { countingIds } from "../../support/fixed-ids.ts";
import { inMemoryAccess } from "../../support/in-memory/access-repository.ts";
import { inMemoryCentres } from "../../support/in-memory/centre-repository.ts";
import { inMemoryDeliveries } from "../../support/in-memory/delivery-repository.ts";
import { inMemoryListings } from "../../support/in-memory/listing-repository.ts";
import { capturingLogger } from "../../support/in-memory/logger.ts";
import { inMemoryParticipations } from "../../support/in-memory/participation-repository.ts";
import { fakeSecret } from "../../support/in-memory/secret.ts";
import { inMemorySeniors } from "../../support/in-memory/senior-repository.ts";
import { inMemoryWorkQueue } from "../../support/in-memory/work-queue.ts";
import { type WebEventOptions, webEvent } from "../../support/web-event.ts";

const key = "a-link-key-of-the-tests";
const { centreId, seniorId, cycle } = aDelivery();
const offerToken = signPayload(key, offerPayload({ centreId, seniorId, cycle, n: 0 }));
const stopToken = signPayload(key, unsubscribePayload({ centreId, seniorId }));

const openApp = (listing = aListing()) => {
  const clock = fixedClock();
  const seniors = inMemorySeniors([aSenior()]);
  const participations = inMemoryParticipations();
  const noticeQueue = inMemoryWorkQueue<Notice>();
  const stores = {
    seniors,
    participations,
    noticeQueue,
    centres: inMemoryCentres([aCentre()]),
    listings: inMemoryListings([listing]),
    deliveries: inMemoryDeliveries(seniors, [aDelivery({ state: "DELIVERED" })]),
    access: inMemoryAccess(clock),
    linkKey: fakeSecret(key),
    newId: countingIds(),
    clock,
  };
  const handler = webHandler({
    service: "answer-offer",
    routes: createRoutes({
      ...stores,
      readOffer: readOffer(stores),
      answerOffer: answerOffer(stores),
      readReply: readReply(stores),
      answerReply: answerReply(stores),
      unsubscribe: unsubscribe({ ...stores, textVersion: "2026-11" }),
    }),
    crossSiteRoutes: ["POST /u/{token}"],
    originSecret: fakeSecret("origin"),
    logger: capturingLogger(),
  });
  const call = async (options: WebEventOptions) =>
    handler(webEvent({ originSecret: "origin", ...options }), {} as never);
  const offer = (answer?: string, token = offerToken) =>
    call({
      routeKey: `${answer ? "POST" : "GET"} /o/{token}`,
      pathParameters: { token },
      ...(answer && { form: { answer }, headers: { "sec-fetch-site": "same-origin" } }),
    });
  const state = async () => (await participations.find(centreId, seniorId, aListing().listingId))?.state;
  return { call, offer, state, seniors, noticeQueue, clock };
};

describe("the page behind an item of a digest", () => {
  test("shows what one needs to decide, and nothing about the person", async () => {
    const { statusCode, body = "" } = await openApp().offer();
    expect(statusCode).toBe(200);
    for (const words of ["公園の花壇の手入れ", "毎週火曜 午前10時〜11時30分", "参加したい", "見送る", "03-3908-1111"])
      expect(body).toContain(words);
    for (const word of ["試験", "花子", "docomo", "王子本町9番地"]) expect(body).not.toContain(word);
  });

  test("opening it, also a thousand times by scanners, answers nothing", async () => {
    const { offer, state } = openApp();
    for (let n = 0; n < 20; n += 1) await offer();
    expect(await state()).toBeUndefined();
  });

  test("a press answers, the page then says so and how to take it back", async () => {
    const { offer, state } = openApp();
    const { statusCode, headers } = await offer("join");
    expect([statusCode, headers?.Location]).toEqual([303, `/o/${offerToken}`]);
    expect(await state()).toBe("wished");
    const { body = "" } = await offer();
    expect(body).toContain("「参加したい」とうかがいました");
    expect(body).toContain("参加の希望を取り消す");
    await offer("decline");
    expect(await state()).toBe("withdrawn");
  });

  test("for what has closed it says so and offers no joining", async () => {
    const { offer } = openApp(aListing({ state: "closed" }));
    const { body = "" } = await offer();
    expect(body).toContain("この募集は受付が終わりました");
    expect(body).not.toContain('value="join"');
  });

  test("a forged, cut or foreign token is one and the same 404", async () => {
    const { offer } = openApp();
    const tokens = [offerToken.slice(0, -1), `${offerToken}x`, "x.y", stopToken, signPayload("other", ["o"])];
    const answers = await Promise.all(tokens.map((token) => offer(undefined, token)));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([404]));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  });

  test("is kept nowhere and tells no other site where it was", async () => {
    const { headers } = await openApp().offer();
    expect(headers).toMatchObject({ "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" });
  });
});

describe("the stop link", () => {
  const stop = (app: ReturnType<typeof openApp>, method: "GET" | "POST", headers = {}) =>
    app.call({
      routeKey: `${method} /u/{token}`,
      pathParameters: { token: stopToken },
      ...(method === "POST" && { form: { "List-Unsubscribe": "One-Click" }, headers }),
    });
  const receives = async ({ seniors }: ReturnType<typeof openApp>) =>
    mayReceiveDigest(await seniors.get(centreId, seniorId));

  test("opening it stops nothing", async () => {
    const app = openApp();
    expect((await stop(app, "GET")).statusCode).toBe(200);
    expect(await receives(app)).toBe(true);
  });

  test("one post of a mail program stops, without cookie or redirect, ten times like once", async () => {
    const app = openApp();
    for (let n = 0; n < 10; n += 1) {
      const answer = await stop(app, "POST", { "sec-fetch-site": "cross-site" });
      expect([answer.statusCode, answer.cookies ?? []]).toEqual([200, []]);
    }
    expect(await receives(app)).toBe(false);
  });
});

describe("the page to stop without a mail at hand", () => {
  const post = (app: ReturnType<typeof openApp>, email: string, fields = {}) => {
    const token = formToken(key, app.clock);
    app.clock.advance(5000);
    return app.call({ routeKey: "POST /stop", form: { email, formToken: token, website: "", ...fields } });
  };

  test("answers a known and an unknown address alike", async () => {
    const app = openApp();
    const [known, unknown] = [await post(app, aSenior().email ?? ""), await post(app, "nobody@example.jp")];
    expect(known.statusCode).toBe(200);
    expect(known.body).toBe(unknown.body);
    expect(app.noticeQueue.messages.map(({ kind }) => kind)).toEqual(["stop_requested", "stop_requested"]);
  });

  test("keeps what was typed where it is no address, and says how to write one", async () => {
    const { statusCode, body = "" } = await post(openApp(), "花子");
    expect(statusCode).toBe(422);
    expect(body).toContain('value="花子"');
    expect(body).toContain("「@」を入れて");
  });

  test("a robot is told the same and sends nothing", async () => {
    const app = openApp();
    expect((await post(app, "a@example.jp", { website: "http://spam.example" })).statusCode).toBe(200);
    expect(app.noticeQueue.messages).toEqual([]);
  });

  test("an address cannot be flooded", async () => {
    const app = openApp();
    for (let n = 0; n < 3; n += 1) await post(app, "a@example.jp");
    expect((await post(app, "a@example.jp")).statusCode).toBe(429);
    expect(app.noticeQueue.messages).toHaveLength(3);
  });
});
