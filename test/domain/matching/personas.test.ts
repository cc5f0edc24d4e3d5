import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { judgePersonas } from "../../bench/judge-personas.ts";
import { languageCode } from "../../bench/language-codes.ts";
import { personaFigures } from "../../bench/persona-figures.ts";
import { type FileListing, type FilePersona, personaFileSchema, readPersonaFile } from "../../bench/persona-file.ts";
import { toRecords } from "../../bench/persona-records.ts";
import { missesOf } from "../../support/persona-reading.ts";
import { travelBetween } from "../../support/persona-travel.ts";

const path = "test/data/personas.json";
const file = readPersonaFile(path);
const today = file.meta.reference_date;
const figuresOf = (personas: typeof file) => personaFigures(judgePersonas(personas));

describe("the matcher and the personas", () => {
  test("nobody is offered what breaks a condition; what fits comes first; what stands against the rest is named", () => {
    const { violationsChosen, fitAboveNearMissShare, gateNamedShare, nearMissExplainedShare, surprises } =
      figuresOf(file);
    expect({ violationsChosen, fitAboveNearMissShare, gateNamedShare, nearMissExplainedShare, surprises }).toEqual({
      violationsChosen: 0,
      fitAboveNearMissShare: 1,
      gateNamedShare: 1,
      nearMissExplainedShare: 1,
      surprises: [],
    });
  });

  test("held against everybody's listings, put around their own home, it sees what a careful reader sees", () => {
    const everyFifth = file.personas.filter((_, index) => index % 5 === 0);
    const personas = everyFifth.map((person) => ({ ...person, listings: movedTo(person) }));
    const differences = judgePersonas({ ...file, personas }).filter(({ persona, listing, gate, misses }) => {
      const read = missesOf(persona, listing, today);
      if (read.hard.length > 0) return gate === undefined || !read.hard.includes(gate);
      const said = misses.map((miss) => (miss === "taxonomy_other" ? "taxonomy_adjacent" : miss));
      return gate !== undefined || said.toSorted().join() !== read.soft.toSorted().join();
    });
    expect(differences.map(({ persona, listing }) => `${persona.id} ${listing.id}`)).toEqual([]);
  });
});

/** All listings of the file as if each lay to this person's home as it lies to its own person's. */
const movedTo = (person: FilePersona): FileListing[] =>
  file.personas.flatMap((owner) =>
    owner.listings.map((listing) => {
      const moved = { ...listing, place: movedPlace(person, owner, listing) };
      const way = travelBetween(person, moved.place);
      const estimate = way && { mode: way.mode, straight_km: way.straightKm, minutes: way.minutes };
      return { ...moved, eligibility: { ...listing.eligibility, residents_of: [] }, travel_estimate: estimate };
    }),
  );

const elsewhere = (code: string): string => (code === "131172" ? "131199" : "131172");

const movedPlace = (person: FilePersona, owner: FilePersona, { place }: FileListing): FileListing["place"] => {
  const own = place.municipality_code === owner.municipality_code;
  const shifted = (to = 0, from = 0, at = 0) => to + at - from;
  return {
    ...place,
    municipality_code: own ? person.municipality_code : elsewhere(person.municipality_code),
    town: own && place.town === owner.town ? person.town : "よその町",
    lat: shifted(person.lat, owner.lat, place.lat),
    lng: shifted(person.lng, owner.lng, place.lng),
  };
};

describe("a file of personas that somebody else made", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "personas-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const raw = () => JSON.parse(JSON.stringify(file)) as { personas: Record<string, unknown>[] };
  const reading = (content: unknown) => {
    const written = join(folder, "file.json");
    writeFileSync(written, JSON.stringify(content));
    return () => readPersonaFile(written);
  };

  test("may leave out what is not said", () => {
    const isEmpty = (value: unknown) => value === null || value === "" || (Array.isArray(value) && value.length === 0);
    const sparse = JSON.stringify(file, (key, value) => (key !== "listings" && isEmpty(value) ? undefined : value));
    expect(figuresOf(personaFileSchema.parse(JSON.parse(sparse)))).toEqual(figuresOf(file));
  });

  test("is refused with the place of what is wrong", () => {
    const content = raw();
    content.personas[3] = { ...content.personas[3], availability: { Mo: { am: "maybe" } }, municipality_code: "13117" };
    expect(reading(content)).toThrow(/personas\.3\.municipality_code: .*\n {2}personas\.3\.availability\.Mo\.am: /);
  });

  test("may write times past midnight and sexes in its own way", () => {
    const [person] = file.personas;
    const [listing] = person?.listings ?? [];
    const schedule = { ...listing?.schedule, start: "22:30", end: "26:00" };
    const foreign = { ...person, gender: "女性", listings: [{ ...listing, schedule }] };
    const read = personaFileSchema.parse({ ...file, personas: [foreign] }).personas[0];
    expect([read?.gender, read?.listings[0]?.schedule.start, read?.listings[0]?.schedule.end]).toEqual([
      "female",
      "22:30",
      "02:00",
    ]);
  });

  test.each([
    ["a code", ["131172"], ["131172"]],
    ["a name", ["北区"], ["131172"]],
    ["a prefecture's name, meaning all of it", ["東京都"], expect.arrayContaining(["131172", "132012"])],
    ["what no municipality is called, meaning where it takes place", ["区内在住の方"], ["131172"]],
  ])("says by %s who may come", (_, residents_of, codes) => {
    const person = file.personas.find(({ municipality }) => municipality === "北区") as FilePersona;
    const [listing] = person.listings as [FileListing];
    const only = { ...listing, eligibility: { ...listing.eligibility, residents_of } };
    const { listings } = toRecords({ ...person, listings: [only] }, today);
    expect(listings[0]?.eligibility.residentsOf).toEqual(codes);
  });

  test("names languages in Japanese or by code, and those without a code too", () => {
    expect(["英語", "en", "en-US", "韓国語（日常会話）", "日本語"].map(languageCode)).toEqual([
      "en",
      "en",
      "en",
      "ko",
      "ja",
    ]);
    expect(languageCode("手話")).toBe(languageCode("手話"));
    expect(languageCode("手話")).not.toBe(languageCode("点字"));
  });
});
