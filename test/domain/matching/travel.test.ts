import { describe, expect, test } from "vitest";
import { type TravelMode, travelModes } from "../../../shared/domain/conditions.ts";
import { estimateTravel, reachKm, straightKm } from "../../../shared/domain/matching/travel.ts";
import { locationSchema } from "../../../shared/domain/place.ts";

const oji = { latitude: 35.7537, longitude: 139.7345 };
const north = (km: number) => ({ latitude: oji.latitude + km / 111.195, longitude: oji.longitude });
const home = locationSchema.parse({
  localGovernmentCode: "131172",
  town: "王子本町",
  coordinates: oji,
  precision: "town",
});
const noIsland = () => false;
const to = (km: number, modes: readonly TravelMode[]) =>
  estimateTravel(home, modes, { town: "", coordinates: north(km), precision: "exact" }, noIsland);

describe("travel", () => {
  test.each<[TravelMode, number]>([
    ["walk", (2 * 1.3 * 60) / 4.2],
    ["bike", (2 * 1.3 * 60) / 11 + 2],
    ["bus", (2 * 1.3 * 60) / 12 + 10],
    ["train", (2 * 1.2 * 60) / 30 + 18],
    ["car", (2 * 1.35 * 60) / 22 + 5],
  ])("2 km by %s", (mode, minutes) => {
    expect(to(2, [mode])?.minutes).toBeCloseTo(minutes, 1);
  });

  test("the best of the person's means counts", () => {
    expect(to(0.5, travelModes)?.mode).toBe("bike");
    expect(to(20, ["walk", "train"])?.mode).toBe("train");
  });

  test("within one town it is 0.3 km", () => {
    const sameTown = { localGovernmentCode: "131172", town: "王子本町", coordinates: north(1) };
    expect(estimateTravel(home, ["walk"], sameTown, noIsland)?.km).toBe(0.3);
  });

  test("a place without coordinates, and the sea between, have no estimate", () => {
    expect(estimateTravel(home, ["car"], { town: "" }, noIsland)).toBeUndefined();
    const island = { localGovernmentCode: "133612", town: "", coordinates: north(3) };
    expect(estimateTravel(home, ["car"], island, (code) => code === "133612")).toBeUndefined();
  });

  test("where a municipality's office stands for the place, the estimate says that it is rough", () => {
    const office = { town: "", coordinates: north(1), precision: "municipality" as const };
    expect(estimateTravel(home, ["walk"], office, noIsland)?.rough).toBe(true);
    expect(to(1, ["walk"])?.rough).toBe(false);
  });

  test("reach is where the minutes end", () => {
    const km = reachKm({ modes: ["walk", "bus"], maxMinutes: 40 });
    expect(to(km - 0.01, ["walk", "bus"])?.minutes).toBeLessThan(40);
    expect(to(km + 0.01, ["walk", "bus"])?.minutes).toBeGreaterThan(40);
  });

  test("Tokyo station to Shinjuku station is about 6 km", () => {
    const tokyo = { latitude: 35.6812, longitude: 139.7671 };
    expect(straightKm(tokyo, { latitude: 35.6896, longitude: 139.7006 })).toBeCloseTo(6.08, 1);
  });
});
