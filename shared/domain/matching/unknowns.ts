import type { DemandFlag } from "../conditions.ts";
import { type ListingFacts, type MatchContext, needsTravel, type PersonFacts, travelTo } from "./facts.ts";

/** What can be left open by a listing although it matters to the person; `shared/text/reasons.ts` says what to ask. */
type UnknownTopic = "avoid" | "load" | "place" | "days" | "time" | "fee" | "age" | "digital";

export interface Unknown {
  readonly topic: UnknownTopic;
  /** The demand in question, for `avoid`. */
  readonly flag?: DemandFlag;
}

const settled: Readonly<Partial<Record<DemandFlag, (facts: ListingFacts) => boolean>>> = {
  long_standing: ({ listing }) => listing.demands.posture !== "unknown",
  indoor: ({ listing }) => listing.demands.setting !== "unknown",
  outdoor: ({ listing }) => listing.demands.setting !== "unknown",
  online: () => true,
};

/** A demand is settled if the listing names it, or says so by another field, or else speaks about its demands at all. */
const isSettled = (flag: DemandFlag, facts: ListingFacts): boolean =>
  facts.flags.has(flag) || (settled[flag] ?? (({ demandsStated }) => demandsStated))(facts);

const unknownFlag = ({ senior }: PersonFacts, facts: ListingFacts): DemandFlag | undefined =>
  [...senior.avoid].sort((a, b) => a.level.localeCompare(b.level)).find(({ code }) => !isSettled(code, facts))?.code;

type IsOpen = (person: PersonFacts, facts: ListingFacts, context: MatchContext) => boolean;

const carryingKinds: ReadonlySet<string> = new Set(["contract_work", "silver", "volunteer"]);

const openTopics: readonly (readonly [Exclude<UnknownTopic, "avoid">, IsOpen])[] = [
  ["place", (person, facts, context) => needsTravel(person, facts) && travelTo(person, facts, context) === undefined],
  ["days", (_, { listing, schedule }) => listing.schedule.type !== "flexible" && schedule.options.length === 0],
  [
    "time",
    ({ unwished }, { schedule }) => !schedule.timeKnown && schedule.options.some((day) => (day & unwished) !== 0),
  ],
  [
    "load",
    ({ senior }, { listing, demandsStated }) =>
      senior.maxLoadKg !== undefined && !demandsStated && carryingKinds.has(listing.kind),
  ],
  [
    "fee",
    ({ senior }, { listing: { fee } }) =>
      senior.costLimit !== undefined && (fee.status === "unknown" || (fee.status === "paid" && fee.yen === undefined)),
  ],
  [
    "age",
    ({ senior }, { listing: { eligibility } }) =>
      senior.birthYear === undefined && (eligibility.minAge ?? eligibility.maxAge) !== undefined,
  ],
  ["digital", ({ senior }, { digital }) => senior.digitalSkill === undefined && digital !== "none"],
];

/** What a listing leaves open although it matters to this person. Unknown is not "no": it is offered, and the question said. */
export const unknownsOf = (person: PersonFacts, facts: ListingFacts, context: MatchContext): Unknown[] => {
  const flag = unknownFlag(person, facts);
  return [
    ...(flag === undefined ? [] : [{ topic: "avoid" as const, flag }]),
    ...openTopics.filter(([, isOpen]) => isOpen(person, facts, context)).map(([topic]) => ({ topic })),
  ];
};
