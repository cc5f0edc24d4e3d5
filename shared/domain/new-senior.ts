import type { CentreId, SeniorId } from "./ids.ts";
import { type Senior, seniorSchema } from "./senior.ts";
import { askedConsents, needsConfirmation, type SeniorAnswers } from "./senior-answers.ts";

interface Registration {
  readonly centreId: CentreId;
  readonly seniorId: SeniorId;
  readonly answers: SeniorAnswers;
  /** How the answers came: typed by the person, from paper, on the phone, at the counter. */
  readonly via: Senior["registeredVia"] & Senior["consents"][number]["via"];
  /** PRV-04: from whom they come. */
  readonly dataSource: Senior["dataSource"];
  /** Version of the words that the person agreed to. */
  readonly consentTextVersion: string;
  /** What was shown or read out before the first question, and when (PRV-02). */
  readonly purposeNotice: { readonly version: string; readonly shownAt: string };
  readonly at: string;
}

/** A person as they are when they register: waiting while an e-mail address must be confirmed, else active. */
export const newSenior = ({ answers, via, at, consentTextVersion, ...registration }: Registration): Senior =>
  seniorSchema.parse({
    ...answers,
    ...registration,
    state: needsConfirmation(answers) ? "pending" : "active",
    consents: askedConsents(answers.consents, { channel: answers.channel, textVersion: consentTextVersion, at, via }),
    purposeNotice: { ...registration.purposeNotice, via },
    registeredVia: via,
    createdAt: at,
    updatedAt: at,
    version: 1,
  });
