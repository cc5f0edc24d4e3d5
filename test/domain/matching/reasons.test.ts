import { describe, expect, test } from "vitest";
import type { Listing } from "../../../shared/domain/listing.ts";
import { reasonsFor } from "../../../shared/domain/matching/reasons.ts";
import { scorer } from "../../../shared/domain/matching/scorer.ts";
import { weightsFor } from "../../../shared/domain/matching/weights.ts";
import type { Senior } from "../../../shared/domain/senior.ts";
import { isCaution, reasonInWords } from "../../../shared/text/reasons.ts";
import { aCentre, aListing, aSenior, everyDay } from "../../support/builders.ts";
import { aPair, matchDay } from "../../support/matching.ts";

const sheetOf = (senior: Senior, listing: Listing, centre = aCentre()) => {
  const pair = aPair(senior, listing, [centre]);
  const by = scorer(pair.people, pair.run, weightsFor(centre, matchDay));
  by.person(0, pair.group);
  return { pair, sheet: by.sheet(0, pair.metres), score: by.scoreOne(0, pair.metres) };
};
const reasonsOf = (senior: Senior, listing: Listing, centre = aCentre()) => {
  const { pair, sheet } = sheetOf(senior, listing, centre);
  return reasonsFor(pair, sheet);
};
const saidOf = (senior: Senior, listing: Listing) => reasonsOf(senior, listing).map(reasonInWords);
const { place, demands, eligibility } = aListing();
const unstated = { posture: "unknown" as const, setting: "unknown" as const };

describe("what is below a full fit", () => {
  const missesOf = (senior: Parameters<typeof aSenior>[0], listing: Parameters<typeof aListing>[0]) =>
    reasonsOf(aSenior(senior), aListing(listing))
      .filter(isCaution)
      .map(({ code }) => code);
  const flexible = { type: "flexible" as const, daysRequiredPerWeek: 4 };

  test("is coming on more days than hoped, whichever one chooses", () => {
    expect(missesOf({ maxDaysPerWeek: 3 }, { schedule: flexible })).toEqual(["frequency"]);
    expect(missesOf({ maxDaysPerWeek: 4 }, { schedule: flexible })).toEqual([]);
    expect(missesOf({ maxDaysPerWeek: 1 }, { schedule: { type: "flexible" } })).toEqual([]);
    const twoDays = { type: "monthly" as const, weekdays: ["Tu" as const, "Th" as const], daysRequiredPerWeek: 2 };
    expect(missesOf({ maxDaysPerWeek: 1 }, { schedule: twoDays })).toEqual(["frequency"]);
  });

  test.each([
    ["the last place", { capacity: { total: 5, remaining: 1 } }],
    ["the only place", { capacity: { total: 1 } }],
    ["a work of one", { groupSize: 1 }],
  ])("is %s, for who wishes to bring a friend", (_, alone) => {
    expect(missesOf({ wants: { withFriend: true } }, alone)).toEqual(["with_friend"]);
    expect(missesOf({ wants: { withFriend: true } }, { groupSize: 2, capacity: { total: 5 } })).toEqual([]);
  });
});

describe("reasons", () => {
  test("are the two or three heaviest of what the person told", () => {
    expect(saidOf(aSenior(), aListing())).toEqual([
      "清掃・花や緑の世話のご希望",
      "お住まいから約0.3km（歩いて約7分）",
      "火曜の午前",
    ]);
  });

  test("say what is to be asked where the listing does not say it and it matters to the person", () => {
    const senior = aSenior({ avoid: [{ code: "long_standing", level: "hard" }] });
    expect(saidOf(senior, aListing({ demands: unstated }))).toContain("立ち仕事かどうかは確認が必要です");
    expect(saidOf(aSenior(), aListing({ demands: unstated })).join()).not.toContain("確認");
  });

  test("say that it is to be asked for whom it is, where the person did not say whether they are one of them", () => {
    const forWomen = aListing({ eligibility: { ...eligibility, sex: "female" } });
    const sexAsked = "参加できる方の性別は確認が必要です";
    expect(saidOf(aSenior(), forWomen)).toContain(sexAsked);
    expect(saidOf(aSenior({ sex: "female" }), forWomen)).not.toContain(sexAsked);
    expect(saidOf(aSenior(), aListing({ ...forWomen, kind: "employment" }))).not.toContain(sexAsked);
    const from75 = aListing({ eligibility: { ...eligibility, minAge: 75 } });
    const ageAsked = "対象の年齢は確認が必要です";
    expect(saidOf(aSenior(), from75)).toContain(ageAsked);
    expect(saidOf(aSenior({ birthYear: 1951 }), from75)).toContain(ageAsked);
    expect(saidOf(aSenior({ birthYear: 1950 }), from75)).not.toContain(ageAsked);
    expect(saidOf(aSenior({ birthDate: "1951-11-25" }), from75)).not.toContain(ageAsked);
    const upTo75 = aListing({ eligibility: { ...eligibility, maxAge: 75 } });
    expect(saidOf(aSenior({ birthYear: 1950 }), upTo75)).toContain(ageAsked);
    expect(saidOf(aSenior({ birthYear: 1951 }), upTo75)).not.toContain(ageAsked);
  });

  test("unknown lowers the score, a full statement does not", () => {
    const senior = aSenior({ avoid: [{ code: "long_standing", level: "hard" }] });
    const score = (listing: Listing) => sheetOf(senior, listing).score;
    const sitting = aListing({ demands: { ...demands, posture: "sitting" } });
    expect(score(aListing({ demands: unstated }))).toBe(score(sitting) + weightsFor(aCentre(), matchDay).unknown);
  });

  test("say what is below a full fit, after what fits", () => {
    const senior = aSenior({
      availability: everyDay("possible"),
      travel: { modes: ["walk"], preferredMinutes: 5, maxMinutes: 40, outsideOwnAreaOk: true },
    });
    const reasons = reasonsOf(senior, aListing());
    expect(reasons.map(isCaution)).toEqual([false, false, true, true]);
    expect(reasons.map(reasonInWords)).toEqual([
      "清掃・花や緑の世話のご希望",
      "ボランティアのご希望",
      "火曜の午前です。ご都合を確かめてください",
      "歩いて約7分。ご希望の5分より少し遠めです",
    ]);
  });

  test("never tell a distance from a municipality's office", () => {
    const rough = aListing({ place: { ...place, town: "", precision: "municipality" } });
    expect(saidOf(aSenior(), rough).join()).not.toContain("km");
  });

  test("are never empty", () => {
    const nobodysWish = aSenior({
      wishes: { undecided: true, kinds: [], taxonomyCodes: [] },
      availability: everyDay("possible"),
    });
    const bare = aListing({
      fee: { status: "unknown" },
      beginnerFriendly: false,
      place: { ...place, localGovernmentCode: "131130", town: "", precision: "municipality" },
    });
    expect(reasonsOf(nobodysWish, bare)[0]).toEqual({ code: "within_reach", values: {} });
  });

  test("weigh by the centre's own numbers, and leave out what it gives no points for", () => {
    const welcoming = aListing({ eligibility: { ...aListing().eligibility, audience: "seniors" } });
    const codesWith = (seniorsWelcome: number) => {
      const weights = [{ version: "1", effectiveFrom: "2026-01-01", numbers: { seniorsWelcome } }];
      return reasonsOf(aSenior(), welcoming, aCentre({ weights })).map(({ code }) => code);
    };
    expect(codesWith(200)[0]).toBe("seniors_welcome");
    expect(codesWith(25)).not.toContain("seniors_welcome");
    expect(codesWith(0)).not.toContain("seniors_welcome");
  });

  test("scores are whole numbers", () => {
    expect(Object.values(sheetOf(aSenior(), aListing()).sheet).every(Number.isInteger)).toBe(true);
  });
});

describe("weights", () => {
  test("name their version, and hold before their first day too", () => {
    expect(weightsFor(aCentre(), "2026-11-25").version).toBe("2026-2");
    expect(weightsFor(aCentre(), "2019-01-01").version).toBe("2026-2");
  });

  test("a centre's own numbers hold from their day on, and the version says so", () => {
    const own = aCentre({ weights: [{ version: "1", effectiveFrom: "2026-12-01", numbers: { free: 30 } }] });
    expect(weightsFor(own, "2026-11-30")).toEqual(weightsFor(aCentre(), "2026-11-30"));
    expect(weightsFor(own, "2026-12-01")).toEqual({
      ...weightsFor(aCentre(), "2026-12-01"),
      free: 30,
      version: "2026-2+kita-1",
    });
  });
});
