import { expect, test } from "vitest";
import { participationStateSchema } from "../../shared/domain/participation.ts";
import { nextParticipationStates, openParticipationStates } from "../../shared/domain/participation-steps.ts";

test("every open state leads on, and every other is an end for the desk", () => {
  const leadsOn = participationStateSchema.options.filter((state) => nextParticipationStates(state).length > 0);
  expect(leadsOn).toEqual([...openParticipationStates]);
});

test("no step of the desk says what only the person can say", () => {
  const reached = participationStateSchema.options.flatMap((state) => nextParticipationStates(state));
  expect(reached).not.toContain("wished");
  expect(reached).not.toContain("declined");
});
