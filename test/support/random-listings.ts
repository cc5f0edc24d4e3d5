import fc from "fast-check";
import { demandFlags, kinds, weekdays } from "../../shared/domain/conditions.ts";
import type { Listing } from "../../shared/domain/listing.ts";
import { aListing } from "./builders.ts";
import { idOf } from "./fixed-ids.ts";
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

/** Quarters of an hour; what ends before it begins goes on past midnight. */
const time = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const hour = String(Math.floor(quarter / 4)).padStart(2, "0");
  return `${hour}:${String((quarter % 4) * 15).padStart(2, "0")}`;
});

const anySchedule = (draw: Draw) =>
  fc
    .record({
      type: fc.constantFrom("weekly", "shift", "monthly", "dates", "flexible"),
      weekdays: fc.subarray([...weekdays]),
      dates: fc.array(draw.leaning(dateNear(draw, 0, 60), dateNear(draw, -5, 60)), { maxLength: 4 }),
      daysRequiredPerWeek: maybe(fc.integer({ min: 1, max: 3 })),
      startTime: maybe(time),
      endTime: maybe(time),
      startsOn: maybe(dateNear(draw, -30, 60)),
      endsOn: maybe(draw.leaning(dateNear(draw, 0, 90), dateNear(draw, -5, 90))),
    })
    .map(without);

const anyPlace = ({ leaning }: Draw) =>
  fc
    .record({
      holding: fc.constantFrom("onsite", "onsite", "onsite", "hybrid", "online"),
      localGovernmentCode: leaning(fc.constantFrom(...areaCodes.slice(0, 2)), fc.constantFrom(...areaCodes)),
      town: fc.constantFrom(...towns),
      coordinates: leaning(coordinates, maybe(coordinates)),
    })
    .map(without);

const anyDemands = ({ leaning }: Draw) =>
  fc
    .record({
      posture: fc.constantFrom("sitting", "standing", "unknown"),
      setting: fc.constantFrom("indoor", "outdoor", "unknown"),
      loadKg: maybe(fc.integer({ min: 0, max: 20 })),
      flags: leaning(
        fc.subarray([...demandFlags], { maxLength: 3 }),
        fc.subarray(["smartphone" as const, "pc", "pc_adv", "online", "stairs"], { minLength: 1 }),
      ),
      qualificationRequired: fc.constantFrom(undefined, undefined, undefined, ...qualifications),
      languageRequired: fc.constantFrom(undefined, undefined, undefined, "en"),
    })
    .map(without);

const anyEligibility = ({ leaning }: Draw) =>
  fc
    .record({
      audience: leaning(
        fc.constantFrom("anyone", "seniors", "families", "unknown"),
        fc.constantFrom("anyone", "seniors", "children", "families", "unknown"),
      ),
      residentsOf: leaning(fc.constant([]), fc.constantFrom([], ["131172"])),
      ages: leaning(
        fc.constantFrom({}, { minAge: 50 }, { maxAge: 95 }),
        fc.constantFrom({}, { minAge: 65 }, { maxAge: 39 }, { minAge: 60, maxAge: 75 }),
      ),
      sex: leaning(fc.constant(undefined), fc.constantFrom(undefined, undefined, "male", "female")),
    })
    .map(({ ages, ...drawn }) => without({ ...drawn, ...ages }));

const rewards = [
  { type: "none" },
  { type: "expenses" },
  { type: "unknown" },
  { type: "hourly", yen: 1250 },
  { type: "daily", yen: 4000 },
  { type: "haibunkin", yen: 1100, per: "hour" },
  { type: "piece", yen: 50 },
];
const fees = [{ status: "free" }, { status: "unknown" }, { status: "paid", yen: 800 }, { status: "paid" }];

/** Listings of all kinds, near 王子, with the n-th id. */
const listingOf = (draw: Draw, n: number): fc.Arbitrary<Listing> =>
  fc
    .record({
      organizationId: fc.integer({ min: 1, max: 4 }).map((organizer) => idOf(3000 + organizer)),
      kind: fc.constantFrom(...kinds),
      taxonomy: fc.record({
        primary: fc.constantFrom(...taxonomyCodes),
        secondary: fc.subarray(taxonomyCodes, { maxLength: 2 }),
      }),
      schedule: anySchedule(draw),
      place: anyPlace(draw),
      demands: anyDemands(draw),
      reward: fc.constantFrom(...rewards),
      groupSize: maybe(fc.constantFrom(1, 10, 40)),
      fee: fc.constantFrom(...fees),
      eligibility: anyEligibility(draw),
      beginnerFriendly: maybe(fc.boolean()),
      capacity: draw.leaning(
        fc.constantFrom({}, { remaining: 1 }, { remaining: 5 }),
        fc.constantFrom({}, { remaining: 0 }, { remaining: 1 }, { remaining: 5 }),
      ),
      state: draw.leaning(fc.constant("published"), fc.constantFrom("published", "published", "published", "closed")),
      closesOn: draw.leaning(dateNear(draw, 0, 90), dateNear(draw, -2, 90)),
      until: maybe(draw.leaning(dateNear(draw, 0, 60), dateNear(draw, -5, 60))),
      publishedAt: maybe(
        // Noon of a day in Japan, or half past midnight, when it is still the day before in UTC.
        fc
          .tuple(dateNear(draw, -30, -1), fc.constantFrom("03:00", "15:30"))
          .map(([day, time]) => `${day}T${time}:00.000Z`),
      ),
    })
    .map(({ until, publishedAt, ...drawn }) => {
      const { publishedAt: _, ...listing } = aListing({
        listingId: idOf(5000 + n),
        ...without(drawn),
        application: { needed: "unknown", ...(until && { until }) },
      } as unknown as Parameters<typeof aListing>[0]);
      return publishedAt === undefined ? listing : { ...listing, publishedAt };
    });

/** Up to so many listings, each with its own id. */
export const listingsOf = (draw: Draw, most: number): fc.Arbitrary<Listing[]> =>
  fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => listingOf(draw, n))));
