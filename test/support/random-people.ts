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
import type { Senior } from "../../shared/domain/senior.ts";
import { aSenior } from "./builders.ts";
import {
  areaCodes,
  coordinates,
  type Draw,
  dateNear,
  maybe,
  qualifications,
  taxonomyCodes,
  towns,
  without,
} from "./random-draw.ts";

const levels = ["good", "possible", "no"] as const;
const weekOf = (...of: (typeof levels)[number][]) =>
  fc
    .array(fc.constantFrom(...of), { minLength: 21, maxLength: 21 })
    .map((week) =>
      availabilitySchema.parse(
        Object.fromEntries(
          weekdays.map((day, n) => [day, { am: week[n * 3], pm: week[n * 3 + 1], eve: week[n * 3 + 2] }]),
        ),
      ),
    );

const anyWishes = ({ leaning }: Draw) =>
  fc.record({
    undecided: fc.boolean(),
    kinds: leaning(fc.constantFrom([], [...kinds]), fc.subarray([...kinds])),
    taxonomyCodes: fc.subarray(taxonomyCodes),
    taxonomyCodesRefused: leaning(fc.constant([]), fc.subarray(taxonomyCodes, { maxLength: 2 })),
  });

const anyTravel = ({ leaning }: Draw) =>
  fc
    .record({
      modes: fc.subarray([...travelModes], { minLength: 1 }),
      maxMinutes: leaning(fc.integer({ min: 90, max: 240 }), fc.integer({ min: 10, max: 90 })),
      preferredPercent: fc.integer({ min: 5, max: 120 }),
      outsideOwnAreaOk: leaning(fc.constant(true), fc.boolean()),
    })
    .map(({ preferredPercent, ...travel }) => ({
      ...travel,
      preferredMinutes: Math.min(240, Math.max(5, Math.floor((travel.maxMinutes * preferredPercent) / 100))),
    }));

const anyNumbers = (draw: Draw) =>
  fc
    .record({
      maxLoadKg: draw.leaning(fc.constantFrom(undefined, 20), maybe(fc.integer({ min: 0, max: 20 }))),
      costLimit: maybe(
        fc.record({
          yenPerSession: draw.leaning(fc.constantFrom(1000, 3000), fc.constantFrom(0, 500, 3000)),
          level: draw.leaning(fc.constantFrom("soft"), fc.constantFrom("hard", "soft")),
        }),
      ),
      digitalSkill: draw.leaning(
        fc.constantFrom(undefined, "good"),
        maybe(fc.constantFrom(...digitalSkillSchema.options)),
      ),
      birthYear: maybe(fc.integer({ min: 1936, max: 1972 })),
      sex: maybe(fc.constantFrom("male", "female")),
      rewardNeed: maybe(
        fc.record({
          need: draw.leaning(fc.constantFrom("none", "welcome"), fc.constantFrom("none", "welcome", "required")),
          minHourlyYen: fc.constantFrom(0, 1000, 1300),
          hopedHourlyYen: fc.constantFrom(0, 1200),
        }),
      ),
      maxDaysPerWeek: maybe(fc.integer({ min: 1, max: 3 })),
      maxSessionMinutes: maybe(fc.constantFrom(60, 120, 240)),
      preferredGroupSizeMax: maybe(fc.constantFrom(5, 20)),
    })
    .map(without) as fc.Arbitrary<Partial<Senior>>;

const anyWants = (draw: Draw) =>
  fc
    .record({
      withFriend: fc.boolean(),
      withSpouse: fc.boolean(),
      beginner: fc.boolean(),
      continuing: fc.boolean(),
      startBy: maybe(dateNear(draw, 0, 60)),
    })
    .map(without) as fc.Arbitrary<Senior["wants"]>;

const anyLocation = ({ leaning }: Draw) =>
  fc
    .record({
      localGovernmentCode: leaning(fc.constantFrom(...areaCodes.slice(0, 2)), fc.constantFrom(...areaCodes)),
      town: fc.constantFrom(...towns),
      coordinates: leaning(coordinates, maybe(coordinates)),
    })
    .map(without);

const anyAvoid = ({ leaning }: Draw) =>
  fc.uniqueArray(
    fc.record({
      code: fc.constantFrom(...demandFlags),
      level: leaning(fc.constant("soft" as const), fc.constantFrom("hard" as const, "soft" as const)),
    }),
    { maxLength: 5, selector: ({ code }) => code },
  );

/** People of all kinds, near 王子. */
export const seniorOf = (draw: Draw): fc.Arbitrary<Senior> =>
  fc
    .record({
      wishes: anyWishes(draw),
      availability: draw.leaning(
        fc.oneof(weekOf("good"), weekOf("good", "good", "good", "possible")),
        weekOf("good", "possible", "good", "no"),
      ),
      travel: anyTravel(draw),
      avoid: anyAvoid(draw),
      numbers: anyNumbers(draw),
      wants: anyWants(draw),
      purposes: fc.subarray([...purposes]),
      experience: fc.subarray(taxonomyCodes, { maxLength: 2 }),
      qualifications: draw.leaning(fc.constant(qualifications), fc.subarray([...qualifications])),
      languages: draw.leaning(fc.constant(["en", "zh"]), fc.subarray(["en", "zh"])),
      location: anyLocation(draw),
    })
    .map(({ numbers, ...drawn }) => aSenior({ ...drawn, ...numbers } as unknown as Parameters<typeof aSenior>[0]));
