import { z } from "zod";
import {
  type Consent,
  type ConsentPurpose,
  consentPurposeSchema,
  hasConsent,
  type Senior,
  seniorSchema,
} from "./senior.ts";

const answered = {
  name: true,
  address: true,
  location: true,
  email: true,
  phone: true,
  channel: true,
  rhythm: true,
  wishes: true,
  availability: true,
  travel: true,
  avoid: true,
  maxLoadKg: true,
} as const;

/** What a person answers: the same on the web, on paper and on the phone. */
export const seniorAnswersSchema = seniorSchema.pick(answered).extend({
  /** Purposes that the person agrees to; `procedure` is needed and therefore not asked. */
  consents: z.array(consentPurposeSchema),
});
export type SeniorAnswers = z.infer<typeof seniorAnswersSchema>;

/** What registration does not ask, and the desk takes down when it comes up: the rest of what the matcher reads. */
type FinerAnswers = Pick<
  Senior,
  | "costLimit"
  | "rewardNeed"
  | "maxDaysPerWeek"
  | "maxSessionMinutes"
  | "preferredGroupSizeMax"
  | "wants"
  | "purposes"
  | "experience"
  | "qualifications"
  | "languages"
  | "digitalSkill"
  | "excludedOrganizations"
  | "birthYear"
  | "birthDate"
  | "sex"
>;
type AnyAnswers = SeniorAnswers & FinerAnswers;

/** Some answers anew; `undefined` takes an answer back. */
export type ChangedAnswers = { readonly [Field in keyof AnyAnswers]?: AnyAnswers[Field] | undefined };

/** Purposes that a person agrees to on the channel that they use. */
export const agreedPurposes = (senior: Pick<Senior, "consents" | "channel">): ConsentPurpose[] =>
  consentPurposeSchema.options.filter((purpose) => hasConsent(senior, purpose, senior.channel));

/** The answers of somebody who is registered. */
export const answersOf = (senior: Senior): SeniorAnswers =>
  seniorAnswersSchema.parse({ ...senior, consents: agreedPurposes(senior) });

type Asked = Omit<Consent, "purpose" | "given">;

/** One consent a purpose, given or not, as the person was asked. */
export const askedConsents = (agreed: readonly ConsentPurpose[], asked: Asked): Consent[] =>
  consentPurposeSchema.options.map((purpose) => ({
    ...asked,
    purpose,
    given: purpose === "procedure" || agreed.includes(purpose),
  }));

/** For a confirmation by mail, which asks nothing new: the words are those that the person agreed to last. */
export const lastAgreedWords = ({ consents }: Pick<Senior, "consents">, at: string): Omit<Asked, "channel"> => ({
  at,
  via: "mail_link",
  textVersion: consents.at(-1)?.textVersion ?? "none",
});

/** A person with some answers anew. A new channel takes over what was agreed to; older consents stay as their history. */
export const withAnswers = (
  senior: Senior,
  { consents, ...changed }: ChangedAnswers,
  asked: Omit<Asked, "channel">,
): Senior => {
  const channel = changed.channel ?? senior.channel;
  const agreed = consents ?? agreedPurposes(senior);
  const isAsked = consents !== undefined || channel !== senior.channel;
  return seniorSchema.parse({
    ...senior,
    ...changed,
    consents: [...senior.consents, ...(isAsked ? askedConsents(agreed, { ...asked, channel }) : [])],
  });
};

/** Whether an e-mail address still waits for its confirmation, without which nothing is sent to it. */
export const needsConfirmation = ({
  channel,
  emailConfirmedAt,
}: Pick<Senior, "channel"> & { emailConfirmedAt?: string | undefined }): boolean =>
  channel === "email" && emailConfirmedAt === undefined;
