import type { LocalCloud } from "../../../infra/local/local-cloud.ts";
import { aSenior } from "../builders.ts";

export interface MemberWishes {
  readonly email: string;
  readonly familyName?: string;
  readonly channel?: "email" | "post" | "phone";
  readonly rhythm?: "daily" | "twice_monthly";
}

const member = ({ email, familyName = "試験", channel = "email", rhythm = "daily" }: MemberWishes, index: number) => {
  const { name, address, phone, wishes, availability, travel, avoid } = aSenior();
  const { localGovernmentCode: _, ...namedAddress } = address;
  return {
    memberId: email,
    name: { ...name, familyName, givenName: `花子${index}` },
    address: namedAddress,
    ...{ phone, channel, rhythm, wishes, availability, travel, avoid, consents: ["digest"] },
    ...(channel === "email" && { email, emailConfirmedAt: new Date().toISOString() }),
  };
};

/** Takes people over from a desk's list: they live near 王子, have time every day and wish to help with gardens. */
export const takeOverMembers = async (cloud: LocalCloud, people: readonly MemberWishes[]): Promise<string[]> => {
  const { members } = (await cloud.invoke("jobs/import-seniors", {
    ...{ centreId: "kita", consentTextVersion: "2026-10", purposeNoticeVersion: "2026-10", dataSource: "self" },
    agreedAt: new Date().toISOString(),
    members: people.map(member),
  })) as { members: readonly { outcome: string; seniorId?: string }[] };
  if (members.some(({ outcome }) => outcome !== "imported")) throw new Error(JSON.stringify(members));
  return members.map(({ seniorId = "" }) => seniorId);
};
