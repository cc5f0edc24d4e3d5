import type { DemandFlag, Kind, Weekday } from "./conditions.ts";
import type { TaxonomyCode } from "./taxonomy.ts";

/** 大区分 that a person is asked for. */
export const interestGroups = ["W", "V", "C", "L", "H", "S"] as const;
export type InterestGroup = (typeof interestGroups)[number];

/** Kinds in which something of a group is offered; whoever ticks the group is offered all of them. */
const kindsOfGroup: Readonly<Record<InterestGroup, readonly Kind[]>> = {
  W: ["employment", "contract_work", "silver"],
  V: ["volunteer"],
  C: ["activity", "event", "volunteer"],
  L: ["course", "event"],
  H: ["activity", "course", "event"],
  S: ["activity", "course", "event"],
};

/** Kinds in which the groups are offered, each once. */
export const kindsOf = (groups: readonly InterestGroup[]): Kind[] => [
  ...new Set(groups.flatMap((group) => kindsOfGroup[group])),
];

/** The groups that some codes belong to, in the order of the question. */
export const groupsOf = (codes: readonly TaxonomyCode[]): InterestGroup[] =>
  interestGroups.filter((group) => codes.some((code) => code.startsWith(group)));

/** What people most often wish to avoid, by what it is about; staff may enter any flag. */
export const avoidQuestions = {
  avoidBody: ["stairs", "slope", "long_standing", "squat", "floor_sitting", "hearing", "small_print"],
  avoidPlace: ["no_toilet", "heat", "heights", "crowd", "noise", "smoke", "animals"],
  avoidPeople: ["speaking", "calls", "children", "body_care", "leader", "sales"],
  avoidTools: ["driving", "smartphone", "pc", "online"],
} as const satisfies Record<string, readonly DemandFlag[]>;
export type AvoidQuestion = keyof typeof avoidQuestions;

/** Minutes that can be chosen for the way. */
export const travelMinutes = [15, 30, 45, 60, 90] as const;

/** Weights that can be chosen as the most that one lifts. */
export const loadChoices = [0, 3, 5, 10] as const;

/** The answer 「まだ決まっていない」 among the groups. */
export const undecided = "undecided";

/** Name of the field with the good times of a weekday. */
export const dayField = (day: Weekday): `time-${Weekday}` => `time-${day}`;

/** Name of the field with flags that staff entered and no question asks for. */
export const avoidOther = "avoidOther";

/** Name of the field that says how much a flag is to be avoided. */
export const levelField = (flag: DemandFlag): `level-${DemandFlag}` => `level-${flag}`;

/** Purposes that can be agreed to or not; `procedure` is needed. */
export const askedPurposes = ["digest", "seminar", "survey"] as const;
