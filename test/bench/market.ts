import { olderPopulation } from "../../infra/local/demo/older-population.ts";
import { type SeededRandom, seededRandom } from "../../infra/local/demo/seeded-random.ts";
import { type Centre, centreSchema } from "../../shared/domain/centre.ts";
import { demandFlags, type Weekday, weekdays } from "../../shared/domain/conditions.ts";
import { listingIdSchema } from "../../shared/domain/ids.ts";
import { type Listing, listingSchema } from "../../shared/domain/listing.ts";
import { earthPoint } from "../../shared/domain/matching/earth.ts";
import { codeNumber, flagNumber } from "../../shared/domain/matching/features.ts";
import { encodeMatchHistory, type MatchHistory } from "../../shared/domain/matching/match-history.ts";
import { birthNumber, dayNumber, type MatchProfile } from "../../shared/domain/matching/match-profile.ts";
import { encodeMatchRecord } from "../../shared/domain/matching/match-record.ts";
import { type MatchRecords, recordCollector } from "../../shared/domain/matching/match-records.ts";
import { type Token, tokenOf } from "../../shared/domain/matching/tokens.ts";
import { addDays } from "../../shared/domain/times.ts";
import { taxonomy } from "../../shared/reference/taxonomy.ts";
import { townCentre, townNames } from "../../shared/reference/towns.ts";

/** Date of the benches' cycle: a Wednesday. */
export const benchDay = "2026-11-25";

const instant = "2026-11-01T00:00:00.000Z";
/** One desk for all of Tokyo, with a basis for placement: so nothing is left out for the law's sake. */
export const benchCentre: Centre = centreSchema.parse({
  centreId: "tokyo",
  name: "東京都いきがい窓口",
  nameKana: "トウキョウトイキガイマドグチ",
  kind: "prefecture",
  placementBasis: "ART33",
  localGovernmentCodes: ["130001"],
  areaName: "東京都",
  address: "東京都新宿区西新宿2-8-1",
  postalCode: "1638001",
  phone: "+81399990000",
  email: "madoguchi@tokyo.example.jp",
  openingHours: "平日 9時から17時",
  operators: [{ fiscalYear: 2026, name: "東京都" }],
  createdAt: instant,
  updatedAt: instant,
});

const totalPeople = olderPopulation.reduce((sum, { people }) => sum + people, 0);

/** A municipality, by how many people aged 65 and over live there. */
const aMunicipality = (random: SeededRandom): string => {
  let left = random.next() * totalPeople;
  for (const { code, people } of olderPopulation) {
    left -= people;
    if (left < 0) return code;
  }
  return "131172";
};

const townsOf = new Map(olderPopulation.map(({ code }) => [code, townNames(code)]));

const aTown = (random: SeededRandom) => {
  const code = aMunicipality(random);
  const names = townsOf.get(code) ?? [];
  const town = names.length === 0 ? "" : random.pick(names);
  return { code, town, coordinates: town === "" ? undefined : townCentre(code, town) };
};

const idOf = (kind: number, number: number): string =>
  `${String(kind).padStart(8, "0")}-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;

const codes = taxonomy.map(({ code }) => code);
const stated = demandFlags.filter((flag) => !["online", "indoor", "outdoor"].includes(flag));
const qualifications = ["普通自動車免許", "介護福祉士", "看護師", "保育士", "調理師", "教員免許"];

const scheduleOf = (random: SeededRandom) => {
  const startHour = random.pick([9, 9, 10, 10, 10, 13, 13, 14, 15, 18, 19, 6]);
  const times = {
    startTime: `${String(startHour).padStart(2, "0")}:${random.pick(["00", "30"])}`,
    endTime: `${String((startHour + random.pick([1, 2, 2, 3, 4, 6])) % 24).padStart(2, "0")}:00`,
  };
  const days: Weekday[] = random.some(weekdays, random.pick([1, 1, 1, 2, 2, 3, 5]));
  const type = random.pick(["weekly", "weekly", "shift", "monthly", "dates", "dates", "flexible"] as const);
  if (type === "flexible") return { type };
  if (type === "dates")
    return {
      type,
      ...times,
      dates: random
        .some([3, 5, 8, 10, 12, 17, 20, 24, 31, 38, 45], random.pick([1, 1, 1, 2, 4]))
        .map((n) => addDays(benchDay, n)),
    };
  const needed = type === "shift" ? { daysRequiredPerWeek: random.between(1, days.length) } : {};
  const weeks = type === "monthly" ? { weeksOfMonth: [random.between(1, 4)] } : {};
  return { type, weekdays: days, ...needed, ...weeks, ...(random.chance(0.9) ? times : {}) };
};

const rewardOf = (random: SeededRandom, kind: string) => {
  if (kind === "employment") return { type: "hourly" as const, yen: random.between(124, 180) * 10 };
  if (kind === "silver" || kind === "contract_work")
    return { type: "haibunkin" as const, yen: random.between(90, 140) * 10, per: "hour" as const };
  return { type: random.pick(["none", "none", "none", "expenses"] as const) };
};

const kindShares = [
  "employment",
  "employment",
  "silver",
  "contract_work",
  "volunteer",
  "volunteer",
  "volunteer",
  "activity",
  "activity",
  "course",
  "course",
  "event",
] as const;

const placesOf: Readonly<Record<string, readonly [number, number]>> = {
  employment: [1, 4],
  contract_work: [1, 4],
  silver: [1, 8],
  volunteer: [1, 16],
  activity: [4, 20],
  course: [4, 27],
  event: [10, 60],
};

const aListing = (random: SeededRandom, number: number): Listing => {
  const { code, town, coordinates } = aTown(random);
  const kind = random.pick(kindShares);
  const [least, most] = placesOf[kind] ?? [1, 1];
  // Few places are commoner than many.
  const places = least + Math.floor((most - least + 1) * random.next() ** 2);
  const offset = (): number => (random.next() - 0.5) * 0.012;
  const holding = random.chance(0.03) ? "online" : random.chance(0.02) ? "hybrid" : "onsite";
  const says = random.chance(0.75);
  const [primary = "V4", ...secondary] = random.some(codes, random.pick([1, 1, 2, 2, 3]));
  return listingSchema.parse({
    listingId: idOf(2, number),
    referenceNumber: `A-${10000 + number}`,
    municipalityCode: code,
    organizationId: idOf(3, Math.floor(number / 3)),
    organizerName: `団体${Math.floor(number / 3)}`,
    kind,
    taxonomy: { primary, secondary },
    title: `案件${number}`,
    description: "",
    schedule: scheduleOf(random),
    place: {
      localGovernmentCode: code,
      holding,
      ...(coordinates && random.chance(0.95)
        ? {
            town: random.chance(0.9) ? town : "",
            coordinates: { latitude: coordinates.latitude + offset(), longitude: coordinates.longitude + offset() },
            precision: "exact",
          }
        : {}),
    },
    demands: says
      ? {
          posture: random.pick(["sitting", "standing", "mixed", "walking"]),
          setting: random.pick(["indoor", "outdoor", "both"]),
          flags: random.some(stated, random.pick([0, 0, 1, 2, 3])),
          ...(random.chance(0.2) ? { loadKg: random.pick([2, 5, 10, 15]) } : {}),
          ...(random.chance(0.06) ? { qualificationRequired: random.pick(qualifications) } : {}),
          ...(random.chance(0.02) ? { languageRequired: random.pick(["en", "zh", "ko"]) } : {}),
        }
      : {},
    reward: rewardOf(random, kind),
    fee: random.chance(0.5) ? { status: "free" } : { status: "paid", yen: random.pick([300, 500, 1000, 2000, 5000]) },
    eligibility: {
      audience: random.pick(["anyone", "anyone", "seniors", "adults", "families"]),
      ...(random.chance(0.08) ? { minAge: random.pick([55, 60, 65]) } : {}),
      ...(random.chance(0.02) ? { sex: random.pick(["male", "female"]) } : {}),
      residentsOf: random.chance(0.4) ? [code] : [],
    },
    beginnerFriendly: random.chance(0.6),
    groupSize: random.pick([4, 8, 12, 20, 30]),
    capacity: { total: places, remaining: places },
    application: {},
    contact: {},
    source: { type: "staff", name: "bench", licence: "bench" },
    state: "published",
    confirmedOn: "2026-11-20",
    closesOn: "2027-03-31",
    submittedAt: instant,
    publishedAt: `${addDays(benchDay, -random.between(0, 60))}T00:00:00.000Z`,
    createdAt: instant,
    updatedAt: instant,
    version: 1,
  });
};

export const benchListings = (count: number, seed: string): Listing[] =>
  Array.from({ length: count }, (_, number) => aListing(seededRandom(`${seed} listing ${number}`), number));

/** So many different items: for few of many. */
const few = <Item>(random: SeededRandom, items: readonly Item[], count: number): Item[] => {
  const chosen = new Set<Item>();
  while (chosen.size < count) chosen.add(random.pick(items));
  return [...chosen];
};

const bandMask = (random: SeededRandom, chanceOfDay: number, chanceOfBand: number): number => {
  let mask = 0;
  for (let day = 0; day < 7; day += 1) {
    if (random.chance(chanceOfDay)) mask |= 7 << (day * 3);
    for (let band = 0; band < 3; band += 1) if (random.chance(chanceOfBand)) mask |= 1 << (day * 3 + band);
  }
  return mask;
};

const avoidable = stated.map(flagNumber);
const qualificationTokens = qualifications.map((name) => tokenOf("qualification", name));
const english = tokenOf("language", "en");
const daysAgo = (days: number): string => addDays(benchDay, -days);

const aProfile = (random: SeededRandom, homes: readonly ReturnType<typeof homeOf>[]): MatchProfile => {
  const maxMinutes = random.pick([10, 15, 15, 20, 20, 30, 30, 45]);
  const no = bandMask(random, 0.15, 0.2) | (random.chance(0.7) ? 0b100100100100100100100 : 0);
  const required = random.chance(0.1);
  const born = birthNumber(`${random.between(1936, 1966)}-01-01`);
  const undecided = random.chance(0.15);
  return {
    ...random.pick(homes),
    modes: [0.35, 0.4, 0.2, 0.12].reduce((mask, chance, n) => (random.chance(chance) ? mask | (2 << n) : mask), 1),
    preferredMinutes: Math.min(maxMinutes, random.pick([10, 15, 20, 30])),
    maxMinutes,
    outsideOwnAreaOk: random.chance(0.6),
    kinds: undecided ? 0 : random.between(1, 127) | random.between(1, 127),
    wished: undecided ? [] : few(random, codes, random.between(1, 6)).map(codeNumber),
    refused: few(random, codes, random.pick([0, 0, 0, 1, 2])).map(codeNumber),
    experience: few(random, codes, random.pick([0, 0, 1, 2])).map(codeNumber),
    no,
    possible: bandMask(random, 0.1, 0.2) & ~no,
    avoidHard: few(random, avoidable, random.pick([0, 0, 1, 1, 2, 3])),
    avoidSoft: few(random, avoidable, random.pick([0, 0, 1, 2])),
    purposes: random.between(0, 31) & random.between(0, 31),
    wants: {
      withFriend: random.chance(0.1),
      withSpouse: random.chance(0.05),
      beginner: random.chance(0.3),
      continuing: random.chance(0.2),
    },
    startBy: random.chance(0.05) ? dayNumber(benchDay) + 30 : 0xffff,
    skill: random.pick([0, 0, 1, 1, 1, 2, 2, 3, 4]),
    maxLoad: random.chance(0.4) ? random.pick([0, 30, 50, 100]) : 0xffff,
    costLimitYen: random.chance(0.3) ? random.pick([0, 500, 1000, 3000]) : 0xffffff,
    costIsHard: random.chance(0.6),
    rewardNeed: required ? "required" : random.chance(0.3) ? "welcome" : "none",
    minHourlyYen: required ? random.pick([0, 1000, 1230]) : 0,
    hopedHourlyYen: random.chance(0.1) ? 1300 : 0,
    maxDaysPerWeek: random.pick([1, 2, 3, 7, 7, 7]),
    maxSessionMinutes: random.pick([120, 180, 240, 0xffff, 0xffff]),
    groupSizeMax: random.chance(0.1) ? 10 : 0xffff,
    sex: random.pick([0, 1, 2, 2]),
    bornFrom: random.chance(0.2) ? 0 : born,
    bornTo: random.chance(0.2) ? 0xffff : born + 364,
    rhythm: "twice_monthly",
    qualifications: few(random, qualificationTokens, random.pick([0, 1, 1, 2])),
    languages: random.chance(0.1) ? [english] : [],
    excludedOrganizations: [],
  };
};

const aHistory = (random: SeededRandom, listings: number): MatchHistory => ({
  lastOn: random.chance(0.2) ? undefined : daysAgo(random.between(10, 120)),
  shown: new Map(
    Array.from({ length: random.between(0, 7) }, () => [
      listingIdSchema.parse(idOf(2, random.between(0, listings * 2))),
      daysAgo(random.between(1, 120)),
    ]),
  ),
  answered: [],
  did: few(random, codes, random.pick([0, 0, 0, 1])),
  declined: few(random, codes, random.pick([0, 0, 0, 1])),
});

const homeOf = (random: SeededRandom): Pick<MatchProfile, "municipality" | "town" | "home" | "rough"> => {
  const { code, town, coordinates } = aTown(random);
  const token: Token = town === "" ? 0 : tokenOf("town", town);
  return { municipality: Number(code), town: token, home: coordinates && earthPoint(coordinates), rough: false };
};

/** A large town is drawn more than once. */
const homesDrawn = 40_000;

/** Records of people `from` to `to` of the bench's Tokyo: the same for the same seed, whoever makes which part. */
export const benchRecords = (from: number, to: number, listings: number, seed: string): MatchRecords => {
  const drawn = seededRandom(`${seed} homes`);
  const homes = Array.from({ length: homesDrawn }, () => homeOf(drawn));
  const collector = recordCollector();
  for (let number = from; number < to; number += 1) {
    const random = seededRandom(`${seed} person ${number}`);
    collector.add(
      encodeMatchRecord(aProfile(random, homes)),
      encodeMatchHistory(aHistory(random, listings)),
      0,
      number,
    );
  }
  return collector.records();
};
