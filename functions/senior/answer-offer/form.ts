import { z } from "zod";
import { answers } from "../../../shared/domain/answer.ts";
import { emailAddress } from "../../../shared/http/form-fields.ts";
import { stopTexts } from "../../../shared/text/offer.ts";

/** Which of the buttons was pressed. */
export const answerSchema = z.object({ answer: z.enum(answers) });

/** The address at which somebody wants no more digests. */
export const stopSchema = z.object({ email: emailAddress(stopTexts.emailWrong) });
