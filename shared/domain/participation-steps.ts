import type { ParticipationState } from "./participation.ts";

/** Where staff may move a participation from where; what the person answers (wished, declined) is moved by the person's answers. */
const steps: Readonly<Record<ParticipationState, readonly ParticipationState[]>> = {
  wished: ["arranged", "joined", "not_joined", "withdrawn"],
  arranged: ["joined", "not_joined", "withdrawn"],
  declined: [],
  joined: [],
  not_joined: [],
  withdrawn: [],
};

/** States that the desk still has to do something about. */
export const openParticipationStates = ["wished", "arranged"] as const satisfies readonly ParticipationState[];

export const nextParticipationStates = (state: ParticipationState): readonly ParticipationState[] => steps[state];
