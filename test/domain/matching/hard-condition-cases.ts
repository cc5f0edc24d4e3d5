import type { Centre } from "../../../shared/domain/centre.ts";
import type { HardCondition, weekdays } from "../../../shared/domain/conditions.ts";
import type { Listing } from "../../../shared/domain/listing.ts";
import type { Senior } from "../../../shared/domain/senior.ts";
import { aCentre, aListing, aSenior } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";

const thrifty = aSenior({ costLimit: { yenPerSession: 500, level: "hard" } });
const earning = aSenior({ rewardNeed: { need: "required" } });
const paid = aListing({ reward: { type: "hourly", yen: 1200 } });
const { place, eligibility, demands, capacity, application, fee } = aListing();
const care = aListing({ demands: { ...demands, qualificationRequired: "介護福祉士" } });
const inEnglish = aListing({ demands: { ...demands, languageRequired: "en" } });
const { wishes, travel, availability } = aSenior();
const shibuya = "131130";
const oshima = "133612";
const farAway = { latitude: 35.66, longitude: 139.4 };
const notOn = (...days: readonly (typeof weekdays)[number][]) => ({
  ...availability,
  ...Object.fromEntries(days.map((day) => [day, { am: "no", pm: "no", eve: "no" }])),
});
const undecided = { ...wishes, undecided: true, kinds: [] };

/** A person and a listing that break a condition, and their twins that do not; defaults of the builders where not named. */
export interface HardConditionCase {
  readonly breaks: HardCondition;
  readonly senior?: Senior;
  readonly listing?: Listing;
  readonly centre?: Centre;
  readonly others?: readonly Centre[];
  /** The same with one thing changed, which breaks nothing. */
  readonly twin: { readonly senior?: Senior; readonly listing?: Listing; readonly centre?: Centre };
}

export const hardConditionCases: readonly (readonly [says: string, HardConditionCase])[] = [
  ["a withdrawn listing", { breaks: "closed", listing: aListing({ state: "closed" }), twin: {} }],
  [
    "a listing after its last day",
    {
      breaks: "closed",
      listing: aListing({ closesOn: "2026-11-24" }),
      twin: { listing: aListing({ closesOn: "2026-11-25" }) },
    },
  ],
  [
    "a listing after the closing date for applications",
    {
      breaks: "closed",
      listing: aListing({ application: { ...application, until: "2026-11-24" } }),
      twin: { listing: aListing({ application: { ...application, until: "2026-11-25" } }) },
    },
  ],
  [
    "a listing whose last date is over",
    {
      breaks: "closed",
      listing: aListing({ schedule: { type: "dates", dates: ["2026-11-24", "2026-11-10"] } }),
      twin: { listing: aListing({ schedule: { type: "dates", dates: ["2026-11-24", "2026-12-01"] } }) },
    },
  ],
  [
    "a full listing",
    {
      breaks: "capacity_full",
      listing: aListing({ capacity: { ...capacity, total: 10, remaining: 0 } }),
      twin: { listing: aListing({ capacity: { ...capacity, total: 10, remaining: 1 } }) },
    },
  ],
  [
    "a listing for children only",
    {
      breaks: "audience",
      listing: aListing({ eligibility: { ...eligibility, audience: "children" } }),
      twin: { listing: aListing({ eligibility: { ...eligibility, audience: "unknown" } }) },
    },
  ],
  [
    "a listing for people up to 39",
    {
      breaks: "audience",
      listing: aListing({ eligibility: { ...eligibility, minAge: 18, maxAge: 39 } }),
      twin: { listing: aListing({ eligibility: { ...eligibility, minAge: 18, maxAge: 74 } }) },
    },
  ],
  [
    "employment, of a centre without a basis for placement",
    {
      breaks: "legal_mode",
      senior: aSenior({ wishes: undecided }),
      listing: aListing({ kind: "employment" }),
      centre: aCentre({ placementBasis: "SILVER" }),
      twin: { senior: aSenior({ wishes: undecided }), listing: aListing({ kind: "employment" }) },
    },
  ],
  [
    "a kind that was not named",
    {
      breaks: "kind",
      senior: aSenior({ wishes: { ...wishes, kinds: ["course"] } }),
      twin: { senior: aSenior({ wishes: undecided }) },
    },
  ],
  [
    "a field that was refused",
    {
      breaks: "not_code",
      senior: aSenior({ wishes: { ...wishes, taxonomyCodes: [], taxonomyCodesRefused: ["H5"] } }),
      listing: aListing({ taxonomy: { primary: "V4", secondary: ["H5"] } }),
      twin: { senior: aSenior({ wishes: { ...wishes, taxonomyCodes: [], taxonomyCodesRefused: ["H5"] } }) },
    },
  ],
  [
    "a group that the person wants nothing of",
    {
      breaks: "excluded_org",
      senior: aSenior({ excludedOrganizations: [idOf(3001)] }),
      twin: { senior: aSenior({ excludedOrganizations: [idOf(3002)] }) },
    },
  ],
  [
    "a listing for residents of elsewhere",
    {
      breaks: "residence",
      listing: aListing({ eligibility: { ...eligibility, residentsOf: [shibuya] } }),
      twin: { listing: aListing({ eligibility: { ...eligibility, residentsOf: [shibuya, "131172"] } }) },
    },
  ],
  [
    "a place outside the own area, for who stays in it",
    {
      breaks: "own_area_only",
      senior: aSenior({ travel: { ...travel, outsideOwnAreaOk: false } }),
      listing: aListing({ place: { ...place, localGovernmentCode: shibuya } }),
      twin: { listing: aListing({ place: { ...place, localGovernmentCode: shibuya } }) },
    },
  ],
  [
    "a place outside the area of a centre that stays in it",
    {
      breaks: "wide_area_rule",
      listing: aListing({ place: { ...place, localGovernmentCode: shibuya } }),
      centre: aCentre({ wideArea: false }),
      twin: { centre: aCentre({ wideArea: false }) },
    },
  ],
  [
    "a listing that another centre keeps for its own people",
    {
      breaks: "wide_area_rule",
      listing: aListing({ centreId: "shibuya", place: { ...place, localGovernmentCode: shibuya } }),
      others: [aCentre({ centreId: "shibuya", wideArea: false })],
      twin: { listing: aListing({ place: { ...place, localGovernmentCode: shibuya } }) },
    },
  ],
  [
    "a demand that the person cannot take",
    {
      breaks: "avoid",
      senior: aSenior({ avoid: [{ code: "stairs", level: "hard" }] }),
      listing: aListing({ demands: { ...demands, flags: ["stairs"] } }),
      twin: {
        senior: aSenior({ avoid: [{ code: "stairs", level: "soft" }] }),
        listing: aListing({ demands: { ...demands, flags: ["stairs"] } }),
      },
    },
  ],
  [
    "standing work, for who cannot stand long, even if only the posture says so",
    {
      breaks: "avoid",
      senior: aSenior({ avoid: [{ code: "long_standing", level: "hard" }] }),
      listing: aListing({ demands: { ...demands, posture: "standing" } }),
      twin: {
        senior: aSenior({ avoid: [{ code: "long_standing", level: "hard" }] }),
        listing: aListing({ demands: { posture: "unknown", setting: "unknown" } }),
      },
    },
  ],
  [
    "a load above what the person lifts",
    {
      breaks: "load",
      senior: aSenior({ maxLoadKg: 5 }),
      listing: aListing({ demands: { ...demands, loadKg: 6 } }),
      twin: { senior: aSenior({ maxLoadKg: 5 }), listing: aListing({ demands: { ...demands, loadKg: 5 } }) },
    },
  ],
  [
    "a fee above the limit",
    {
      breaks: "cost_hard",
      senior: thrifty,
      listing: aListing({ fee: { ...fee, status: "paid", yen: 501 } }),
      twin: { senior: thrifty, listing: aListing({ fee: { ...fee, status: "unknown" } }) },
    },
  ],
  [
    "unpaid work, for who needs to earn",
    { breaks: "reward_required", senior: earning, twin: { senior: earning, listing: paid } },
  ],
  [
    "a qualification that the person does not hold",
    {
      breaks: "qualification",
      listing: care,
      twin: { senior: aSenior({ qualifications: ["介護福祉士"] }), listing: care },
    },
  ],
  [
    "a language that the person does not speak",
    { breaks: "language", listing: inEnglish, twin: { senior: aSenior({ languages: ["en"] }), listing: inEnglish } },
  ],
  [
    "a computer, for who can use a smartphone a little",
    {
      breaks: "digital",
      senior: aSenior({ digitalSkill: "little" }),
      listing: aListing({ demands: { ...demands, flags: ["pc"] } }),
      twin: {
        senior: aSenior({ digitalSkill: "little" }),
        listing: aListing({ demands: { ...demands, flags: ["smartphone"] } }),
      },
    },
  ],
  [
    "an online course, for who is not at home with a computer",
    {
      breaks: "digital",
      senior: aSenior({ digitalSkill: "none" }),
      listing: aListing({ place: { ...place, holding: "online" } }),
      twin: { senior: aSenior({ digitalSkill: "ok" }), listing: aListing({ place: { ...place, holding: "online" } }) },
    },
  ],
  [
    "an age limit, for who told the year of birth",
    {
      breaks: "age_limit",
      senior: aSenior({ birthYear: 1966 }),
      listing: aListing({ eligibility: { ...eligibility, minAge: 65 } }),
      twin: { listing: aListing({ eligibility: { ...eligibility, minAge: 65 } }) },
    },
  ],
  [
    "a limit to one sex, for who told it",
    {
      breaks: "sex_limit",
      senior: aSenior({ sex: "male" }),
      listing: aListing({ eligibility: { ...eligibility, sex: "female" } }),
      twin: { listing: aListing({ eligibility: { ...eligibility, sex: "female" } }) },
    },
  ],
  [
    "a time that is not possible",
    {
      breaks: "schedule",
      senior: aSenior({ availability: notOn("Tu") }),
      twin: { senior: aSenior({ availability: notOn("Mo", "We", "Th", "Fr", "Sa", "Su") }) },
    },
  ],
  [
    "one of several dates that is not possible",
    {
      breaks: "schedule",
      senior: aSenior({ availability: notOn("We") }),
      listing: aListing({ schedule: { type: "dates", dates: ["2026-12-01", "2026-12-02"] } }),
      twin: {
        senior: aSenior({ availability: notOn("We") }),
        listing: aListing({ schedule: { type: "dates", dates: ["2026-12-01", "2026-12-03"] } }),
      },
    },
  ],
  [
    "a way longer than the most minutes",
    {
      breaks: "distance",
      listing: aListing({ place: { ...place, town: "", coordinates: farAway } }),
      twin: { senior: aSenior({ travel: { ...travel, modes: ["train"], maxMinutes: 120 } }) },
    },
  ],
  [
    "an island, for who lives on the main land",
    {
      breaks: "distance",
      listing: aListing({ place: { ...place, localGovernmentCode: oshima } }),
      twin: { listing: aListing({ place: { ...place, localGovernmentCode: oshima, holding: "online" } }) },
    },
  ],
  [
    "a place elsewhere that nothing is known of",
    {
      breaks: "distance",
      listing: aListing({ place: { localGovernmentCode: shibuya } }),
      twin: { listing: aListing({ place: { localGovernmentCode: "131172" } }) },
    },
  ],
];
