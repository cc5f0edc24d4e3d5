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

/** Registers people at the centres of their municipalities, through the job that takes over lists. Answers how many could not be. */
export const registerMembers = async (
  cloud: LocalCloud,
  members: readonly SyntheticMember[],
  agreedAt: Date,
): Promise<number> => {
  let rejected = 0;
  const byCentre = Map.groupBy(members, ({ municipalityCode }) => centreOf(municipalityCode));
  for (const [centreId, all] of byCentre) {
    for (let first = 0; first < all.length; first += membersPerCall) {
      const part = all.slice(first, first + membersPerCall).map((member) => ({
        ...withoutCode(member),
        ...(member.channel === "email" ? { emailConfirmedAt: agreedAt.toISOString() } : {}),
      }));
      const request = { ...agreement, centreId, agreedAt: agreedAt.toISOString(), members: part };
      const answer = (await cloud.invoke("jobs/import-seniors", request)) as Answer;
      rejected += answer.members.filter(({ outcome }) => outcome === "rejected").length;
    }
  }
  return rejected;
};

/** Registers the demo's invented people. */
export const registerPeople = (cloud: LocalCloud, count: number, agreedAt: Date): Promise<number> =>
  registerMembers(cloud, syntheticMembers(count), agreedAt);
