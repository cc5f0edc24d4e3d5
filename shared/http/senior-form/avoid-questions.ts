import { z } from "zod";
import { type DemandFlag, demandFlagSchema, levelSchema } from "../../domain/conditions.ts";
import type { Avoidance, Senior } from "../../domain/senior.ts";
import { type AvoidQuestion, avoidOther, avoidQuestions, levelField } from "../../domain/senior-questions.ts";
import { seniorForm } from "../../text/senior-form.ts";
import { listOf, type Typed } from "../field-errors.ts";

const groups = Object.keys(avoidQuestions) as AvoidQuestion[];
const asked: readonly DemandFlag[] = Object.values(avoidQuestions).flat();

const groupFields = Object.fromEntries([...groups, avoidOther].map((group) => [group, listOf(demandFlagSchema)]));

/** What is to be avoided, and the most that one lifts; nothing of it must be answered. */
export const avoidQuestion = z
  .object({ ...groupFields, load: z.enum(["any", "0", "3", "5", "10"]).default("any") })
  .transform(({ load, ...chosen }) => ({
    flags: [...new Set(Object.values(chosen).flat())] as DemandFlag[],
    maxLoadKg: load === "any" ? undefined : Number(load),
  }));

/** How much each of the chosen flags is to be avoided. */
export const levelsQuestion = (flags: readonly DemandFlag[]) =>
  z
    .object(
      Object.fromEntries(
        flags.map((flag) => [levelField(flag), z.enum(levelSchema.options, { error: seniorForm.levels.missing })]),
      ),
    )
    .transform((levels): { avoid: Avoidance[] } => ({
      avoid: flags.map((code) => ({ code, level: levelSchema.parse(levels[levelField(code)]) })),
    }));

/** The flags that were ticked in an answer, for the page that asks how much. */
export const flagsIn = (typed: Typed): DemandFlag[] => avoidQuestion.safeParse(typed).data?.flags ?? [];

/** The avoidances as they are ticked in the questions. */
export const typedAvoid = ({ avoid, maxLoadKg }: Pick<Senior, "avoid" | "maxLoadKg">): Typed => ({
  ...Object.fromEntries(
    groups.map((group) => {
      const flags: readonly DemandFlag[] = avoidQuestions[group];
      return [group, avoid.map(({ code }) => code).filter((code) => flags.includes(code))];
    }),
  ),
  [avoidOther]: avoid.map(({ code }) => code).filter((code) => !asked.includes(code)),
  load: maxLoadKg === undefined ? "any" : String(maxLoadKg),
  ...Object.fromEntries(avoid.map(({ code, level }) => [levelField(code), level])),
});
