import { z } from "zod";
import { participationStateSchema } from "../../../shared/domain/participation.ts";
import { participationTexts as texts } from "../../../shared/text/staff-participations.ts";

/** One step of one participation, as the desk records it. */
export const stepSchema = z.object({
  version: z.string().regex(/^\d+$/).transform(Number),
  to: z.enum(participationStateSchema.options, { error: texts.moveMissing }),
  note: z.string().trim().max(1000, { error: texts.noteTooLong }).default(""),
});
