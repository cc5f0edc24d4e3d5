import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Listing } from "../../../shared/domain/listing.ts";
import { looseningsOf } from "../../../shared/domain/matching/loosenings.ts";
import { noHistory } from "../../../shared/domain/matching/match-history.ts";
import { missCost } from "../../../shared/domain/matching/score.ts";
import { weightsFor } from "../../../shared/domain/matching/weights.ts";
import type { Senior } from "../../../shared/domain/senior.ts";
import { aCentre, aListing, aSenior, everyDay } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { aMatchRun, shownLately } from "../../support/matching.ts";
import { easyTown } from "../../support/random-records.ts";
import { mayBeOffered } from "../../support/slow-matcher.ts";
import { slowScore } from "../../support/slow-scores.ts";

const looseningsFor = (senior: Senior, listings: readonly Listing[], history = noHistory) =>
  looseningsOf(senior, history, aMatchRun(listings));
const { demands, place, schedule } = aListing();
const numbered = (count: number, overrides: Parameters<typeof aListing>[0], from = 1): Listing[] =>
  Array.from({ length: count }, (_, n) => aListing({ listingId: idOf(from + n), ...overrides }));

/** Some km to the north. */
const away = (km: number) => ({ ...place, coordinates: { latitude: 35.7537 + km / 111.2, longitude: 139.7345 } });

describe("the single loosening that would bring most", () => {
  const withStairs = numbered(2, { demands: { ...demands, flags: ["stairs"] } });
  const events = numbered(1, { kind: "event" }, 11);
  const stairless = aSenior({ avoid: [{ code: "stairs", level: "hard" }] });

  test("comes first, with how many listings it would let in", () => {
    expect(looseningsFor(stairless, [...withStairs, ...events])).toEqual([
      { code: "avoid", values: { flag: "stairs" }, listings: 2 },
      { code: "kind", values: { kind: "event" }, listings: 1 },
    ]);
  });

  test("names the least room that lets anything in: 20 to 30 minutes, not to 90", () => {
    const walker = aSenior({
      travel: { modes: ["walk"], preferredMinutes: 20, maxMinutes: 20, outsideOwnAreaOk: true },
    });
    const listings = [...numbered(4, { place: away(1.4) }), ...numbered(5, { place: away(3) }, 11)];
    expect(looseningsFor(walker, listings)).toEqual([{ code: "distance", values: { from: 20, to: 30 }, listings: 4 }]);
  });

  test("names the weekday and the time of day, and a whole day where one time of it is not enough", () => {
    const free = everyDay("good");
    const busy = aSenior({ availability: { ...free, Tu: { am: "no", pm: "no", eve: "good" } } });
    const mornings = numbered(2, {});
    const long = numbered(1, { schedule: { ...schedule, startTime: "10:00", endTime: "16:00" } }, 11);
    expect(looseningsFor(busy, [...mornings, ...long])).toEqual([
      { code: "schedule", values: { weekdays: "Tu", bands: "am pm" }, listings: 3 },
      { code: "schedule", values: { weekdays: "Tu", bands: "am" }, listings: 2 },
    ]);
  });

  test("counts nothing that a second condition stands against, nor what was shown lately", () => {
    const both = aListing({ listingId: idOf(4), kind: "event", demands: { ...demands, flags: ["stairs"] } });
    expect(looseningsFor(stairless, [both])).toEqual([]);
    const [shown] = withStairs as [Listing];
    expect(looseningsFor(stairless, [shown], shownLately([shown.listingId]))).toEqual([]);
  });

  test("never proposes what is not the person's to loosen", () => {
    const listings = [aListing({ state: "closed" }), aListing({ listingId: idOf(5), capacity: { remaining: 0 } })];
    expect(looseningsFor(aSenior(), listings)).toEqual([]);
  });

  test("is true: who wishes for one more kind is offered as many more, by the obvious reading of the words", () => {
    let proposed = 0;
    const centre = aCentre({
      weights: [{ version: "all", effectiveFrom: "2020-01-01", numbers: { threshold: 0, mostMisses: 6 } }],
    });
    fc.assert(
      fc.property(easyTown(1, 30), ({ today, seniors, listings }) => {
        const [senior] = seniors as [Senior];
        const offeredTo = (kinds: Senior["wishes"]["kinds"]) => {
          const asked = { ...senior, wishes: { ...senior.wishes, kinds } };
          return listings.filter(
            (listing) =>
              mayBeOffered(asked, listing, today) &&
              slowScore(asked, listing, weightsFor(centre, today), today) >= -6 * missCost,
          ).length;
        };
        const { kinds } = senior.wishes;
        for (const { code, values, listings: more } of looseningsOf(
          senior,
          noHistory,
          aMatchRun(listings, [centre], today),
        )) {
          if (code !== "kind") continue;
          proposed += 1;
          expect(offeredTo([...kinds, values.kind as "event"]) - offeredTo(kinds)).toBe(more);
        }
      }),
      { numRuns: 300 },
    );
    expect(proposed).toBeGreaterThan(3);
  });
});
