import type { ParticipationState } from "./participation.ts";

/** What a person says to an offer; either may be taken back by saying the other. */
export const answers = ["join", "decline"] as const;
export type Answer = (typeof answers)[number];

type Before = ParticipationState | "unanswered";

/** Where an answer leads. A state that is not named stays as it is: it was said before, or the desk is at work on it. */
const transitions: Readonly<Record<Answer, Readonly<Partial<Record<Before, ParticipationState>>>>> = {
  join: { unanswered: "wished", declined: "wished", withdrawn: "wished" },
  decline: { unanswered: "declined", wished: "withdrawn" },
};

/** The state after an answer; undefined if the answer changes nothing. */
export const afterAnswer = (before: ParticipationState | undefined, answer: Answer): ParticipationState | undefined =>
  transitions[answer][before ?? "unanswered"];

const settled: ReadonlySet<Before> = new Set(["arranged", "joined", "not_joined"]);

/** Whether the desk has taken over, so that a change goes by the phone. */
export const isSettled = (state: ParticipationState | undefined): boolean => settled.has(state ?? "unanswered");
