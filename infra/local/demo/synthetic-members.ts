import { allot } from "./allot.ts";
import { familyNames, givenNames } from "./names.ts";
import { olderPopulation } from "./older-population.ts";
import { type SeededRandom, seededRandom } from "./seeded-random.ts";
import { townsOf } from "./towns.ts";

/** A member as `jobs/import-seniors` takes it. */
export interface SyntheticMember {
  readonly memberId: string;
  readonly municipalityCode: string;
  readonly channel: "email" | "sms" | "post" | "phone";
  readonly [answer: string]: unknown;
}

const kinds = ["volunteer", "activity", "course", "event"] as const;

// What people in a city's clubs and courses do most stands more than once.
const interests = (
  "S1 S1 S1 S2 S2 S3 S4 S5 S6 H1 H1 H2 H2 H3 H4 H5 H5 H6 H7 H7 H8 H8 H9 L1 L1 L2 L3 L3 L4 L5 L6 L7 L8 " +
  "C1 C2 C2 C4 C4 C5 V1 V1 V2 V3 V4 V4 V5 V5 V7 V8 V9 V11 V12 X1 X2"
).split(" ");

const avoidances = (
  "crowd night stairs long_standing outdoor online smartphone pc competitive animals water alcohol heights religious " +
  "political noise slope floor_sitting squat english speaking children experienced cold overnight"
).split(" ");

const weekdays = ["Mo", "Tu", "We", "Th", "Fr"] as const;
const weekend = ["Sa", "Su"] as const;
type Day = { am: string; pm: string; eve: string };

const availabilityOf = (random: SeededRandom): Record<string, Day> => {
  const busy = new Set(random.some([...weekdays, ...weekend], random.between(0, 3)));
  const freeEvenings = random.chance(0.25);
  const day = (good: number): Day => ({
    am: random.chance(good) ? "good" : random.chance(0.6) ? "possible" : "no",
    pm: random.chance(good) ? "good" : random.chance(0.6) ? "possible" : "no",
    eve: freeEvenings ? random.pick(["good", "possible"]) : random.pick(["no", "no", "possible"]),
  });
  const never: Day = { am: "no", pm: "no", eve: "no" };
  return Object.fromEntries(
    [...weekdays.map((name) => [name, day(0.6)] as const), ...weekend.map((name) => [name, day(0.35)] as const)].map(
      ([name, free]) => [name, busy.has(name) ? never : free],
    ),
  );
};

const wishesOf = (random: SeededRandom) => {
  const undecided = random.chance(0.15);
  const wished = [...new Set(random.some(interests, random.between(1, 5)))];
  const refused = random.some(interests, random.pick([0, 0, 0, 1, 2])).filter((code) => !wished.includes(code));
  return {
    undecided,
    kinds: undecided ? [] : random.some(kinds, random.between(1, 4)),
    taxonomyCodes: undecided ? [] : wished,
    taxonomyCodesRefused: [...new Set(refused)],
  };
};

const travelOf = (random: SeededRandom) => {
  const maxMinutes = random.pick([15, 20, 30, 30, 40, 45, 60]);
  const modes = ["bike", "bus", "train", "car"].filter((_, index) => random.chance([0.4, 0.6, 0.6, 0.2][index] ?? 0));
  return {
    modes: ["walk", ...modes],
    preferredMinutes: Math.min(maxMinutes, random.pick([10, 15, 20, 30])),
    maxMinutes,
    outsideOwnAreaOk: random.chance(0.65),
  };
};

const avoidOf = (random: SeededRandom) =>
  random.some(avoidances, random.pick([0, 0, 1, 1, 2, 3])).map((code) => ({
    code,
    level: random.pick(["hard", "soft"]),
  }));

const nameOf = (random: SeededRandom, sex: "male" | "female") => {
  const [familyName, familyNameKana] = random.pick(familyNames);
  const [givenName, givenNameKana] = random.pick(givenNames[sex]);
  return { familyName, givenName, familyNameKana, givenNameKana };
};

/** The `number`th invented person of a municipality: always the same. */
const memberOf = (code: string, city: string, number: number): SyntheticMember => {
  const memberId = `${code}-${String(number).padStart(4, "0")}`;
  const random = seededRandom(`member ${memberId}`);
  const sex = random.pick(["female", "male"] as const);
  const towns = townsOf(code);
  return {
    memberId,
    municipalityCode: code,
    name: nameOf(random, sex),
    sex,
    birthYear: random.between(1937, 1966),
    address: {
      prefecture: "東京都",
      cityAndCounty: city,
      streetAddress: towns.length > 0 ? random.pick(towns) : "",
      cityBlock: `${random.between(1, 9)}-${random.between(1, 30)}`,
    },
    email: `member-${memberId}@example.jp`,
    channel: "email",
    rhythm: "daily",
    wishes: wishesOf(random),
    availability: availabilityOf(random),
    travel: travelOf(random),
    avoid: avoidOf(random),
    digitalSkill: random.pick(["none", "little", "little", "ok", "ok", "good"]),
    ...(random.chance(0.3)
      ? { costLimit: { yenPerSession: random.pick([0, 500, 1000, 2000, 3000]), level: "hard" } }
      : {}),
    consents: ["digest"],
  };
};

/** Invented people spread over Tokyo's 62 municipalities by how many aged 65 and over live there. */
export const syntheticMembers = (count: number): SyntheticMember[] =>
  allot(olderPopulation, count).flatMap(({ item, count: people }) =>
    Array.from({ length: people }, (_, index) => memberOf(item.code, item.city, index + 1)),
  );

/** The first invented people of one municipality. */
export const membersOf = (code: string, count: number): SyntheticMember[] => {
  const city = olderPopulation.find((one) => one.code === code)?.city ?? "";
  return Array.from({ length: count }, (_, index) => memberOf(code, city, index + 1));
};
