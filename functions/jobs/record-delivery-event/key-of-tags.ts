import { z } from "zod";
import { centreIdSchema, cycleSchema, seniorIdSchema } from "../../../shared/domain/ids.ts";

const keySchema = z.object({ centreId: centreIdSchema, seniorId: seniorIdSchema, cycle: cycleSchema });

interface Tags {
  readonly centre?: string | undefined;
  readonly senior?: string | undefined;
  /** `2026-11-25T0200`: tags take no colon. */
  readonly cycle?: string | undefined;
}

/** The digest that a message's tags or context name. @throws ZodError */
export const keyOfTags = ({ centre, senior, cycle }: Tags): z.output<typeof keySchema> =>
  keySchema.parse({ centreId: centre, seniorId: senior, cycle: cycle?.replace(/(\d{2})(\d{2})$/, "$1:$2") });
