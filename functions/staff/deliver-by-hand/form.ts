import { z } from "zod";
import { type Answer, answers } from "../../../shared/domain/answer.ts";
import { parseForm, type Typed } from "../../../shared/http/field-errors.ts";
import { deliveryTexts as texts } from "../../../shared/text/staff-deliveries.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";

/** Ways in which the desk hears answers. */
export const toldVia = ["phone", "letter", "counter"] as const;

/** Field of the answer to item `n` of the digest. */
export const answerField = (n: number): string => `answer${n}`;

/** What a button marks: posted or told, dropped, come back, or its address found right after all (of a letter; of mails and SMS), seen to though it did not arrive. */
const marks = [
  "sent",
  "cancelled",
  "returned",
  "address_confirmed",
  "pause_lifted",
  "bounce_lifted",
  "seen_to",
] as const;
export type Mark = (typeof marks)[number];

/** What a press of a button marks; undefined for the form with the answers. */
export const markOf = (form: URLSearchParams): Mark | undefined => marks.find((mark) => mark === form.get("mark"));

export interface ParsedAnswers {
  readonly values?: { readonly via: (typeof toldVia)[number]; readonly answers: ReadonlyMap<number, Answer> };
  readonly errors: readonly FieldError[];
  readonly typed: Typed;
}

/** Answers to some of the items; at least one. */
export const parseAnswers = (items: readonly { readonly n: number }[], form: URLSearchParams): ParsedAnswers => {
  const told = new Map(items.flatMap(({ n }) => answerOf(n, form)));
  const { values, errors, typed } = parseForm(z.object({ via: z.enum(toldVia, { error: texts.viaMissing }) }), form);
  const missing = told.size === 0 ? [{ field: answerField(items[0]?.n ?? 0), message: texts.answersMissing }] : [];
  if (!values || missing.length > 0) return { errors: [...missing, ...errors], typed };
  return { values: { via: values.via, answers: told }, errors, typed };
};

const answerOf = (n: number, form: URLSearchParams): [number, Answer][] => {
  const answer = answers.find((one) => one === form.get(answerField(n)));
  return answer ? [[n, answer]] : [];
};
