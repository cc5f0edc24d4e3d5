import { z } from "zod";
import { toHalfWidth } from "../../../shared/domain/japanese-text.ts";
import type { BatchedLetter } from "../../../shared/domain/letter-batch.ts";
import { instantSchema } from "../../../shared/domain/times.ts";
import { listOf } from "../../../shared/http/field-errors.ts";
import { letterDeskTexts as texts } from "../../../shared/text/staff-letters.ts";

/** What a button does with the letters. */
export const letterSteps = ["make", "post", "discard"] as const;
export const stepSchema = z.object({ step: z.enum(letterSteps) });

/** Which batch the page showed. */
export const batchSchema = z.object({ madeAt: instantSchema });

/** How a form names a letter of a batch. */
export const letterValue = ({ seniorId, cycle }: Pick<BatchedLetter, "seniorId" | "cycle">): string =>
  `${seniorId} ${cycle}`;

/** `2026/11/5` and full-width digits are as good as `2026-11-05`. */
const writtenDate = (typed: string): string => {
  const [year = "", month = "", day = ""] = toHalfWidth(typed).trim().split(/\D+/);
  return [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
};

/** @param today JST date; nothing is posted in the future */
export const postSchema = (today: string) =>
  batchSchema.extend({
    pulled: listOf(z.string()),
    postedOn: z
      .string({ error: texts.postedOnWrong })
      .transform(writtenDate)
      .pipe(
        z.iso.date({ error: texts.postedOnWrong }).refine((date) => date <= today, { error: texts.postedOnFuture }),
      ),
  });
