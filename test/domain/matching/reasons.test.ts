import { describe, expect, test } from "vitest";
import type { Listing } from "../../../shared/domain/listing.ts";
import { listingFacts, personFacts } from "../../../shared/domain/matching/facts.ts";
import { reasonsFor } from "../../../shared/domain/matching/reasons.ts";
import { contributions, total } from "../../../shared/domain/matching/score.ts";
import { weightsOn } from "../../../shared/domain/matching/weights.ts";
import type { Senior } from "../../../shared/domain/senior.ts";
import { isCaution, reasonInWords } from "../../../shared/text/reasons.ts";
import { aListing, aSenior, everyDay } from "../../support/builders.ts";
import { aMatchContext, matchDay } from "../../support/matching.ts";

const weights = weightsOn(matchDay);
const partsOf = (senior: Senior, listing: Listing) =>
  contributions(personFacts(senior, new Set()), listingFacts(listing), aMatchContext(), weights);
const saidOf = (senior: Senior, listing: Listing) => reasonsFor(partsOf(senior, listing)).map(reasonInWords);
const { place, demands } = aListing();
const unstated = { posture: "unknown" as const, setting: "unknown" as const };

describe("reasons", () => {
  test("are the two or three heaviest of what the person told", () => {
    expect(saidOf(aSenior(), aListing())).toEqual([
      "清掃・花や緑の世話のご希望",
      "お住まいから約0.3km（歩いて約6分）",
      "火曜の午前",
    ]);
  });

  test("say what is to be asked where the listing does not say it and it matters to the person", () => {
    const senior = aSenior({ avoid: [{ code: "long_standing", level: "hard" }] });
    expect(saidOf(senior, aListing({ demands: unstated }))).toContain("立ち仕事かどうかは確認が必要です");
    expect(saidOf(aSenior(), aListing({ demands: unstated })).join()).not.toContain("確認");
  });

  test("unknown lowers the score, a full statement does not", () => {
    const senior = aSenior({ avoid: [{ code: "long_standing", level: "hard" }] });
    const score = (listing: Listing) => total(partsOf(senior, listing));
    const sitting = aListing({ demands: { ...demands, posture: "sitting" } });
    expect(score(aListing({ demands: unstated }))).toBe(score(sitting) + weights.unknown);
  });

  test("say what is below a full fit, after what fits", () => {
    const senior = aSenior({
      availability: everyDay("possible"),
      travel: { modes: ["walk"], preferredMinutes: 5, maxMinutes: 40, outsideOwnAreaOk: true },
    });
    const reasons = reasonsFor(partsOf(senior, aListing()));
    expect(reasons.map(isCaution)).toEqual([false, false, true, true]);
    expect(reasons.map(reasonInWords)).toEqual([
      "清掃・花や緑の世話のご希望",
      "ボランティアのご希望",
      "歩いて約6分。ご希望の5分より少し遠めです",
      "火曜の午前です。ご都合を確かめてください",
    ]);
  });

  test("never tell a distance from a municipality's office", () => {
    const rough = aListing({ place: { ...place, town: "", precision: "municipality" } });
    expect(saidOf(aSenior(), rough).join()).not.toContain("km");
  });

  test("are never empty", () => {
    expect(reasonsFor([])).toEqual([{ code: "within_reach", values: {} }]);
  });

  test("scores are whole numbers", () => {
    expect(partsOf(aSenior(), aListing()).every(({ points }) => Number.isInteger(points))).toBe(true);
  });
});

describe("weights", () => {
  test("name their version, and hold before their first day too", () => {
    expect(weightsOn("2026-11-25").version).toBe("2020-1");
    expect(weightsOn("2019-01-01").version).toBe("2020-1");
  });
});
