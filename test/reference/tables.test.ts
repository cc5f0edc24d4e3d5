import { describe, expect, test } from "vitest";
import { isLocalGovernmentCode } from "../../shared/domain/listing-import/parse-code.ts";
import { taxonomyCodeSchema } from "../../shared/domain/taxonomy.ts";
import {
  findMunicipality,
  findMunicipalityByName,
  fullMunicipalityName,
  municipalities,
  municipalitiesOf,
  municipalityName,
  prefectures,
} from "../../shared/reference/municipalities.ts";
import { npoFieldNames, taxonomy, taxonomyEntry, taxonomyOf } from "../../shared/reference/taxonomy.ts";
import { leadingTown, townCentre, townNames } from "../../shared/reference/towns.ts";
import { audienceRules } from "../../shared/reference/words/audience-words.ts";
import { demandPatterns } from "../../shared/reference/words/demand-words.ts";
import { categoryHints, taxonomyWords } from "../../shared/reference/words/taxonomy-words.ts";

describe("municipalities", () => {
  test("every code has its right check digit, and stands once", () => {
    const codes = [...prefectures, ...municipalities].map(({ code }) => code);
    expect(codes.filter((code) => !isLocalGovernmentCode(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });
  test("47 prefectures, and Tokyo's 62 municipalities", () => {
    expect([prefectures.length, municipalitiesOf("130001").length]).toEqual([47, 62]);
  });
  test("found by code and by name, with or without its county", () => {
    expect(findMunicipality("131172")).toMatchObject({ prefecture: "東京都", name: "北区", kana: "キタク" });
    expect(findMunicipalityByName("東京都", "北区")?.code).toBe("131172");
    expect(findMunicipalityByName("新潟県", "中魚沼郡津南町")?.name).toBe("津南町");
    expect(findMunicipalityByName("東京都", "南区")).toBeUndefined();
  });
  test("names for people; a code that nobody knows stays itself", () => {
    expect([municipalityName("131172"), fullMunicipalityName("131172"), fullMunicipalityName("130001")]).toEqual([
      "北区",
      "東京都北区",
      "東京都",
    ]);
    expect(municipalityName("999999")).toBe("999999");
  });
  test("every office lies in Japan", () => {
    const outside = municipalities.filter(
      ({ office: { latitude, longitude } }) => latitude < 24 || latitude > 46 || longitude < 122 || longitude > 154,
    );
    expect(outside).toEqual([]);
  });
});

describe("towns", () => {
  test("a town's centre lies near its municipality's office", () => {
    const { latitude = 0, longitude = 0 } = townCentre("131172", "王子本町") ?? {};
    expect([latitude, longitude].map((degrees) => degrees.toFixed(1))).toEqual(["35.8", "139.7"]);
  });
  test("the longest town that an address begins with", () => {
    expect(leadingTown("131172", "赤羽北2-1")).toBe("赤羽北");
    expect(leadingTown("131172", "constructor")).toBeUndefined();
  });
  test("towns are known for all of Tokyo but one island", () => {
    const without = municipalitiesOf("130001").filter(({ code }) => townNames(code).length === 0);
    expect(without.map(({ name }) => name)).toEqual(["利島村"]);
  });
});

describe("the taxonomy", () => {
  test("every code of the schema has one entry", () => {
    const all =
      "W1 W2 W3 W4 W5 W6 V1 V2 V3 V4 V5 V6 V7 V8 V9 V10 V11 V12 C1 C2 C3 C4 C5 L1 L2 L3 L4 L5 L6 L7 L8 H1 H2 H3 H4 H5 H6 H7 H8 H9 S1 S2 S3 S4 S5 S6 X1 X2 X9";
    expect(taxonomy.map(({ code }) => code)).toEqual(all.split(" "));
    expect(taxonomy.every(({ code }) => taxonomyCodeSchema.safeParse(code).success)).toBe(true);
  });
  test("words for people are short and differ", () => {
    const words = taxonomy.map(({ short }) => short);
    expect(words.filter((word) => word.length > 14)).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });
  test("crosswalks name fields that exist", () => {
    const fields = taxonomy.flatMap(({ npoFields }) => npoFields);
    expect(fields.filter((field) => npoFieldNames[field - 1] === undefined)).toEqual([]);
    expect([npoFieldNames.length, taxonomyOf("V").length, taxonomyEntry("V4").defaultKind]).toEqual([
      20,
      12,
      "volunteer",
    ]);
  });
});

describe("word lists", () => {
  test("every code has words, no word stands twice for one code, every weight is a number", () => {
    const coded = new Set(taxonomyWords.map(({ code }) => code));
    expect(taxonomy.map(({ code }) => code).filter((code) => !coded.has(code))).toEqual([]);
    for (const { code, words } of taxonomyWords) {
      const list = words.split(/\s+/).map((word) => word.split("*"));
      expect([code, new Set(list.map(([word]) => word)).size]).toEqual([code, list.length]);
      expect(list.filter(([, weight = "2"]) => !/^\d$/.test(weight))).toEqual([]);
    }
  });
  test("every pattern is a regular expression that does not match nothing", () => {
    const patterns = [...audienceRules, ...demandPatterns].map(({ pattern }) => new RegExp(pattern, "u"));
    expect(patterns.filter((pattern) => pattern.test(""))).toEqual([]);
  });
  test("the categories of the catalogue lead to codes that exist", () => {
    expect(Object.values(categoryHints).map(({ code }) => taxonomyEntry(code).code)).toHaveLength(37);
  });
});
