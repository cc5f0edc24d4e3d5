import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, answers } from "../../shared/domain/answer.ts";
import type { Listing } from "../../shared/domain/listing.ts";
import type { Notice } from "../../shared/domain/notice.ts";
import { answerOffer } from "../../shared/usecases/answer-offer.ts";
import { aCentre, aDelivery, aListing, aParticipation, aSenior } from "../support/builders.ts";
import { fixedClock } from "../support/fixed-clock.ts";
import { idOf } from "../support/fixed-ids.ts";
import { inMemoryAuditTrail } from "../support/in-memory/audit-trail.ts";
import { inMemoryCentres } from "../support/in-memory/centre-repository.ts";
import { inMemoryDeliveries } from "../support/in-memory/delivery-repository.ts";
import { inMemoryListings } from "../support/in-memory/listing-repository.ts";
import { inMemoryParticipations } from "../support/in-memory/participation-repository.ts";
import { inMemorySeniors } from "../support/in-memory/senior-repository.ts";
import { inMemoryWorkQueue } from "../support/in-memory/work-queue.ts";

const { centreId, seniorId, cycle } = aDelivery();
const link = { centreId, seniorId, cycle, n: 0 };

const aWorld = (
  listing = aListing(),
  before: Parameters<typeof inMemoryParticipations>[0] = [],
  others: readonly Listing[] = [],
) => {
  const audit = inMemoryAuditTrail();
  const participations = inMemoryParticipations(before, audit);
  const noticeQueue = inMemoryWorkQueue<Notice>();
  const clock = fixedClock();
  const answer = answerOffer({
    deliveries: inMemoryDeliveries(inMemorySeniors([aSenior()]), [aDelivery({ state: "DELIVERED" })]),
    listings: inMemoryListings([listing, ...others]),
    centres: inMemoryCentres([aCentre()]),
    participations,
    noticeQueue,
    clock,
  });
  const say = async (...said: readonly Answer[]) => {
    for (const one of said) {
      clock.advance(1000);
      await answer(link, one);
    }
    return (await participations.find(centreId, seniorId, listing.listingId))?.state;
  };
  const mails = () => new Set(noticeQueue.messages.map(({ noticeId }) => noticeId)).size;
  return { answer, say, audit, mails, participations };
};

describe("answering an offer", () => {
  test.each<[Answer[], string]>([
    [["join"], "wished"],
    [["decline"], "declined"],
    [["join", "decline"], "withdrawn"],
    [["decline", "join"], "wished"],
    [["join", "decline", "join"], "wished"],
  ])("%j makes it %s", async (said, state) => {
    expect(await aWorld().say(...said)).toBe(state);
  });

  test("saying the same again changes nothing and tells the organisation once", async () => {
    const { say, audit, mails } = aWorld();
    await say("join", "join", "join");
    expect(audit.entries.map(({ action }) => action)).toEqual(["participation.wished"]);
    expect(mails()).toBe(1);
  });

  test("of a declined offer nobody is told", async () => {
    const { say, mails } = aWorld();
    await say("decline");
    expect(mails()).toBe(0);
  });

  test("a group that is not registered here gets no mail; the desk sees the wish all the same", async () => {
    const { say, mails, participations } = aWorld(aListing({ organizationId: undefined }));
    expect(await say("join")).toBe("wished");
    expect(mails()).toBe(0);
    const seen = [];
    for await (const one of participations.listByCentre(centreId, "wished")) seen.push(one.seniorId);
    expect(seen).toEqual([seniorId]);
  });

  test("what is closed or full cannot be joined, and can be declined", async () => {
    for (const listing of [aListing({ state: "closed" }), aListing({ capacity: { remaining: 0 } })]) {
      await expect(aWorld(listing).say("join")).rejects.toMatchObject({ code: "wrong_state" });
      expect(await aWorld(listing).say("decline")).toBe("declined");
    }
  });

  describe("a listing that made room for another of the same event", () => {
    const shown = aListing({ listingId: idOf(77) });
    const told = aListing({ state: "closed", source: { ...shown.source, duplicateOf: shown.listingId } });
    const stateOf = ({ participations }: ReturnType<typeof aWorld>, { listingId }: Listing) =>
      participations.find(centreId, seniorId, listingId).then((found) => found?.state);

    test("leads who was told of it to the one that is shown, also after a no", async () => {
      for (const before of [[], [aParticipation({ state: "declined" })]]) {
        const world = aWorld(told, before, [shown]);
        await world.answer(link, "join");
        expect(await stateOf(world, shown)).toBe("wished");
        expect(await stateOf(world, told)).toBe(before[0]?.state);
      }
    });

    test("keeps who wished to take part in it, who may take that back", async () => {
      const world = aWorld(told, [aParticipation({ state: "wished" })], [shown]);
      expect((await world.answer(link, "join")).listing).toEqual(told);
      expect(await world.say("decline")).toBe("withdrawn");
      expect(await stateOf(world, shown)).toBeUndefined();
    });
  });

  test("once the desk has taken over, a link changes nothing", async () => {
    for (const state of ["arranged", "joined", "not_joined"] as const) {
      const { say } = aWorld(aListing(), [aParticipation({ state })]);
      expect(await say("decline", "join")).toBe(state);
    }
  });

  test("a link to an item or a digest that is not there leads nowhere", async () => {
    const { answer } = aWorld();
    await expect(answer({ ...link, n: 1 }, "join")).rejects.toMatchObject({ code: "not_found" });
    await expect(answer({ ...link, centreId: aCentre({ centreId: "other" }).centreId }, "join")).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("the last word counts, whatever was said before", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...answers), { minLength: 1, maxLength: 6 }), async (said) => {
        const state = await aWorld().say(...said);
        expect(state === "wished").toBe(said.at(-1) === "join");
      }),
      { numRuns: 50 },
    );
  });
});
