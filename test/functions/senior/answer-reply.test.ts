import { describe, expect, test } from "vitest";
import { createRoutes } from "../../../functions/senior/answer-offer/handler.tsx";
import { mayReceiveDigest } from "../../../shared/domain/digest.ts";
import type { Listing } from "../../../shared/domain/listing.ts";
import type { Notice } from "../../../shared/domain/notice.ts";
import { displayReplyCode, type ReplyCode, replyCodeOf } from "../../../shared/domain/reply-code.ts";
import { webHandler } from "../../../shared/http/web-handler.ts";
import { answerOffer } from "../../../shared/usecases/answer-offer.ts";
import { answerReply } from "../../../shared/usecases/answer-reply.ts";
import { issueReplyCode } from "../../../shared/usecases/issue-reply-code.ts";
import { readOffer } from "../../../shared/usecases/read-offer.ts";
import { readReply } from "../../../shared/usecases/read-reply.ts";
import { unsubscribe } from "../../../shared/usecases/unsubscribe.ts";
import { aCentre, aDelivery, aListing, aSenior } from "../../support/builders.ts";
import { fixedClock, testNow } from "../../support/fixed-clock.ts";
import { countingIds, idOf } from "../../support/fixed-ids.ts";
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

const reasons = [{ code: "near", values: { km: 0.4 } }];
const letter = aDelivery({
  channel: "post",
  state: "SENT",
  items: [
    { listingId: idOf(2001), score: 2, reasons },
    { listingId: idOf(2002), score: 1, reasons },
  ],
});
const receiver = aSenior({
  channel: "post",
  consents: [{ purpose: "digest", channel: "post", given: true, textVersion: "2026-10", at: testNow, via: "paper" }],
});

const openApp = async (second: Partial<Listing> = {}) => {
  const clock = fixedClock();
  const seniors = inMemorySeniors([receiver]);
  const participations = inMemoryParticipations();
  const stores = {
    seniors,
    participations,
    noticeQueue: inMemoryWorkQueue<Notice>(),
    centres: inMemoryCentres([aCentre()]),
    listings: inMemoryListings([
      aListing(),
      { ...aListing({ listingId: idOf(2002), title: "はじめての俳句" }), ...second },
    ]),
    deliveries: inMemoryDeliveries(seniors, [letter]),
    access: inMemoryAccess(clock),
    linkKey: fakeSecret("key"),
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
    originSecret: fakeSecret("origin"),
    logger: capturingLogger(),
  });
  const call = (options: WebEventOptions) => handler(webEvent({ originSecret: "origin", ...options }), {} as never);
  const headers = { "sec-fetch-site": "same-origin" };
  return {
    clock,
    seniors,
    code: await issueReplyCode(stores)(letter),
    type: (code: string) => call({ routeKey: "POST /reply", form: { code }, headers }),
    open: (code: string) => call({ routeKey: "GET /r/{code}", pathParameters: { code } }),
    send: (code: ReplyCode, form: Record<string, string>) =>
      call({ routeKey: "POST /r/{code}", pathParameters: { code }, form, headers }),
    press: (routeKey: "POST /u/{token}", token: string) =>
      call({ routeKey, pathParameters: { token }, form: {}, headers }),
    find: (n: number) =>
      participations.find(letter.centreId, letter.seniorId, letter.items[n]?.listingId ?? aListing().listingId),
  };
};

describe("a letter's reply code", () => {
  test("typed as printed, in small and in wide letters, leads to the letter's items", async () => {
    const { type, code } = await openApp();
    for (const typed of [displayReplyCode(code), code.toLowerCase(), ` ${code.normalize("NFKC")}`]) {
      const { statusCode, headers } = await type(typed);
      expect([statusCode, headers?.Location]).toEqual([303, `/r/${code}`]);
    }
  });

  test("shows all items and nothing about the person", async () => {
    const { open, code } = await openApp();
    const { body = "", headers } = await open(code);
    for (const words of ["公園の花壇の手入れ", "はじめての俳句", "毎週火曜", "参加したい", "見送る", "03-3908-1111"])
      expect(body).toContain(words);
    for (const word of ["試験", "花子", "9番地9"]) expect(body).not.toContain(word);
    expect(headers).toMatchObject({ "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" });
  });

  test("takes several answers at once, as a letter's", async () => {
    const { send, open, find, code } = await openApp();
    const { statusCode, headers } = await send(code, { answer0: "join", answer1: "decline" });
    expect([statusCode, headers?.Location]).toEqual([303, `/r/${code}?sent`]);
    expect(await find(0)).toMatchObject({ state: "wished", via: "letter" });
    expect(await find(1)).toMatchObject({ state: "declined", via: "letter" });
    const { body = "" } = await open(code);
    expect(body).toMatch(/id="answer0"[^>]*value="join"[^>]*checked/);
  });

  test("may be answered again, which takes the answer back", async () => {
    const { send, find, code } = await openApp();
    await send(code, { answer0: "join" });
    await send(code, { answer0: "decline" });
    expect(await find(0)).toMatchObject({ state: "withdrawn" });
  });

  test("asks again where nothing was chosen", async () => {
    const { send, code } = await openApp();
    const { statusCode, body = "" } = await send(code, {});
    expect(statusCode).toBe(422);
    expect(body).toContain("返事を一つ以上選んでください");
  });

  test("keeps the other answers where one item has closed meanwhile", async () => {
    const { send, find, code } = await openApp({ state: "closed" });
    const { statusCode, body = "" } = await send(code, { answer0: "join", answer1: "join" });
    expect(statusCode).toBe(409);
    expect(body).toContain("ほかの返事は受け取りました");
    expect(await find(0)).toMatchObject({ state: "wished" });
    expect(await find(1)).toBeUndefined();
  });

  test("leads to the stop of all digests, letters too", async () => {
    const { open, press, seniors, code } = await openApp();
    const token = /href="\/u\/([^"]+)"/.exec((await open(code)).body ?? "")?.[1] ?? "";
    expect((await press("POST /u/{token}", token)).statusCode).toBe(200);
    expect(mayReceiveDigest(await seniors.get(receiver.centreId, receiver.seniorId))).toBe(false);
  });

  test("unknown, mistyped or nonsense is said at the field, with what was typed", async () => {
    const { type } = await openApp();
    for (const typed of [displayReplyCode(replyCodeOf(7n)), "K4P-7TW-M2", "おはよう"]) {
      const { statusCode, body = "" } = await type(typed);
      expect(statusCode).toBe(422);
      expect(body).toContain("この番号は見つかりません");
      expect(body).toContain(typed);
    }
  });

  test("cannot be guessed: after twenty wrong ones in an hour not even a right one opens", async () => {
    const { type, open, code, clock } = await openApp();
    for (let n = 0; n < 10; n += 1) {
      await type(replyCodeOf(BigInt(n)));
      await open(replyCodeOf(BigInt(n + 100)));
    }
    expect((await open(code)).statusCode).toBe(429);
    clock.advance(61 * 60_000);
    expect((await open(code)).statusCode).toBe(200);
  });

  test("right ones never close it, however many share an address", async () => {
    const { open, code } = await openApp();
    for (let n = 0; n < 50; n += 1) expect((await open(code)).statusCode).toBe(200);
  });

  test("is good for 120 days", async () => {
    const { open, code, clock } = await openApp();
    clock.advance(119 * 86_400_000);
    expect((await open(code)).statusCode).toBe(200);
    clock.advance(2 * 86_400_000);
    expect((await open(code)).statusCode).toBe(404);
  });
});
