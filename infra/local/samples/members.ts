import { membersOf, type SyntheticMember } from "../demo/synthetic-members.ts";

/** How many invented people register where. */
const counts: readonly (readonly [code: string, people: number])[] = [
  ["131172", 24],
  ["132098", 18],
  ["131156", 12],
  ["131199", 6],
];

/** Towns with their postal codes, so that letters can be sorted and get their barcodes. */
const postalTowns: Readonly<Record<string, readonly (readonly [town: string, postalCode: string])[]>> = {
  131172: [
    ["王子", "1140002"],
    ["赤羽", "1150045"],
    ["滝野川", "1140023"],
    ["田端", "1140014"],
  ],
  132098: [
    ["原町田", "1940013"],
    ["森野", "1940022"],
    ["成瀬", "1940044"],
  ],
  131156: [
    ["荻窪", "1670051"],
    ["阿佐谷北", "1660001"],
  ],
  131199: [
    ["板橋", "1730004"],
    ["成増", "1750094"],
  ],
};

const withoutEmail = ({ email: _, ...member }: SyntheticMember): SyntheticMember => member as SyntheticMember;

const withPostalCode = (member: SyntheticMember, number: number): SyntheticMember => {
  const towns = postalTowns[member.municipalityCode] ?? [];
  const [streetAddress, postalCode] = towns[number % towns.length] ?? [];
  return { ...member, address: { ...(member.address as object), streetAddress, postalCode } };
};

const withPhone = (member: SyntheticMember, number: number): SyntheticMember => ({
  ...member,
  phone: `+819099990${String(number).padStart(3, "0")}`,
});

/** Every sixth gets letters, every tenth calls and every tenth SMS: who has no e-mail belongs to it. */
const withChannel = (member: SyntheticMember, number: number): SyntheticMember => {
  if (number % 6 === 5) return withoutEmail(withPostalCode({ ...member, channel: "post" }, number));
  if (number % 10 === 8) return withoutEmail(withPhone({ ...member, channel: "phone" }, number));
  if (number % 10 === 3) return withoutEmail(withPhone({ ...member, channel: "sms" }, number));
  return member;
};

/** Some sixty invented people of the sample centres, by mail, SMS, letter and phone. */
export const sampleMembers = (): SyntheticMember[] =>
  counts.flatMap(([code, people]) => membersOf(code, people)).map(withChannel);
