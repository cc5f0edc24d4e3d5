import type { Mail, Mailer } from "../../../shared/ports/mailer.ts";
import type { SendOutcome } from "../../../shared/ports/send-outcome.ts";

export interface FakeMailer extends Mailer {
  /** Mails that were accepted. */
  readonly accepted: Mail[];
  /** Mails that were tried, accepted or not. */
  readonly tried: Mail[];
  /** Answers the next try with this instead of accepting it; may be called several times. */
  answerNext(outcome: SendOutcome): void;
}

export const fakeMailer = (): FakeMailer => {
  const accepted: Mail[] = [];
  const tried: Mail[] = [];
  const answers: SendOutcome[] = [];
  return {
    accepted,
    tried,
    answerNext: (outcome) => {
      answers.push(outcome);
    },
    send: async (mail) => {
      tried.push(mail);
      const outcome = answers.shift() ?? { outcome: "accepted", messageId: `message-${tried.length}` };
      if (outcome.outcome === "accepted") accepted.push(mail);
      return outcome;
    },
  };
};
