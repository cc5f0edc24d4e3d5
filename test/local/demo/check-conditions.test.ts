import { describe, expect, test } from "vitest";
import {
  brokenConditions,
  type CheckedListing,
  type CheckedProfile,
} from "../../../infra/local/demo/check-conditions.ts";
import { checkMails } from "../../../infra/local/demo/check-mails.ts";
import type { DigestInInbox } from "../../../infra/local/demo/read-digests.ts";

const today = "2022-01-20";
const always = { am: "good", pm: "good", eve: "good" };
const position = { latitude: 35.7528, longitude: 139.738 };

const aProfile = (overrides: Partial<CheckedProfile> = {}): CheckedProfile => ({
  state: "active",
  email: "a@example.jp",
  location: { localGovernmentCode: "131172", town: "王子", coordinates: position },
  wishes: { undecided: false, kinds: ["course"], taxonomyCodesRefused: ["H4"] },
  availability: Object.fromEntries(["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"].map((day) => [day, always])),
  travel: { modes: ["walk"], maxMinutes: 30, outsideOwnAreaOk: true },
  avoid: [{ code: "stairs", level: "hard" }],
  digitalSkill: "none",
  costLimit: { yenPerSession: 1000, level: "hard" },
  sex: "female",
  birthYear: 1950,
  ...overrides,
});

const aCheckedListing = (overrides: Partial<CheckedListing> = {}): CheckedListing => ({
  listingId: "l1",
  referenceNumber: "A-1000001",
  state: "published",
  kind: "course",
  municipalityCode: "131172",
  closesOn: "2022-02-05",
  taxonomy: { primary: "H2", secondary: [] },
  schedule: { type: "dates", weekdays: [], dates: ["2022-02-05"], startTime: "10:00", endTime: "12:00" },
  place: {
    localGovernmentCode: "131172",
    town: "赤羽",
    coordinates: { latitude: 35.76, longitude: 139.738 },
    holding: "onsite",
  },
  demands: { posture: "unknown", setting: "unknown", flags: [] },
  fee: { status: "paid", yen: 500 },
  eligibility: { audience: "unknown", residentsOf: [] },
  capacity: {},
  application: {},
  ...overrides,
});

describe("the second reading of the hard conditions", () => {
  test("a fitting listing breaks none", () => {
    expect(brokenConditions(aProfile(), aCheckedListing(), today)).toEqual([]);
  });
  const never = { am: "no", pm: "good", eve: "good" };
  const far = { latitude: 35.6, longitude: 139.4 };
  test.each<[string, Partial<CheckedListing>, Partial<CheckedProfile>]>([
    ["closed", { state: "closed" }, {}],
    ["expired", { application: { until: "2022-01-19" } }, {}],
    ["capacity_full", { capacity: { remaining: 0 } }, {}],
    ["audience", { eligibility: { audience: "families", residentsOf: [] } }, {}],
    ["kind", { kind: "event" }, {}],
    ["not_code", { taxonomy: { primary: "H2", secondary: ["H4"] } }, {}],
    ["avoid", { demands: { posture: "unknown", setting: "unknown", flags: ["stairs"] } }, {}],
    ["cost_hard", { fee: { status: "paid", yen: 1001 } }, {}],
    ["digital", { demands: { posture: "unknown", setting: "unknown", flags: ["smartphone"] } }, {}],
    ["residence", { eligibility: { audience: "unknown", residentsOf: ["131181"] } }, {}],
    ["sex_limit", { eligibility: { audience: "unknown", residentsOf: [], sex: "male" } }, {}],
    ["age_limit", { eligibility: { audience: "unknown", residentsOf: [], minAge: 75 } }, {}],
    ["schedule", {}, { availability: { ...aProfile().availability, Sa: never } }],
    ["distance", { place: { ...aCheckedListing().place, coordinates: far } }, {}],
    [
      "own_area_only",
      { place: { ...aCheckedListing().place, localGovernmentCode: "131181", town: "" } },
      { travel: { modes: ["walk"], maxMinutes: 60, outsideOwnAreaOk: false } },
    ],
  ])("%s", (condition, listing, profile) => {
    expect(brokenConditions(aProfile(profile), aCheckedListing(listing), today)).toEqual([condition]);
  });
});

describe("mails held against profiles and listings", () => {
  const aDigest = (overrides: Partial<DigestInInbox> = {}): DigestInInbox => ({
    messageId: "m1",
    recipient: "a@example.jp",
    centreId: "kita",
    seniorId: "s1",
    cycle: "2022-01-20T02:00",
    items: [0],
    numbers: ["A-1000001"],
    hasOneClickUnsubscribe: true,
    ...overrides,
  });
  const rows = <Row extends object>(...all: Row[]) => all as unknown as Readonly<Record<string, unknown>>[];
  const store = {
    seniors: rows({ seniorId: "s1", ...aProfile() }),
    listings: rows(aCheckedListing()),
    deliveries: ["2022-01-20T02:00", "2022-01-21T02:00"].flatMap((cycle) =>
      rows({ seniorId: "s1", cycle, items: [{ listingId: "l1" }] }),
    ),
  };
  const conditionsOf = (...digests: DigestInInbox[]) =>
    checkMails(digests, store, () => true).flatMap(({ conditions }) => conditions);

  test("a right mail is right", () => expect(conditionsOf(aDigest())).toEqual([]));
  test("the same listing on the next day is a repetition", () => {
    expect(conditionsOf(aDigest(), aDigest({ messageId: "m2", cycle: "2022-01-21T02:00" }))).toEqual([
      "already_offered",
    ]);
  });
  test("the same digest twice is doubled", () => {
    expect(conditionsOf(aDigest(), aDigest({ messageId: "m2" }))).toEqual(["doubled", "already_offered"]);
  });
  test("a stranger's address, an unnamed listing and a missing way to stop are seen", () => {
    expect(conditionsOf(aDigest({ recipient: "b@example.jp" }))).toEqual(["wrong_recipient"]);
    expect(conditionsOf(aDigest({ numbers: [] }))).toEqual(["other_listing_named"]);
    expect(conditionsOf(aDigest({ hasOneClickUnsubscribe: false }))).toEqual(["no_unsubscribe"]);
  });
});
