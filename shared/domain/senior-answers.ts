import { z } from "zod";
import { type Consent, type ConsentPurpose, consentPurposeSchema, type Senior, seniorSchema } from "./senior.ts";

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

/** One or more answers anew; `undefined` takes an answer back. */
export type ChangedAnswers = { [Field in keyof SeniorAnswers]?: SeniorAnswers[Field] | undefined };

/** One consent a purpose, given or not, as the person was asked. */
export const askedConsents = (
  agreed: readonly ConsentPurpose[],
  asked: Omit<Consent, "purpose" | "given">,
): Consent[] =>
  consentPurposeSchema.options.map((purpose) => ({
    ...asked,
    purpose,
    given: purpose === "procedure" || agreed.includes(purpose),
  }));

/** Whether an e-mail address still waits for its confirmation, without which nothing is sent to it. */
export const needsConfirmation = ({ channel, emailConfirmedAt }: Pick<Senior, "channel" | "emailConfirmedAt">) =>
  channel === "email" && emailConfirmedAt === undefined;
