import type { LocalCloud } from "../local-cloud.ts";
import { centreOf, sampleCentres } from "../samples/centres.ts";
import { type SyntheticMember, syntheticMembers } from "./synthetic-members.ts";

const membersPerCall = 500;

/** Versions of the texts that invented people are said to have agreed to. */
const agreement = { consentTextVersion: "2026-10", purposeNoticeVersion: "2026-10", dataSource: "self" } as const;

interface Answer {
  readonly members: readonly { readonly outcome: string }[];
}

/** Sets up the sample centres. */
export const setUpCentres = async (cloud: LocalCloud): Promise<void> => {
  for (const centre of sampleCentres) await cloud.invoke("jobs/set-up-centre", centre);
};

const withoutCode = ({ municipalityCode: _, ...member }: SyntheticMember) => member;

const requestOf = (centreId: string, members: readonly SyntheticMember[], agreedAt: string) => ({
  ...agreement,
  centreId,
  agreedAt,
  members: members.map((member) => ({
    ...withoutCode(member),
    ...(member.channel === "email" ? { emailConfirmedAt: agreedAt } : {}),
  })),
});

/** What `jobs/import-seniors` takes to register people at the centres of their municipalities. */
export const memberRequests = (members: readonly SyntheticMember[], agreedAt: Date): unknown[] =>
  [...Map.groupBy(members, ({ municipalityCode }) => centreOf(municipalityCode))].flatMap(([centreId, all]) =>
    Array.from({ length: Math.ceil(all.length / membersPerCall) }, (_, part) =>
      requestOf(centreId, all.slice(part * membersPerCall, (part + 1) * membersPerCall), agreedAt.toISOString()),
    ),
  );

/** Registers the demo's invented people. Answers how many could not be. */
export const registerPeople = async (cloud: LocalCloud, count: number, agreedAt: Date): Promise<number> => {
  let rejected = 0;
  for (const request of memberRequests(syntheticMembers(count), agreedAt)) {
    const answer = (await cloud.invoke("jobs/import-seniors", request)) as Answer;
    rejected += answer.members.filter(({ outcome }) => outcome === "rejected").length;
  }
  return rejected;
};
