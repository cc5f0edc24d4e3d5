import { describe, expect, test } from "vitest";
import { metrics } from "../../shared/contract/metrics.ts";
import type { Senior } from "../../shared/domain/senior.ts";
import { aDelivery, aListing, aParticipation, aSenior } from "../support/builders.ts";
import { idOf } from "../support/fixed-ids.ts";
import { aMatchWorld, cycleOn } from "../support/match-world.ts";

const today = cycleOn("2026-11-25");

const scheduledTime = "2026-11-24T17:00:00Z";

describe("planning a cycle", () => {
  test("the scheduled time names it, in Japan, and all parts of all seniors are queued", async () => {
    const { plan, matchQueue, logger } = aMatchWorld();
    const planned = await plan({ scheduledTime });
    expect(planned).toEqual({ cycle: "2026-11-25T02:00", segments: 3 });
    expect(matchQueue.messages.map(({ segment, totalSegments }) => `${segment}/${totalSegments}`)).toEqual([
      "0/3",
      "1/3",
      "2/3",
    ]);
    expect(logger.metrics.get(metrics.cyclePlanned)).toBe(1);
  });

  test("what places count is worked out once a cycle, however often it is planned", async () => {
    const { plan, listings } = aMatchWorld();
    await plan({ scheduledTime });
    const kept = await listings.findRun(today);
    expect(kept?.listings.ids).toEqual([aListing().listingId]);
    listings.listOpen = () => {
      throw new Error("listings are not read for it again");
    };
    await plan({ scheduledTime });
    expect(await listings.findRun(today)).toBe(kept);
  });

  test("a run that is too large to be kept keeps nobody from a digest", async () => {
    const world = aMatchWorld();
    world.listings.keepRun = async () => false;
    await world.plan({ scheduledTime });
    expect(world.logger.entries.map(({ message }) => message)).toContain("run_not_kept");
    expect(world.matchQueue.messages).toHaveLength(3);
    expect(await world.run()).toMatchObject({ planned: 1 });
  });

  test("all parts of a cycle hold people against what was open when it was planned", async () => {
    const world = aMatchWorld({ listings: [aListing()] });
    await world.plan({ scheduledTime });
    await world.listings.add(aListing({ listingId: idOf(7), title: "あとから", organizationId: idOf(77) as never }));
    await world.run();
    expect(world.ledger.all()[0]?.items.map(({ listingId }) => listingId)).toEqual([aListing().listingId]);
  });

  test("a part reads no listing to choose among, only which are still open", async () => {
    const world = aMatchWorld();
    await world.plan({ scheduledTime });
    world.listings.listOpen = () => {
      throw new Error("no part reads all listings");
    };
    expect(await world.run()).toMatchObject({ planned: 1 });
  });

  test("what was withdrawn after the plan is not offered, and another one comes in its place", async () => {
    const second = aListing({
      listingId: idOf(7),
      title: "次",
      organizationId: idOf(77) as never,
      contact: {} as never,
    });
    const world = aMatchWorld({ listings: [aListing(), second] });
    await world.plan({ scheduledTime });
    await world.listings.save({ ...aListing(), state: "closed", version: 2 }, ["published"]);
    await world.run();
    expect(world.ledger.all()[0]?.items.map(({ listingId }) => listingId)).toEqual([second.listingId]);
  });

  test("who was told of a listing that made room for another after the plan is not told of that one", async () => {
    const told = aListing();
    const shown = aListing({ listingId: idOf(2002), organizationId: undefined });
    const deliveries = [aDelivery({ cycle: "2026-11-24T02:00", state: "DELIVERED" })];
    const world = aMatchWorld({ listings: [told, shown], deliveries });
    await world.plan({ scheduledTime });
    const source = { ...told.source, duplicateOf: shown.listingId };
    await world.listings.save({ ...told, state: "closed", version: 2, source }, ["published"]);
    expect(await world.run()).toMatchObject({ nothing_new: 1 });
  });

  describe("with one place where forty people would come", () => {
    const scarce = aListing({ capacity: { total: 1, note: "" } });
    const roomy = aListing({
      listingId: idOf(2),
      title: "読み聞かせ",
      organizerName: "別の会",
      organizationId: undefined,
      contact: { ...aListing().contact, contactPointPhoneNumber: undefined },
      capacity: { total: 80, note: "" },
      publishedAt: "2026-09-01T00:00:00.000Z",
    });
    const people = Array.from({ length: 40 }, (_, n) => aSenior({ seniorId: idOf(100 + n) }));
    const firstOf = async (world: ReturnType<typeof aMatchWorld>): Promise<Set<string | undefined>> => {
      await world.run();
      return new Set(world.ledger.all().map(({ items }) => items[0]?.listingId));
    };

    test("all parts show first what is likelier to be free", async () => {
      const world = aMatchWorld({ people, listings: [scarce, roomy] });
      await world.plan({ scheduledTime });
      expect(await firstOf(world)).toEqual(new Set([roomy.listingId]));
    });

    test("a cycle that was not planned goes by the fit alone", async () => {
      expect(await firstOf(aMatchWorld({ people, listings: [scarce, roomy] }))).toEqual(new Set([scarce.listingId]));
    });

    test("who waits for an answer or was told to come takes a place", async () => {
      const exposureWith = async (
        participations: NonNullable<Parameters<typeof aMatchWorld>[0]>["participations"] = [],
      ) => {
        const world = aMatchWorld({ people, listings: [scarce], participations });
        await world.plan({ scheduledTime });
        return (await world.listings.findRun(today))?.prices;
      };
      const answers = (state: "wished" | "arranged" | "declined") =>
        people.map(({ seniorId }) => aParticipation({ seniorId, listingId: scarce.listingId, state }));
      const free = await exposureWith();
      expect(await exposureWith(answers("declined"))).toEqual(free);
      expect(await exposureWith(answers("wished"))).not.toEqual(free);
      expect(await exposureWith(answers("arranged"))).not.toEqual(free);
    });

    test.each(["arranged", "joined"] as const)("nobody is offered what is full of people who %s", async (state) => {
      const [one] = people as [Senior, ...Senior[]];
      const taken = aParticipation({ seniorId: one.seniorId, listingId: scarce.listingId, state });
      const world = aMatchWorld({ people: people.slice(1), listings: [scarce], participations: [taken] });
      await world.plan({ scheduledTime });
      await world.run();
      expect(world.ledger.all()).toEqual([]);
    });
  });
});
