import { bands, digitalSkillSchema, kinds, weekdays } from "../conditions.ts";
import type { Loosening, Reason } from "../delivery.ts";
import type { Senior } from "../senior.ts";
import { loadChoices, travelMinutes } from "../senior-questions.ts";
import { feasiblePairs } from "./feasible-pairs.ts";
import type { MatchHistory } from "./match-history.ts";
import type { MatchRun } from "./match-run.ts";
import { peopleWithPast } from "./one-person.ts";

/** An answer with more room. */
interface Rung {
  readonly values: Reason["values"];
  readonly senior: Senior;
}

/** The same answer with more and more room. */
interface Ladder {
  readonly code: string;
  readonly rungs: readonly Rung[];
}

const minutesAbove = [...travelMinutes, 120] as const;
const loadsAbove = [...loadChoices, 15, 20] as const;
const costsAbove = [500, 1_000, 2_000, 3_000, 5_000] as const;
const yenStep = 100;

const ladder = (code: string, senior: Senior, ...rungs: (readonly [Partial<Senior>, Reason["values"]?])[]): Ladder => ({
  code,
  rungs: rungs.map(([change, values = {}]) => ({ values, senior: { ...senior, ...change } })),
});

const distance = (senior: Senior): Ladder[] => {
  const { travel } = senior;
  const more = minutesAbove.filter((minutes) => minutes > travel.maxMinutes);
  return [
    ladder(
      "distance",
      senior,
      ...more.map((to) => [{ travel: { ...travel, maxMinutes: to } }, { from: travel.maxMinutes, to }] as const),
    ),
  ];
};

const ownArea = (senior: Senior): Ladder[] =>
  senior.travel.outsideOwnAreaOk
    ? []
    : [ladder("own_area_only", senior, [{ travel: { ...senior.travel, outsideOwnAreaOk: true } }])];

const times = (senior: Senior): Ladder[] => {
  const { availability } = senior;
  return weekdays.flatMap((day) => {
    const shut = bands.filter((band) => availability[day][band] === "no");
    const opened = (some: readonly string[]) =>
      ladder("schedule", senior, [
        {
          availability: {
            ...availability,
            [day]: { ...availability[day], ...Object.fromEntries(some.map((band) => [band, "possible"])) },
          },
        },
        { weekdays: day, bands: some.join(" ") },
      ]);
    return [...shut.map((band) => opened([band])), ...(shut.length > 1 ? [opened(shut)] : [])];
  });
};

const avoided = (senior: Senior): Ladder[] =>
  senior.avoid
    .filter(({ level }) => level === "hard")
    .map(({ code }) => {
      const avoid = senior.avoid.map((one) => (one.code === code ? { code, level: "soft" as const } : one));
      return ladder("avoid", senior, [{ avoid }, { flag: code }]);
    });

const load = (senior: Senior): Ladder[] => {
  const { maxLoadKg } = senior;
  if (maxLoadKg === undefined) return [];
  const more = loadsAbove.filter((kg) => kg > maxLoadKg);
  return [ladder("load", senior, ...more.map((to) => [{ maxLoadKg: to }, { from: maxLoadKg, to }] as const))];
};

const kindsWished = (senior: Senior): Ladder[] => {
  const { wishes } = senior;
  if (wishes.undecided || wishes.kinds.length === 0) return [];
  return kinds
    .filter((kind) => !wishes.kinds.includes(kind))
    .map((kind) => ladder("kind", senior, [{ wishes: { ...wishes, kinds: [...wishes.kinds, kind] } }, { kind }]));
};

const refused = (senior: Senior): Ladder[] => {
  const { wishes } = senior;
  return wishes.taxonomyCodesRefused.map((code) => {
    const taxonomyCodesRefused = wishes.taxonomyCodesRefused.filter((one) => one !== code);
    return ladder("not_code", senior, [{ wishes: { ...wishes, taxonomyCodesRefused } }, { taxonomyCode: code }]);
  });
};

const reward = (senior: Senior): Ladder[] => {
  const { rewardNeed } = senior;
  if (rewardNeed?.need !== "required") return [];
  const least = rewardNeed.minHourlyYen ?? 0;
  const lower = [1, 2, 3].map((steps) => least - steps * yenStep).filter((yen) => yen > 0);
  return [
    ladder(
      "reward_least",
      senior,
      ...lower.map((to) => [{ rewardNeed: { ...rewardNeed, minHourlyYen: to } }, { from: least, to }] as const),
    ),
    ladder("reward_required", senior, [{ rewardNeed: { ...rewardNeed, need: "welcome" } }]),
  ];
};

const cost = (senior: Senior): Ladder[] => {
  const { costLimit } = senior;
  if (costLimit?.level !== "hard") return [];
  const more = costsAbove.filter((yen) => yen > costLimit.yenPerSession);
  const from = costLimit.yenPerSession;
  return [
    ladder(
      "cost_hard",
      senior,
      ...more.map((to) => [{ costLimit: { ...costLimit, yenPerSession: to } }, { from, to }] as const),
    ),
  ];
};

const digital = (senior: Senior): Ladder[] => {
  const { digitalSkill } = senior;
  if (digitalSkill === undefined) return [];
  const skills = digitalSkillSchema.options;
  const more = skills.slice(skills.indexOf(digitalSkill) + 1);
  return [ladder("digital", senior, ...more.map((to) => [{ digitalSkill: to }, { to }] as const))];
};

/** Conditions that are the person's own to loosen; the others are the listing's, the centre's or the law's. */
const laddersOf = (senior: Senior): Ladder[] =>
  [distance, times, ownArea, avoided, load, kindsWished, refused, reward, cost, digital].flatMap((ladders) =>
    ladders(senior),
  );

/** How many listings would be offered to each of some people with the same past. */
const offeredTo = (people: readonly Senior[], history: MatchHistory, run: MatchRun): number[] => {
  const table = peopleWithPast(people, history, run);
  const { from } = feasiblePairs(table, run);
  const counts = people.map(() => 0);
  table.record.forEach((record, p) => {
    counts[record] = (from[p + 1] ?? 0) - (from[p] ?? 0);
  });
  return counts;
};

/**
 * What would bring a person more, each answer by itself with the least room that brings anything; what brings most comes
 * first. The matcher itself counts, as if the person had answered so.
 */
export const looseningsOf = (senior: Senior, history: MatchHistory, run: MatchRun): Loosening[] => {
  const ladders = laddersOf(senior);
  const rungs = ladders.flatMap((one) => one.rungs);
  const [before = 0, ...counts] = offeredTo([senior, ...rungs.map((rung) => rung.senior)], history, run);
  const gain = new Map(rungs.map((rung, n) => [rung, (counts[n] ?? 0) - before]));
  return ladders
    .flatMap(({ code, rungs: own }) => {
      const first = own.find((rung) => (gain.get(rung) ?? 0) > 0);
      return first ? [{ code, values: first.values, listings: gain.get(first) ?? 0 }] : [];
    })
    .sort((a, b) => b.listings - a.listings);
};
