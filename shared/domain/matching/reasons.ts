import { bands, demandFlags, kinds, type Purpose, purposes, weekdays } from "../conditions.ts";
import type { Reason } from "../delivery.ts";
import type { TaxonomyCode } from "../taxonomy.ts";
import { codeAt, feature, hasBit } from "./features.ts";
import type { Pair } from "./gates.ts";
import { cellOf } from "./listing-columns.ts";
import { meritBits, openBits } from "./listing-table.ts";
import { wantBits } from "./match-record.ts";
import { missBits } from "./miss-bits.ts";
import { codesIn, part, partOf } from "./packed-parts.ts";
import { ownOf } from "./people-columns.ts";
import type { ScoreSheet } from "./score.ts";
import { fastestWay } from "./travel.ts";
import { unknownWay } from "./ways.ts";
import type { Weights } from "./weights.ts";

type Values = Reason["values"];

/** Something that speaks for or against an item, with its points: what it adds, or what it costs. */
interface Contribution extends Reason {
  readonly points: number;
}

const contribution = (code: string, points: number, values: Values = {}): Contribution => ({ code, points, values });

const inSet = (low: number, high: number, number: number): boolean =>
  ((number < 32 ? low >>> number : high >>> (number - 32)) & 1) === 1;

/** Numbers of its codes: what it is about first, and the others in their order. */
const codesOf = ({ run, l }: Pair): number[] => codesIn(cellOf(run.listings, l, "codes"));
const primaryCode = (pair: Pair): TaxonomyCode => codeAt(codesOf(pair)[0] ?? -1);

/** The first of its codes that was wished, else the first. */
const wishedCode = (pair: Pair): TaxonomyCode => {
  const [low, high] = [ownOf(pair.people, pair.p, "wishedLow"), ownOf(pair.people, pair.p, "wishedHigh")];
  const wished = codesOf(pair).find((number) => inSet(low, high, number));
  return wished === undefined ? primaryCode(pair) : codeAt(wished);
};

/** How far it is, how long it takes by the person's fastest means, and how long they would like it to take. */
export const wayOf = ({ people, p, metres }: Pair): Values => {
  const { mode, minutes } = fastestWay(ownOf(people, p, "modes"), metres);
  const preferredMinutes = ownOf(people, p, "preferredMinutes");
  return { km: Math.round(metres / 100) / 10, minutes, mode, preferredMinutes };
};

const isRough = ({ group, run, l }: Pair): boolean => group.rough || run.listings.rough[l] === 1;

/** On which weekdays and in which bands it takes place. */
export const whenOf = ({ run: { listings }, l }: Pair): Values => {
  const [days, bandSet] = [cellOf(listings, l, "days"), cellOf(listings, l, "bandSet")];
  return {
    weekdays: weekdays.filter((_, day) => (days >>> day) & 1).join(" "),
    bands: bands.filter((_, band) => (bandSet >>> band) & 1).join(" "),
  };
};

const servedPurposes = ({ people, p, run: { listings }, l }: Pair): Purpose[] => {
  const served = ownOf(people, p, "purposes") & cellOf(listings, l, "purposes");
  return purposes.filter((_, bit) => ((served >>> bit) & 1) === 1);
};

type Name = keyof ScoreSheet;

/** Which reason a part of the points gives; none for what tells people nothing that they told us. */
const pros: Readonly<Partial<Record<Name, (pair: Pair, sheet: ScoreSheet) => Contribution[]>>> = {
  wish: (pair, { wish, misses }) =>
    misses & (missBits.taxonomy_adjacent | missBits.taxonomy_other)
      ? []
      : [contribution("wish", wish, { taxonomyCode: wishedCode(pair) })],
  experience: (pair, { experience }) => [contribution("experience", experience, { taxonomyCode: primaryCode(pair) })],
  kind: ({ run, l }, { kind }) => [contribution("kind", kind, { kind: kinds[cellOf(run.listings, l, "kind")] ?? "" })],
  closeness: (pair, { closeness, misses }) => {
    if (pair.metres < 0) return [contribution("online", closeness)];
    return isRough(pair) || misses & missBits.distance_soft ? [] : [contribution("near", closeness, wayOf(pair))];
  },
  ownArea: (_, { ownArea }) => [contribution("own_area", ownArea)],
  time: (pair, { time }) => {
    const { run, l } = pair;
    const isFlexible = partOf(cellOf(run.listings, l, "when"), part.flexible) === 1;
    if (!isFlexible) return [contribution("time", time, whenOf(pair))];
    return [contribution(cellOf(run.listings, l, "bandSet") === 0 ? "flexible_time" : "any_day", time)];
  },
  purpose: (pair, { purpose }) =>
    servedPurposes(pair)
      .map((one) => contribution("purpose", purpose, { purpose: one }))
      .slice(0, 1),
  reward: (pair, { reward }) => [
    contribution("reward", reward, { yen: cellOf(pair.run.listings, pair.l, "hourlyYen") }),
  ],
};

const merits = [
  ["seniors_welcome", "seniorsWelcome"],
  ["beginner", "beginner"],
  ["free", "free"],
] as const satisfies readonly (readonly [code: string, merit: keyof typeof meritBits & keyof Weights])[];

/** Merits of a listing that the person's centre gives points for. */
const meritsOf = ({ run, group, l }: Pair): Contribution[] =>
  merits
    .filter(([, merit]) => (cellOf(run.listings, l, "merits") & meritBits[merit]) !== 0)
    .map(([code, merit]) => contribution(code, run.centres[group.centre]?.weights[merit] ?? 0))
    .filter(({ points }) => points > 0);

const prosOf = (pair: Pair, sheet: ScoreSheet): Contribution[] => [
  ...(Object.keys(pros) as Name[]).flatMap((name) => (sheet[name] > 0 ? (pros[name]?.(pair, sheet) ?? []) : [])),
  ...meritsOf(pair),
];

const amounts = ({ people, p, run: { listings }, l }: Pair) => ({
  frequency: { days: cellOf(listings, l, "daysPerWeek"), hoped: ownOf(people, p, "maxDaysPerWeek") },
  duration: { minutes: cellOf(listings, l, "sessionMinutes"), hoped: ownOf(people, p, "maxSessionMinutes") },
  reward_hope: { yen: cellOf(listings, l, "hourlyYen"), hoped: ownOf(people, p, "hopedHourlyYen") },
  cost: { yen: cellOf(listings, l, "feeYen"), hoped: ownOf(people, p, "costSoftYen") },
  group_size: { people: cellOf(listings, l, "groupSize"), hoped: ownOf(people, p, "groupSizeMax") },
});

const valuesOfMiss = (pair: Pair, code: keyof typeof missBits): Values => {
  if (code === "preferred_time") return whenOf(pair);
  if (code === "distance_soft") return wayOf(pair);
  if (code === "taxonomy_adjacent") return { taxonomyCode: primaryCode(pair) };
  const all: Readonly<Record<string, Values>> = amounts(pair);
  return all[code] ?? {};
};

const wantCodes = {
  withFriend: "with_friend",
  withSpouse: "with_spouse",
  beginner: "beginner_missed",
  continuing: "one_off",
} as const;

/** Demands that the person would rather avoid and wishes about the setting that it cannot meet. */
const missedFlags = ({ people, p, run: { listings }, l }: Pair): Reason[] => {
  const low = ownOf(people, p, "softLow") & cellOf(listings, l, "flagsLow");
  const high = ownOf(people, p, "softHigh") & cellOf(listings, l, "flagsHigh");
  const flags = demandFlags.filter((_, number) => inSet(low, high, number));
  const wants = (Object.keys(wantCodes) as (keyof typeof wantCodes)[]).filter((want) => high & wantBits[want]);
  return [
    ...flags.map((flag) => ({ code: "avoided", values: { flag } })),
    ...wants.map((want) => ({ code: wantCodes[want], values: {} })),
  ];
};

/** Every soft condition that a listing misses for a person, as something to know before saying yes. */
export const missReasonsOf = (pair: Pair, sheet: ScoreSheet): Reason[] => [
  ...(Object.keys(missBits) as (keyof typeof missBits)[])
    .filter((code) => (sheet.misses & missBits[code]) !== 0)
    .map((code) => ({ code, values: valuesOfMiss(pair, code) })),
  ...missedFlags(pair),
];

/** The first demand that matters to the person and is neither named nor ruled out; what is never wanted comes first. */
const openDemand = ({ people, p, run: { listings }, l }: Pair): Reason[] => {
  const open = demandFlags.filter((_, number) =>
    inSet(cellOf(listings, l, "openLow"), cellOf(listings, l, "openHigh"), number),
  );
  const avoids = (flag: (typeof open)[number], soft: boolean): boolean => {
    const number = demandFlags.indexOf(flag);
    const isSoft = inSet(ownOf(people, p, "softLow"), ownOf(people, p, "softHigh"), number);
    return inSet(ownOf(people, p, "avoidLow"), ownOf(people, p, "avoidHigh"), number) && isSoft === soft;
  };
  const flag = open.find((one) => avoids(one, false)) ?? open.find((one) => avoids(one, true));
  return flag === undefined ? [] : [{ code: "confirm", values: { topic: "avoid", flag } }];
};

/** Whether the person did not say whether they are of the one sex that may take part. */
const leavesSexOpen = ({ people, p, run: { listings }, l }: Pair): boolean => {
  const bits = (["male", "female"] as const).map(feature.sex);
  const isLimited = bits.some((bit) => hasBit(listings.need, bit, l * listings.named.words));
  return isLimited && !bits.some((bit) => hasBit(people.deny, bit, p * people.words));
};

/** Whether the person may be too young or too old by what they said of their age, or said nothing. */
const leavesAgeOpen = ({ people, p, run: { listings }, l }: Pair): boolean =>
  ownOf(people, p, "youngest") < cellOf(listings, l, "minAge") ||
  ownOf(people, p, "oldest") > cellOf(listings, l, "maxAge");

/**
 * What a listing leaves open although it matters to this person, or the person although it matters to the listing. Unknown is
 * not "no": it is offered, and the question said.
 */
export const unknownsOf = (pair: Pair): Reason[] => {
  const { people, p, run, l, metres } = pair;
  const open = cellOf(run.listings, l, "open");
  const days = cellOf(run.listings, l, "days");
  const goodAlways = (ownOf(people, p, "goodHigh") >>> 21) & 0x7f;
  const asks = ownOf(people, p, "asks") & ((days & ~goodAlways) === 0 ? ~openBits.time : ~0);
  const topics = (Object.keys(openBits) as (keyof typeof openBits)[]).filter(
    (topic) => topic !== "age" && open & asks & openBits[topic],
  );
  const confirm = (topic: string): Reason => ({ code: "confirm", values: { topic } });
  return [
    ...openDemand(pair),
    ...(metres === unknownWay ? [confirm("place")] : []),
    ...(cellOf(run.listings, l, "merits") & meritBits.daysUnknown ? [confirm("days")] : []),
    ...(leavesAgeOpen(pair) ? [confirm("age")] : []),
    ...(leavesSexOpen(pair) ? [confirm("sex")] : []),
    ...topics.map(confirm),
  ];
};

const mostPros = 3;
const mostReasons = 4;
const mostCautions = 2;

const toReason = ({ code, values }: Reason): Reason => ({ code, values });

/**
 * The two or three heaviest reasons for an item, and after them at most two things to know before saying yes: what is
 * below a full fit, or has to be asked. Never empty: if nothing can be said in words, its being within reach is.
 */
export const reasonsFor = (pair: Pair, sheet: ScoreSheet): Reason[] => {
  const cautions = [
    ...missReasonsOf(pair, sheet).filter(({ code }) => code !== "taxonomy_other"),
    ...(cellOf(pair.run.listings, pair.l, "merits") & meritBits.families ? [{ code: "families", values: {} }] : []),
    ...unknownsOf(pair),
  ].slice(0, mostCautions);
  const heaviest = prosOf(pair, sheet)
    .sort((a, b) => b.points - a.points)
    .slice(0, Math.min(mostPros, mostReasons - cautions.length));
  const reasons = [...heaviest.map(toReason), ...cautions];
  return heaviest.length > 0 ? reasons : [{ code: "within_reach", values: {} }, ...reasons];
};
