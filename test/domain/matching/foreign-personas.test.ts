import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { judgePersonas } from "../../bench/judge-personas.ts";
import { personaFigures } from "../../bench/persona-figures.ts";
import { personaFileSchema, readPersonaFile } from "../../bench/persona-file.ts";

/** As little as a persona may say: what conditions.md does not call a list, a number or a choice of its own is left out. */
const person = {
  id: "p",
  prefecture: "東京都",
  municipality_code: "131172",
  municipality: "北区",
  lat: 35.7528,
  lng: 139.7335,
  availability: { Mo: { am: "good", pm: "good", eve: "good" } },
  travel: { modes: ["walk"], preferred_minutes: 20, max_minutes: 40 },
};
const listing = {
  id: "l",
  title: "花の会",
  organization: "花の会",
  kind: "activity",
  taxonomy: { primary: "H5" },
  place: { municipality_code: "131172", municipality: "北区", prefecture: "東京都", lat: 35.7555, lng: 139.7335 },
  schedule: { type: "weekly", weekdays: ["Mo"], start: "10:00", end: "11:30" },
  expected: "fit",
};

/** The condition broken, else those missed, else "fit". */
const verdict = (ofPerson: object, ofListing: object, reference_date = "2026-11-25"): string => {
  const personas = [{ ...person, ...ofPerson, listings: [{ ...listing, ...ofListing }] }];
  const [judged] = judgePersonas(personaFileSchema.parse({ meta: { reference_date }, personas }));
  if (judged?.gate !== undefined || judged === undefined) return judged?.gate ?? "";
  if (judged.misses.length > 0) return judged.misses.join(" ");
  return judged.rank === undefined ? "not offered" : "fit";
};

const place = (changed: object) => ({ place: { ...listing.place, ...changed } });
const schedule = (changed: object) => ({ schedule: { ...listing.schedule, ...changed } });
const eligibility = (only: object) => ({ eligibility: only });
const unlocated = { lat: null, lng: null };
const way = (minutes: number) => ({ ...place(unlocated), travel_estimate: { mode: "bus", minutes } });
const wage = { wage_need: { need: "required", min_hourly_yen: 1100 } };
const paid = (type: string, yen: number, unit: string | null) => ({ kind: "silver", reward: { type, yen, unit } });
const elsewhere = { municipality_code: null, municipality: "川口市", prefecture: "埼玉県" };

describe("what somebody else writes who has read conditions.md", () => {
  test.each<[string, object, object, string]>([
    ["only what must be said", {}, {}, "fit"],
    ["no week at all", { availability: null }, {}, "fit"],
    [
      "nothing, by empty texts",
      { availability: "", wants: { with_friend: "", start_by: "" }, kinds_wanted: "", wage_need: "" },
      { demands: "", eligibility: "", capacity: { total: "" } },
      "fit",
    ],
    ["sums of which none is said", { cost_limit: { yen_per_session: null, level: null }, wage_need: {} }, {}, "fit"],
    ["a limit without a level", { cost_limit: { yen_per_session: 500 } }, { participation_fee_yen: 501 }, "cost_hard"],
    [
      "an avoided demand without a level",
      { avoid: [{ code: "smoke" }] },
      { demands: { flags: ["smoke"] } },
      "avoid:smoke",
    ],
    ["no preferred minutes", { travel: { modes: ["walk"], max_minutes: 40 } }, place({ lat: 35.77 }), "fit"],
    ["no means of travel", { travel: { modes: [], max_minutes: 0 } }, {}, "distance"],
    [
      "no means of travel, and nowhere to go",
      { travel: { modes: [], max_minutes: 0 } },
      { place: { remote: true }, demands: { setting: "online" } },
      "fit",
    ],
    ["a code as a number", { municipality_code: 131172 }, {}, "fit"],
    ["a day that lasts from midnight to midnight", {}, schedule({ start: "00:00", end: "24:00" }), "fit"],
    [
      "a night that is none of theirs",
      { availability: { Mo: { am: "good", pm: "good", eve: "no" } } },
      schedule({ start: "00:00", end: "24:00" }),
      "schedule",
    ],
    ["half a day a week", {}, schedule({ days_required_per_week: 0.5 }), "fit"],
    ["the last week as -1", {}, schedule({ type: "monthly", weeks_of_month: [-1] }), "fit"],
    ["no schedule and no group", {}, { schedule: null, group_size: 0, organization: null, title: null }, "fit"],
    [
      "four more fields, of which the last is refused",
      { taxonomy_codes_refused: ["W3"] },
      { taxonomy: { primary: "H5", secondary: ["C1", "C2", "C3", "W3"] } },
      "not_code:W3",
    ],
    ["nothing but that it takes place", {}, { place: {}, schedule: null, demands: null, reward: null }, "fit"],
    ["a whole group of fields", { taxonomy_codes: ["H"] }, {}, "fit"],
    ["a whole group that is refused", { taxonomy_codes_refused: ["H"] }, {}, "not_code:H5"],
    [
      "dates with strokes",
      {},
      { ...schedule({ type: "dates", dates: ["2026/11/30"] }), apply_by: "2026/11/25" },
      "fit",
    ],
    ["an instant", {}, { apply_by: "2026-11-24T17:00:00+09:00" }, "closed"],
    ["another group of wishes", { taxonomy_codes: ["V4"] }, {}, "taxonomy_adjacent"],
    ["no word of travel", { travel: null }, {}, "fit"],
    ["minutes, but no means of travel", { travel: { modes: [], max_minutes: 30 } }, {}, "fit"],
    ["a week of which nothing is said", { availability: {} }, {}, "fit"],
    ["a week as an empty list", { availability: [] }, {}, "fit"],
    [
      "a demand as conditions are written",
      { avoid: [{ code: "avoid:smoke", level: "hard" }] },
      { demands: { flags: ["avoid:smoke"] } },
      "avoid:smoke",
    ],
    ["numbers for ids", { id: 7 }, { id: 8 }, "fit"],
    [
      "sums in quotes",
      { cost_limit: { yen_per_session: "500", level: "hard" } },
      { participation_fee_yen: "501" },
      "cost_hard",
    ],
    ["no field", { taxonomy_codes: ["V4"] }, { taxonomy: null }, "fit"],
    ["a field's group alone", { taxonomy_codes: ["H5"] }, { taxonomy: { primary: "H" } }, "fit"],
    ["a home by its name", { municipality_code: null }, {}, "fit"],
    [
      "three dates in one week",
      { availability: null, max_days_per_week: 2 },
      schedule({ type: "dates", dates: ["2026-11-30", "2026-12-01", "2026-12-06"] }),
      "frequency",
    ],
    [
      "three dates in two weeks",
      { availability: null, max_days_per_week: 2 },
      schedule({ type: "dates", dates: ["2026-11-29", "2026-11-30", "2026-12-06"] }),
      "fit",
    ],
    [
      "an organisation with its legal form",
      { excluded_organizations: ["花の会"] },
      { organization: "NPO法人 花の会" },
      "excluded_org",
    ],
    ["a way that takes just the minutes", {}, place({ lat: 35.7528 + 0.009684 }), "fit"],
    ["a way that takes some metres more", {}, place({ lat: 35.7528 + 0.00975 }), "distance_soft"],
  ])("%s", (_, ofPerson, ofListing, expected) => {
    expect(verdict(ofPerson, ofListing)).toBe(expected);
  });

  test.each<[string, object, string]>([
    ["男女", { gender: "男" }, "fit"],
    ["mixed", { gender: "F" }, "fit"],
    ["women", { gender: "男性" }, "sex_limit"],
    ["女性のみ", { gender: "woman" }, "fit"],
  ])("for %s", (gender, ofPerson, expected) => {
    expect(verdict(ofPerson, eligibility({ gender }))).toBe(expected);
  });

  test.each<[string, number, object, string]>([
    ["of the day of birth in a leap year", 72, { min_age: 72, max_age: 72 }, "fit"],
    ["of a leap day in another year", 71, { min_age: 71 }, "fit"],
    ["one year too young", 71, { min_age: 72 }, "age_limit"],
    ["for the young", 71, { max_age: 39 }, "age_limit"],
    ["without an upper end", 71, { min_age: 0, max_age: 999 }, "fit"],
  ])("an age %s", (_, age, limits, expected) => {
    expect(verdict({ age }, eligibility(limits), "2024-02-29")).toBe(expected);
  });

  test.each<[string, object, string]>([
    ["円", paid("hourly", 1099, "円"), "reward_required"],
    ["yen", paid("hourly", 1100, "yen"), "fit"],
    ["1回（6時間）", { ...paid("daily", 6000, "1回（6時間）"), ...schedule({ end: "16:00" }) }, "reward_required"],
    ["円／日", { ...paid("daily", 6600, "円／日"), ...schedule({ end: "16:00" }) }, "fit"],
  ])("a reward by %s", (_, ofListing, expected) => {
    expect(verdict(wage, ofListing)).toBe(expected);
  });

  test.each<[string, object, object, string]>([
    ["18 minutes", {}, way(18), "fit"],
    ["20 minutes, the most of the preferred ones", {}, way(20), "fit"],
    ["30 minutes", {}, way(30), "distance_soft"],
    ["40 minutes, the most of all", {}, way(40), "distance_soft"],
    ["41 minutes", {}, way(41), "distance"],
    ["30 minutes from a home that is not said where", unlocated, { ...way(30), place: listing.place }, "distance_soft"],
  ])("a way of %s by the estimate alone", (_, ofPerson, ofListing, expected) => {
    expect(verdict(ofPerson, ofListing)).toBe(expected);
  });

  test("a file without a single estimate says nothing by null", () => {
    expect(verdict({}, { ...place({ lat: 35.9 }), travel_estimate: null })).toBe("distance");
  });

  const staying = { travel: { ...person.travel, outside_own_area_ok: false } };

  test.each<[string, object, object, string]>([
    ["by the name of another municipality", staying, place(elsewhere), "own_area_only"],
    ["not said at all", staying, { place: {} }, "fit"],
    [
      "a ward of the person's city",
      { ...staying, municipality_code: "141003" },
      place({ municipality_code: "141011" }),
      "fit",
    ],
  ])("a place %s", (_, ofPerson, ofListing, expected) => {
    expect(verdict(ofPerson, ofListing)).toBe(expected);
  });

  test.each<[string | (string | number)[], string]>([
    ["北区在住・在勤の方", "fit"],
    ["都内にお住まいの方", "fit"],
    ["区民", "fit"],
    [["13117"], "fit"],
    [["板橋区", "東京都北区"], "fit"],
    ["どなたでも", "fit"],
    [[131172], "fit"],
    ["板橋区民", "residence"],
    ["埼玉県川口市", "residence"],
    ["川口市（在勤も可）", "residence"],
    ["京都府", "residence"],
  ])("residents of %s", (residents_of, expected) => {
    expect(verdict({}, eligibility({ residents_of }))).toBe(expected);
  });

  test.each<[string, object, object, string]>([
    ["a language by its English name", { languages: ["English"] }, { language_required: "英語" }, "fit"],
    ["Japanese, of who names no language", {}, { language_required: "日本語" }, "fit"],
    ["another language", { languages: ["英語"] }, { language_required: "韓国語" }, "language"],
    ["nothing, in so many words", {}, { language_required: "不問", qualification_required: "特になし" }, "fit"],
    ["none, by false", {}, { language_required: false, qualification_required: [] }, "fit"],
    [
      "two qualifications, of which one is held",
      { qualifications: ["看護師"] },
      { qualification_required: ["看護師", "保健師"] },
      "qualification",
    ],
    [
      "a qualification with a remark",
      { qualifications: ["看護師（休職中）"] },
      { qualification_required: "看護師" },
      "fit",
    ],
  ])("asking for %s", (_, ofPerson, demands, expected) => {
    expect(verdict(ofPerson, { demands })).toBe(expected);
  });
});

test("a refused group is named whichever of its codes it is", () => {
  const refused = { expected: "violates", violated_condition: "not_code:H" };
  const personas = [{ ...person, taxonomy_codes_refused: ["H"], listings: [{ ...listing, ...refused }] }];
  const file = personaFileSchema.parse({ meta: { reference_date: "2026-11-25" }, personas });
  expect(personaFigures(judgePersonas(file))).toMatchObject({ violationsChosen: 0, gateNamedShare: 1 });
});

describe("a file that cannot be read", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "foreign-personas-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const reading = (content: string) => {
    const path = join(folder, "theirs.json");
    writeFileSync(path, content);
    return () => readPersonaFile(path);
  };
  const file = (kind: string) =>
    JSON.stringify({
      meta: { reference_date: "2026-11-25" },
      personas: [{ ...person, listings: [listing, { ...listing, id: "l2", kind }] }],
    });

  test("is named, and so are the person and the listing", () => {
    expect(reading("{")).toThrow(/theirs\.json is not a file of personas: /);
    expect(reading(file("hobby"))).toThrow(/personas\.0\.listings\.1\.kind: .* \(p, l2\)$/);
  });

  test("is not one that begins with a byte order mark", () => {
    expect(reading(`\uFEFF${file("event")}`)().personas).toHaveLength(1);
  });
});
