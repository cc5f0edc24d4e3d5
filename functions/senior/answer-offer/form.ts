import { z } from "zod";
import { type Answer, answers } from "../../../shared/domain/answer.ts";
import { readReplyCode } from "../../../shared/domain/reply-code.ts";
import { emailAddress } from "../../../shared/http/form-fields.ts";
import { stopTexts } from "../../../shared/text/offer.ts";
import { replyTexts } from "../../../shared/text/reply.ts";

/** Which of the buttons was pressed. */
export const answerSchema = z.object({ answer: z.enum(answers) });

/** The address at which somebody wants no more digests. */
export const stopSchema = z.object({ email: emailAddress(stopTexts.emailWrong) });

/** The code as typed; one that cannot be a code is as unknown as one that was never given out. */
export const replyCodeFormSchema = z.object({
  code: z
    .string()
    .trim()
    .min(1, { error: replyTexts.codeMissing })
    .transform((typed) => readReplyCode(typed)),
});

/** Field of the answer to item `n` of the digest. */
export const answerField = (n: number): string => `answer${n}`;

/** The answers that were chosen, by the items' places. */
export const chosenAnswers = (places: readonly number[], form: URLSearchParams): ReadonlyMap<number, Answer> =>
  new Map(
    places.flatMap((n) => {
      const answer = answers.find((one) => one === form.get(answerField(n)));
      return answer ? [[n, answer] as const] : [];
    }),
  );
