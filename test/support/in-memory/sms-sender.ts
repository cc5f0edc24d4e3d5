import type { SendOutcome } from "../../../shared/ports/send-outcome.ts";
import type { Sms, SmsSender } from "../../../shared/ports/sms-sender.ts";

export interface FakeSmsSender extends SmsSender {
  /** SMS that were accepted. */
  readonly accepted: Sms[];
  /** Answers the next try with this instead of accepting it. */
  answerNext(outcome: SendOutcome): void;
}

export const fakeSmsSender = (): FakeSmsSender => {
  const accepted: Sms[] = [];
  const answers: SendOutcome[] = [];
  return {
    accepted,
    answerNext: (outcome) => {
      answers.push(outcome);
    },
    send: async (sms) => {
      const outcome = answers.shift() ?? { outcome: "accepted", messageId: `sms-${accepted.length + 1}` };
      if (outcome.outcome === "accepted") accepted.push(sms);
      return outcome;
    },
  };
};
