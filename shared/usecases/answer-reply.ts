import type { Answer } from "../domain/answer.ts";
import type { Delivery } from "../domain/delivery.ts";
import { WrongState } from "../domain/errors.ts";
import type { Participation } from "../domain/participation.ts";
import type { Channel } from "../domain/senior.ts";
import { answerOffer } from "./answer-offer.ts";

/** Answers are told apart by what brought them, so that the desk sees what its letters and SMS do. */
const viaOf: Readonly<Record<Channel, Participation["via"]>> = {
  email: "mail_link",
  sms: "sms_link",
  post: "letter",
  phone: "web",
};

/**
 * Takes down answers that a person gave by their reply code: the same as a press on each item's own link.
 * @param answers by the item's place in the delivery
 * @returns places at which somebody wished to join what has closed or filled up meanwhile; the other answers are kept
 */
export const answerReply =
  (deps: Parameters<typeof answerOffer>[0]) =>
  async (delivery: Delivery, answers: ReadonlyMap<number, Answer>): Promise<number[]> => {
    const { centreId, seniorId, cycle } = delivery;
    const source = { actor: { kind: "senior", id: seniorId }, via: viaOf[delivery.channel] } as const;
    const closed: number[] = [];
    for (const [n, answer] of answers) {
      try {
        await answerOffer(deps)({ centreId, seniorId, cycle, n }, answer, source);
      } catch (error) {
        if (!(error instanceof WrongState)) throw error;
        closed.push(n);
      }
    }
    return closed;
  };
