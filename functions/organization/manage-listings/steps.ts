import type { z } from "zod";
import { addDays } from "../../../shared/domain/times.ts";
import { writtenDate, writtenDates } from "../../../shared/domain/written-dates.ts";
import { parseForm, type Typed, typedText } from "../../../shared/http/field-errors.ts";
import { findMunicipalityByName } from "../../../shared/reference/municipalities.ts";
import { listingErrors as errors } from "../../../shared/text/organization-listings.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import {
  addressSchema,
  applySchema,
  categorySchema,
  type ScheduleType,
  termsSchema,
  timesSchema,
  whatSchema,
  whenSchema,
  whereSchema,
  whoSchema,
} from "./form.ts";

const longestDays = 366;

interface StepRules {
  readonly names: readonly string[];
  readonly schema: (answers: Typed) => z.ZodType<Record<string, unknown>>;
  /** Whether it is asked at all. */
  readonly isAsked?: (answers: Typed) => boolean;
  /** What a schema alone cannot tell: dates against today, names of places. */
  readonly check?: (answers: Typed, today: string) => FieldError[];
}

export const scheduleTypeOf = (answers: Typed): ScheduleType =>
  whenSchema.safeParse(answers).data?.scheduleType ?? "weekly";

const checkDate = (field: string, answers: Typed, today: string, unread: string): FieldError[] => {
  const written = typedText(answers, field);
  if (written.trim() === "") return [];
  const date = writtenDate(written, today);
  if (!date) return [{ field, message: unread }];
  if (date < today) return [{ field, message: errors.datePast(written) }];
  return date > addDays(today, longestDays) ? [{ field, message: errors.showUntilFar }] : [];
};

const checkDates = (answers: Typed, today: string): FieldError[] => {
  if (scheduleTypeOf(answers) !== "dates") return checkDate("showUntil", answers, today, errors.showUntil);
  return writtenDates(typedText(answers, "dates"), today)
    .flatMap(({ text, date }) => {
      if (!date) return [{ field: "dates", message: errors.dateUnread(text) }];
      return date < today ? [{ field: "dates", message: errors.datePast(text) }] : [];
    })
    .slice(0, 1);
};

const checkPlace = (answers: Typed): FieldError[] =>
  findMunicipalityByName(typedText(answers, "prefecture"), typedText(answers, "cityAndCounty"))
    ? []
    : [{ field: "cityAndCounty", message: errors.cityAndCounty }];

/** The pages in order. */
export const steps = {
  what: { names: ["kind", "title", "description"], schema: () => whatSchema },
  category: { names: ["category", "otherCategory"], schema: () => categorySchema },
  when: { names: ["scheduleType"], schema: () => whenSchema },
  times: {
    names: ["weekdays", "weeks", "dates", "startTime", "endTime", "scheduleNote", "showUntil"],
    schema: (answers) => timesSchema(scheduleTypeOf(answers)),
    check: checkDates,
  },
  where: { names: ["holding", "placeName", "postalCode"], schema: () => whereSchema },
  address: {
    names: ["prefecture", "cityAndCounty", "streetAddress", "cityBlock", "access"],
    schema: () => addressSchema,
    isAsked: (answers) => typedText(answers, "holding") !== "online",
    check: checkPlace,
  },
  who: {
    names: ["audience", "minAge", "beginner", "posture", "setting", "flags", "loadKg"],
    schema: () => whoSchema,
  },
  terms: {
    names: ["feeStatus", "feeYen", "feeNote", "rewardType", "rewardYen", "capacityTotal"],
    schema: () => termsSchema,
  },
  apply: {
    names: [
      "applicationNeeded",
      "applicationMethod",
      "applicationUntil",
      "applicationUrl",
      "contactName",
      "contactPhone",
      "contactEmail",
    ],
    schema: () => applySchema,
    check: (answers, today) => checkDate("applicationUntil", answers, today, errors.applicationUntil),
  },
} as const satisfies Record<string, StepRules>;

export type Step = keyof typeof steps;
export const isStep = (name: string): name is Step => Object.hasOwn(steps, name);
const rules = (step: Step): StepRules => steps[step];

/** The pages that are asked, given the answers so far. */
export const askedSteps = (answers: Typed): Step[] =>
  (Object.keys(steps) as Step[]).filter((step) => rules(step).isAsked?.(answers) ?? true);

/** What one page asked, as typed; an empty answer replaces an earlier one. */
const answersOf = (step: Step, typed: Typed): Typed =>
  Object.fromEntries(rules(step).names.map((name) => [name, typed[name] ?? ""]));

/** Reads one posted page. */
export const parseStep = (step: Step, form: URLSearchParams, before: Typed, today: string) => {
  const { errors: found, typed } = parseForm(rules(step).schema(before), form);
  const answers = { ...before, ...answersOf(step, typed) };
  return { typed, answers, errors: found.length > 0 ? found : (rules(step).check?.(answers, today) ?? []) };
};

/** The first page that is not answered yet, or whose answer is no longer right; undefined when all are. */
export const firstOpenStep = (answers: Typed, today: string): Step | undefined =>
  askedSteps(answers).find(
    (step) =>
      !rules(step).schema(answers).safeParse(answers).success || (rules(step).check?.(answers, today) ?? []).length > 0,
  );
