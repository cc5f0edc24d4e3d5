import { membersOf, type SyntheticMember } from "../demo/synthetic-members.ts";

/** How many invented people register where. */
const counts: readonly (readonly [code: string, people: number])[] = [
  ["131172", 24],
  ["132098", 18],
  ["131156", 12],
  ["131199", 6],
];

/** Every sixth gets letters, every tenth calls: who has no e-mail belongs to it. */
const withChannel = (member: SyntheticMember, number: number): SyntheticMember => {
  if (number % 6 === 5) return withoutEmail({ ...member, channel: "post" });
  if (number % 10 === 8)
    return withoutEmail({ ...member, channel: "phone", phone: `+819099990${String(number).padStart(3, "0")}` });
  return member;
};

const withoutEmail = ({ email: _, ...member }: SyntheticMember): SyntheticMember => member as SyntheticMember;

/** Some sixty invented people of the sample centres, by mail, letter and phone. */
export const sampleMembers = (): SyntheticMember[] =>
  counts.flatMap(([code, people]) => membersOf(code, people)).map(withChannel);
