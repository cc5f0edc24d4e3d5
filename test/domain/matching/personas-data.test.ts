import { describe, expect, test } from "vitest";
import { demandFlags, hardConditionCodes } from "../../../shared/domain/conditions.ts";
import { isLocalGovernmentCode } from "../../../shared/domain/listing-import/parse-code.ts";
import { findMunicipality } from "../../../shared/reference/municipalities.ts";
import { readPersonaFile } from "../../bench/persona-file.ts";
import { missesOf } from "../../support/persona-reading.ts";
import { travelBetween } from "../../support/persona-travel.ts";

const { meta, personas } = readPersonaFile("test/data/personas.json");
const pairs = personas.flatMap((person) => person.listings.map((listing) => ({ person, listing })));

/** A centre's own rules and what was offered before are no part of the file. */
const notInTheFile = ["legal_mode", "already_offered", "wide_area_rule"];
const softCodes = [
  "preferred_time",
  "distance_soft",
  "frequency",
  "duration",
  "taxonomy_adjacent",
  "reward_hope",
  "cost",
  "group_size",
  "with_friend",
  "with_spouse",
  "beginner",
  "one_off",
  "start_later",
];
const countOf = (codes: readonly (string | undefined)[], wanted: string): number =>
  codes.filter((code) => code === wanted || code?.startsWith(`${wanted}:`)).length;

describe("the personas", () => {
  test("are 40 people with 8 to 14 listings of their own", () => {
    expect(personas).toHaveLength(40);
    expect(new Set(personas.map(({ prefecture }) => prefecture)).size).toBeGreaterThan(30);
    expect(new Set(pairs.map(({ listing }) => listing.id)).size).toBe(pairs.length);
    expect(personas.filter(({ listings }) => listings.length < 8 || listings.length > 14)).toEqual([]);
  });

  test("every label says what the fields say: one condition broken, or one missed, or none", () => {
    const wrong = pairs.flatMap(({ person, listing }) => {
      const labelled = {
        hard: [listing.violated_condition ?? []].flat(),
        soft: [listing.soft_condition ?? []].flat(),
      };
      const found = missesOf(person, listing, meta.reference_date);
      return JSON.stringify(found) === JSON.stringify(labelled) ? [] : [{ id: listing.id, labelled, found }];
    });
    expect(wrong).toEqual([]);
  });

  test("a label and its condition go together", () => {
    const wrong = pairs.filter(
      ({ listing: { expected, soft_condition, violated_condition } }) =>
        (expected === "near_miss") !== (soft_condition !== undefined) ||
        (expected === "violates") !== (violated_condition !== undefined),
    );
    expect(wrong).toEqual([]);
  });

  test("every hard condition that the format can say is broken by several, every soft one missed by several", () => {
    const broken = pairs.map(({ listing }) => listing.violated_condition);
    const missed = pairs.map(({ listing }) => listing.soft_condition);
    const hard = hardConditionCodes.filter((code) => !notInTheFile.includes(code));
    expect(hard.filter((code) => countOf(broken, code) < 4)).toEqual([]);
    expect([...softCodes, "avoid"].filter((code) => countOf(missed, code) < 4)).toEqual([]);
  });

  test("every demand is avoided by somebody to whom a listing puts it", () => {
    const put = new Set(pairs.flatMap(({ listing }) => [listing.violated_condition, listing.soft_condition]));
    expect(demandFlags.filter((flag) => !put.has(`avoid:${flag}`))).toEqual([]);
  });

  test("municipalities are real ones, with the check digit in their code", () => {
    const places = pairs.flatMap(({ person, listing }) => [person, listing.place]);
    const wrong = places.filter(({ municipality_code: code = "", prefecture, municipality }) => {
      const known = findMunicipality(code);
      return !isLocalGovernmentCode(code) || known?.prefecture !== prefecture || known.name !== municipality;
    });
    expect(wrong).toEqual([]);
  });

  test("travel times are those of the formula, and none lies on the edge of a limit", () => {
    const wrong = pairs.filter(({ person, listing: { place, travel_estimate } }) => {
      const expected = travelBetween(person, place);
      if (!expected || !travel_estimate) return expected !== travel_estimate;
      const { preferred_minutes, max_minutes } = person.travel;
      const onEdge = [preferred_minutes, max_minutes].some((limit) => Math.abs(expected.minutes - limit) < 0.5);
      return (
        onEdge ||
        travel_estimate.mode !== expected.mode ||
        travel_estimate.minutes !== Math.round(expected.minutes) ||
        Math.abs((travel_estimate.straight_km ?? 0) - expected.straightKm) > 0.005
      );
    });
    expect(wrong.map(({ listing }) => listing.id)).toEqual([]);
  });
});
