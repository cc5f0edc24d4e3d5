import { describe, expect, test } from "vitest";
import { hardConditionSchema } from "../../../shared/domain/conditions.ts";
import { NotFound } from "../../../shared/domain/errors.ts";
import type { Listing } from "../../../shared/domain/listing.ts";
import { brokenGate, brokenGates, type Pair } from "../../../shared/domain/matching/gates.ts";
import { looseningsOf } from "../../../shared/domain/matching/loosenings.ts";
import { noHistory } from "../../../shared/domain/matching/match-history.ts";
import { onePerson, pairsOf } from "../../../shared/domain/matching/one-person.ts";
import type { Senior } from "../../../shared/domain/senior.ts";
import { aCentre, aListing, aSenior, everyDay } from "../../support/builders.ts";
import { aMatchRun, aPair, broken } from "../../support/matching.ts";
import { hardConditionCases } from "./hard-condition-cases.ts";

const { eligibility, demands, place } = aListing();
const brokenOn = (today: string, senior: Senior, listing: Listing) => {
  const run = aMatchRun([listing], [aCentre()], today);
  return brokenGate((pairsOf(onePerson(senior, noHistory, run), run)[0] as { pair: Pair }).pair);
};
const undecided = { ...aSenior().wishes, undecided: true, kinds: [] };

describe("hard conditions", () => {
  test.each(hardConditionCases)(
    "%s is not offered, and its twin is",
    (_, { breaks, senior, listing, centre, others = [], twin }) => {
      const centres = [centre ?? aCentre(), ...others];
      expect(broken(senior ?? aSenior(), listing ?? aListing(), centres)).toBe(breaks);
      const twinCentres = [twin.centre ?? aCentre(), ...others];
      expect(broken(twin.senior ?? aSenior(), twin.listing ?? aListing(), twinCentres)).toBeUndefined();
    },
  );

  test("each has a case here; what was offered before has its own below", () => {
    const withCase = new Set(hardConditionCases.map(([, { breaks }]) => breaks));
    expect(hardConditionSchema.options.filter((condition) => !withCase.has(condition))).toEqual(["already_offered"]);
  });

  test("what was offered within the cool-down, or answered, is not offered again", () => {
    const listing = aListing();
    expect(broken(aSenior(), listing, [aCentre()], [listing.listingId])).toBe("already_offered");
    expect(broken(aSenior(), listing)).toBeUndefined();
  });

  test("a year of birth is never held against employment", () => {
    const senior = aSenior({ birthYear: 1966, wishes: undecided });
    const job = aListing({ kind: "employment", eligibility: { ...eligibility, minAge: 65 } });
    expect(broken(senior, job)).toBeUndefined();
    const lawful = { ...job.eligibility, ageLimitException: "3ni" as const };
    expect(broken(senior, aListing({ ...job, eligibility: lawful }))).toBe("age_limit");
  });

  test("a listing with a birthday still to come this year is not held against the person", () => {
    const inYear = aListing({ eligibility: { ...eligibility, minAge: 65, maxAge: 70 } });
    expect(broken(aSenior({ birthYear: 1961 }), inYear)).toBeUndefined();
    expect(broken(aSenior({ birthYear: 1955 }), inYear)).toBeUndefined();
    expect(broken(aSenior({ birthYear: 1954 }), inYear)).toBe("age_limit");
  });

  test("not even a little more than the person lifts is offered", () => {
    const lifting = (maxLoadKg: number, loadKg: number) =>
      broken(aSenior({ maxLoadKg }), aListing({ demands: { ...demands, loadKg } }));
    expect([lifting(4.96, 5), lifting(5, 5.01), lifting(4.9, 4.9), lifting(0, 0)]).toEqual([
      "load",
      "load",
      undefined,
      undefined,
    ]);
  });

  test("work at home asks for no computer unless it says so", () => {
    const senior = aSenior({ digitalSkill: "none" });
    const atHome = (flags: typeof demands.flags) =>
      aListing({ place: { ...place, holding: "online" }, demands: { ...demands, setting: "home", flags } });
    expect(broken(senior, atHome([]))).toBeUndefined();
    expect(broken(senior, atHome(["online"]))).toBe("digital");
  });

  test.each(["contract_work", "silver"] as const)(
    "%s is no employment: no centre needs a basis to offer it",
    (kind) => {
      for (const placementBasis of ["ART29", "SILVER", "NONE"] as const)
        expect(
          broken(aSenior({ wishes: undecided }), aListing({ kind }), [aCentre({ placementBasis })]),
        ).toBeUndefined();
    },
  );

  test("on a leap day, who has a birthday on the day before is a year older, and who has it on the day after is not", () => {
    const from65 = aListing({ closesOn: "2028-12-31", eligibility: { ...eligibility, minAge: 65 } });
    const brokenFor = (birthDate: string, today: string) => brokenOn(today, aSenior({ birthDate }), from65);
    expect(brokenFor("1963-02-28", "2028-02-29")).toBeUndefined();
    expect(brokenFor("1963-03-01", "2028-02-29")).toBe("age_limit");
    expect(brokenFor("1963-03-01", "2028-03-01")).toBeUndefined();
    expect(brokenFor("1963-12-31", "2028-12-31")).toBeUndefined();
    expect(brokenFor("1964-01-01", "2028-12-31")).toBe("age_limit");
  });

  test("each is named that a listing breaks, whatever else it breaks", () => {
    const elsewhere = aListing({
      place: { ...place, localGovernmentCode: "131130" },
      eligibility: { ...eligibility, residentsOf: ["131130"] },
    });
    const settled = aSenior({ travel: { ...aSenior().travel, outsideOwnAreaOk: false } });
    const ofOwnArea = [aCentre({ wideArea: false })];
    expect(brokenGates(aPair(settled, elsewhere, ofOwnArea))).toEqual(["residence", "own_area_only", "wide_area_rule"]);
    const over = aListing({
      state: "closed",
      capacity: { remaining: 0, note: "" },
      eligibility: { ...eligibility, audience: "children" },
    });
    expect(brokenGates(aPair(aSenior(), over))).toEqual(["closed", "capacity_full", "audience"]);
  });

  test("nobody is matched by the rules of a centre that is not their own", () => {
    const stranger = aSenior({ centreId: "shibuya" });
    expect(() => broken(stranger, aListing(), [aCentre()])).toThrow(NotFound);
    expect(() => looseningsOf(stranger, noHistory, aMatchRun([aListing()]))).toThrow(NotFound);
  });

  test("who has time on no day is offered what leaves the time open, and nothing else", () => {
    const busy = aSenior({ availability: everyDay("no") });
    expect(broken(busy, aListing())).toBe("schedule");
    expect(broken(busy, aListing({ schedule: { type: "flexible" } }))).toBeUndefined();
  });
});
