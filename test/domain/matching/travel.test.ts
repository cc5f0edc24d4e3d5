import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type TravelMode, travelModes } from "../../../shared/domain/conditions.ts";
import { earthPoint, metresBetween } from "../../../shared/domain/matching/earth.ts";
import {
  fastestWay,
  minutesTable,
  modeMask,
  paces,
  reachMetres,
  wayOffset,
} from "../../../shared/domain/matching/travel.ts";
import { atHome, unknownWay } from "../../../shared/domain/matching/ways.ts";
import { aListing, aSenior } from "../../support/builders.ts";
import { aPair } from "../../support/matching.ts";

const { place } = aListing();
const metresTo = (changed: Partial<typeof place>): number =>
  aPair(aSenior(), aListing({ place: { ...place, ...changed } })).metres;

describe("travel", () => {
  test.each<[TravelMode, number]>([
    ["walk", (2 * 1.3 * 60) / 4.2],
    ["bike", (2 * 1.3 * 60) / 11 + 2],
    ["bus", (2 * 1.3 * 60) / 12 + 10],
    ["train", (2 * 1.2 * 60) / 30 + 18],
    ["car", (2 * 1.35 * 60) / 22 + 5],
  ])("2 km by %s are whole minutes, rounded up", (mode, minutes) => {
    expect(fastestWay(modeMask([mode]), 2000)).toEqual({ mode, minutes: Math.ceil(minutes) });
  });

  test("the best of the person's means counts", () => {
    expect(fastestWay(modeMask(travelModes), 500).mode).toBe("bike");
    expect(fastestWay(modeMask(["walk", "train"]), 20_000).mode).toBe("train");
  });

  test("reach is the last metre within the minutes, and the table tells the same minutes", () => {
    const modes = fc.subarray([...travelModes], { minLength: 1 }).map(modeMask);
    fc.assert(
      fc.property(modes, fc.integer({ min: 19, max: 90 }), (mask, minutes) => {
        const metres = reachMetres(mask, minutes);
        expect(fastestWay(mask, metres).minutes).toBeLessThanOrEqual(minutes);
        expect(fastestWay(mask, metres + 1).minutes).toBeGreaterThan(minutes);
        expect(minutesTable(mask)[metres + wayOffset]).toBe(fastestWay(mask, metres).minutes);
      }),
    );
  });

  test("a way that takes just the minutes that somebody has is within them, wherever it lies", () => {
    const modes = fc.constantFrom(...travelModes);
    const somewhere = fc.record({
      latitude: fc.double({ min: 24, max: 45, noNaN: true }),
      longitude: fc.double({ min: 123, max: 146, noNaN: true }),
    });
    const metresADegree = (Math.PI * 6_371_000) / 180;
    fc.assert(
      fc.property(modes, fc.integer({ min: 20, max: 90 }), somewhere, (mode, minutes, home) => {
        const { detourPercent, metresPerHour, overheadMinutes } = paces[mode];
        const metres = ((minutes - overheadMinutes) * metresPerHour * 100) / (60 * detourPercent);
        const there = { ...home, latitude: home.latitude + metres / metresADegree };
        expect(metresBetween(earthPoint(home), earthPoint(there))).toBeLessThanOrEqual(
          reachMetres(modeMask([mode]), minutes),
        );
      }),
    );
  });

  test("who has fewer minutes than the waiting takes comes nowhere, not even next door", () => {
    expect(reachMetres(modeMask(["train"]), 17)).toBeLessThan(0);
    expect(reachMetres(modeMask(["train"]), 18)).toBe(3);
    expect(reachMetres(modeMask(["train", "walk"]), 17)).toBeGreaterThan(900);
  });

  test("within one town it is 300 m", () => {
    expect(metresTo({ town: "王子本町" })).toBe(300);
  });

  test("a place without coordinates, and the sea between, have no estimate", () => {
    expect(metresTo({ coordinates: undefined })).toBe(unknownWay);
    expect(metresTo({ localGovernmentCode: "133612" })).toBe(unknownWay);
    expect(metresTo({ holding: "online" })).toBe(atHome);
  });

  const from = (localGovernmentCode: string, to: string): number =>
    aPair(
      aSenior({ location: { ...aSenior().location, localGovernmentCode } }),
      aListing({ place: { ...place, localGovernmentCode: to } }),
    ).metres;

  test.each([
    ["佐渡市 and 新潟市中央区", "152242", "151033"],
    ["高松市 and 小豆島町", "372013", "373249"],
    ["石垣市 and 竹富町", "472077", "473812"],
  ])("the sea lies between %s", (_, home, there) => {
    expect(from(home, there)).toBe(unknownWay);
  });

  test.each([
    ["土庄町 and 小豆島町", "373222", "373249"],
    ["奄美市 and 龍郷町", "462225", "465275"],
  ])("a road joins %s, which lie on one island", (_, home, there) => {
    expect(from(home, there)).toBeGreaterThan(0);
  });

  test("Tokyo station to Shinjuku station is about 6 km", () => {
    const tokyo = earthPoint({ latitude: 35.6812, longitude: 139.7671 });
    const metres = metresBetween(tokyo, earthPoint({ latitude: 35.6896, longitude: 139.7006 }));
    expect(metres / 1000).toBeCloseTo(6.08, 1);
  });
});
