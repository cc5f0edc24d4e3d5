import { z } from "zod";
import { travelModeSchema } from "../../domain/conditions.ts";
import type { Travel } from "../../domain/senior.ts";
import { seniorForm } from "../../text/senior-form.ts";
import { listOf } from "../field-errors.ts";

const words = seniorForm.travel;
const yesOrNo = (missing: string) => z.enum(["yes", "no"], { error: missing });

/** Means, minutes one way, and whether the neighbouring municipality will do. */
export const travelQuestion = z
  .object({
    modes: listOf(travelModeSchema).refine((modes) => modes.length > 0, { error: words.modesMissing }),
    minutes: z.coerce
      .number({ error: words.minutesMissing })
      .int({ error: words.minutesMissing })
      .min(5, { error: words.minutesMissing })
      .max(240, { error: words.minutesMissing }),
    outside: yesOrNo(words.outsideMissing),
  })
  .transform(({ modes, minutes, outside }): { travel: Travel } => ({
    travel: { modes, preferredMinutes: minutes, maxMinutes: minutes, outsideOwnAreaOk: outside === "yes" },
  }));

export const typedTravel = ({ modes, maxMinutes, outsideOwnAreaOk }: Travel) => ({
  modes,
  minutes: String(maxMinutes),
  outside: outsideOwnAreaOk ? "yes" : "no",
});
