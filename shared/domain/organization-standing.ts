import type { OrganizationId } from "./ids.ts";
import type { Listing } from "./listing.ts";
import type { GroupStanding } from "./matching/listing-table.ts";
import type { Participation, ParticipationState } from "./participation.ts";
import { addDays, jstDate } from "./times.ts";

/** How far back one looks: what was half a year ago says little of a group today. */
const daysBack = 180;
/** How long a group may take to answer who wishes to come. */
const daysToAnswer = 7;
/** Fewest answers that say anything, and the share of wishes, of a hundred, that must have one. */
const fewestAnswers = 2;
const answeredPercent = 80;

/** States that bear on it: somebody wished to come, and what became of it. */
export const standingStates = [
  "wished",
  "arranged",
  "joined",
  "not_joined",
] as const satisfies readonly ParticipationState[];

/** First instant of what bears on the standing on a date. */
export const standingFrom = (today: string): string => `${addDays(today, -daysBack)}T00:00:00.000Z`;

type Answers = Pick<Participation, "organizationId" | "state" | "answeredAt">;

interface Tally {
  readonly answered: number;
  readonly waiting: number;
}

const isResponsive = ({ answered, waiting }: Tally): boolean =>
  answered >= fewestAnswers && answered * 100 >= (answered + waiting) * answeredPercent;

/**
 * How the groups behave as partners, by what became of the wishes to take part in what they offer. A group that nobody has
 * wished to come to yet counts as new. What no registered group offers has no standing.
 */
export const standingsOf = (
  participations: Iterable<Answers>,
  today: string,
): ((listing: Listing) => GroupStanding) => {
  const tallies = new Map<OrganizationId, Tally>();
  const overdue = addDays(today, -daysToAnswer);
  for (const { organizationId, state, answeredAt } of participations) {
    if (organizationId === undefined) continue;
    const { answered, waiting } = tallies.get(organizationId) ?? { answered: 0, waiting: 0 };
    const isLate = state === "wished" && jstDate(new Date(answeredAt)) <= overdue;
    tallies.set(organizationId, {
      answered: answered + Number(state !== "wished"),
      waiting: waiting + Number(isLate),
    });
  }
  return ({ organizationId }) => {
    const tally = organizationId === undefined ? undefined : tallies.get(organizationId);
    return {
      responsive: tally !== undefined && isResponsive(tally),
      firstTime: organizationId !== undefined && tally === undefined,
    };
  };
};
