import fc from "fast-check";
import {
  availabilitySchema,
  demandFlags,
  digitalSkillSchema,
  kinds,
  purposes,
  travelModes,
  weekdays,
} from "../../shared/domain/conditions.ts";
import type { Listing } from "../../shared/domain/listing.ts";
import type { Senior } from "../../shared/domain/senior.ts";
import { addDays } from "../../shared/domain/times.ts";
import { aListing, aSenior } from "./builders.ts";
import { idOf } from "./fixed-ids.ts";
import { matchDay } from "./matching.ts";

const codes = ["131172", "131130", "133612"];
const towns = ["", "王子", "王子本町"];
const taxonomyCodes = ["V1", "V4", "H5", "L1", "S1", "X1"];
const qualifications = ["介護福祉士", "調理師"];
const flags = [...new Set(demandFlags.slice(0, 12).concat("pc", "pc_adv", "smartphone", "online"))];

const coordinates = fc.record({
  latitude: fc.double({ min: 35.7, max: 35.8, noNaN: true }),
  longitude: fc.double({ min: 139.68, max: 139.8, noNaN: true }),
});
const time = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const hour = String(Math.floor(quarter / 4)).padStart(2, "0");
  return `${hour}:${String((quarter % 4) * 15).padStart(2, "0")}`;
});
const date = fc.integer({ min: -5, max: 60 }).map((days) => addDays(matchDay, days));
const level = fc.constantFrom("good", "possible", "good", "no");
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
/** Drops what is undefined, as stored records have it. */
const without = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

/** People of all kinds, near 王子. */
export const anySenior: fc.Arbitrary<Senior> = fc
  .record({
    undecided: fc.boolean(),
    kinds: fc.subarray([...kinds]),
    wished: fc.subarray(taxonomyCodes),
    refused: fc.subarray(taxonomyCodes, { maxLength: 2 }),
    week: fc.array(level, { minLength: 21, maxLength: 21 }),
    modes: fc.subarray([...travelModes], { minLength: 1 }),
    maxMinutes: fc.integer({ min: 10, max: 90 }),
    outside: fc.boolean(),
    avoid: fc.subarray(flags, { maxLength: 3 }),
    avoidLevel: fc.constantFrom("hard", "soft"),
    optional: fc.record({
      maxLoadKg: maybe(fc.integer({ min: 0, max: 20 })),
      costLimit: maybe(
        fc.record({
          yenPerSession: fc.constantFrom(0, 500, 3000),
          level: fc.constantFrom("hard" as const, "soft" as const),
        }),
      ),
      digitalSkill: maybe(fc.constantFrom(...digitalSkillSchema.options)),
      birthYear: maybe(fc.integer({ min: 1936, max: 1972 })),
      sex: maybe(fc.constantFrom("male" as const, "female" as const)),
      rewardNeed: maybe(
        fc.record({
          need: fc.constantFrom("none" as const, "welcome" as const, "required" as const),
          minHourlyYen: fc.constantFrom(0, 1000, 1300),
          hopedHourlyYen: fc.constantFrom(0, 1200),
        }),
      ),
      maxDaysPerWeek: maybe(fc.integer({ min: 1, max: 3 })),
      maxSessionMinutes: maybe(fc.constantFrom(60, 120, 240)),
      preferredGroupSizeMax: maybe(fc.constantFrom(5, 20)),
      purposes: fc.subarray([...purposes]),
      experience: fc.subarray(taxonomyCodes, { maxLength: 2 }),
      qualifications: fc.subarray([...qualifications]),
      languages: fc.subarray(["en", "zh"]),
      wants: fc.record({
        withFriend: fc.boolean(),
        withSpouse: fc.boolean(),
        beginner: fc.boolean(),
        continuing: fc.boolean(),
      }),
    }),
    location: fc.record({
      localGovernmentCode: fc.constantFrom(...codes.slice(0, 2)),
      town: fc.constantFrom(...towns),
      coordinates: maybe(coordinates),
    }),
  })
  .map((drawn) => {
    const bandsOf = (day: number) => ({
      am: drawn.week[day * 3],
      pm: drawn.week[day * 3 + 1],
      eve: drawn.week[day * 3 + 2],
    });
    return aSenior({
      wishes: {
        undecided: drawn.undecided,
        kinds: drawn.kinds,
        taxonomyCodes: drawn.wished,
        taxonomyCodesRefused: drawn.refused,
      },
      availability: availabilitySchema.parse(Object.fromEntries(weekdays.map((day, n) => [day, bandsOf(n)]))),
      travel: {
        modes: drawn.modes,
        preferredMinutes: Math.max(5, Math.floor(drawn.maxMinutes / 2)),
        maxMinutes: drawn.maxMinutes,
        outsideOwnAreaOk: drawn.outside,
      },
      avoid: drawn.avoid.map((code) => ({ code, level: drawn.avoidLevel as "hard" | "soft" })),
      location: without(drawn.location),
      ...without(drawn.optional),
    });
  });

const sexOf = (sex: string | undefined) => (sex === undefined ? {} : { sex: sex as "male" | "female" });

const anySchedule = fc
  .record({
    type: fc.constantFrom("weekly", "shift", "monthly", "dates", "flexible"),
    weekdays: fc.subarray([...weekdays]),
    dates: fc.array(date, { maxLength: 4 }),
    daysRequiredPerWeek: maybe(fc.integer({ min: 1, max: 3 })),
    startTime: maybe(time),
    endTime: maybe(time),
  })
  .map(without);

/** Listings of all kinds, near 王子, with the n-th id. */
const listingOf = (n: number): fc.Arbitrary<Listing> =>
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      primary: fc.constantFrom(...taxonomyCodes),
      secondary: fc.subarray(taxonomyCodes, { maxLength: 2 }),
      schedule: anySchedule,
      place: fc.record({
        holding: fc.constantFrom("onsite", "onsite", "onsite", "hybrid", "online"),
        localGovernmentCode: fc.constantFrom(...codes.slice(0, 2)),
        town: fc.constantFrom(...towns),
        coordinates: maybe(coordinates),
      }),
      demands: fc.record({
        posture: fc.constantFrom("sitting", "standing", "unknown"),
        setting: fc.constantFrom("indoor", "outdoor", "unknown"),
        loadKg: maybe(fc.integer({ min: 0, max: 20 })),
        flags: fc.subarray(flags, { maxLength: 2 }),
      }),
      reward: fc.constantFrom(
        { type: "none" },
        { type: "expenses" },
        { type: "unknown" },
        { type: "hourly", yen: 1250 },
        { type: "daily", yen: 4000 },
        { type: "haibunkin", yen: 1100, per: "hour" },
        { type: "piece", yen: 50 },
      ),
      qualificationRequired: fc.constantFrom(undefined, undefined, undefined, ...qualifications),
      languageRequired: fc.constantFrom(undefined, undefined, undefined, "en"),
      groupSize: maybe(fc.constantFrom(1, 10, 40)),
      sex: fc.constantFrom(undefined, undefined, undefined, "male", "female"),
      fee: fc.constantFrom({ status: "free" }, { status: "unknown" }, { status: "paid", yen: 800 }, { status: "paid" }),
      audience: fc.constantFrom("anyone", "seniors", "children", "families", "unknown"),
      residentsOf: fc.constantFrom([], [], ["131172"]),
      ages: fc.constantFrom({}, {}, { minAge: 65 }, { maxAge: 39 }, { minAge: 60, maxAge: 75 }),
      remaining: fc.constantFrom(undefined, 0, 1, 5),
      state: fc.constantFrom("published", "published", "published", "closed"),
      closesIn: fc.integer({ min: -2, max: 90 }),
      until: maybe(date),
      organizer: fc.integer({ min: 1, max: 4 }),
    })
    .map((drawn) =>
      aListing({
        listingId: idOf(5000 + n),
        organizationId: idOf(3000 + drawn.organizer),
        kind: drawn.kind,
        taxonomy: { primary: drawn.primary, secondary: drawn.secondary },
        schedule: drawn.schedule as Listing["schedule"],
        place: without(drawn.place) as Listing["place"],
        demands: without({
          ...drawn.demands,
          qualificationRequired: drawn.qualificationRequired,
          languageRequired: drawn.languageRequired,
        }) as Listing["demands"],
        reward: drawn.reward as Listing["reward"],
        ...without({ groupSize: drawn.groupSize }),
        fee: drawn.fee as Listing["fee"],
        eligibility: {
          audience: drawn.audience as "anyone",
          residentsOf: [...drawn.residentsOf],
          ...drawn.ages,
          ...sexOf(drawn.sex),
        },
        capacity: drawn.remaining === undefined ? {} : { remaining: drawn.remaining },
        state: drawn.state as Listing["state"],
        closesOn: addDays(matchDay, drawn.closesIn),
        application: { needed: "unknown", ...(drawn.until && { until: drawn.until }) },
      }),
    );

/** Up to so many listings, each with its own id. */
export const anyListings = (most: number): fc.Arbitrary<Listing[]> =>
  fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => listingOf(n))));
