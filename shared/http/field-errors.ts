import { z } from "zod";
import type { FieldError } from "../ui/field-error.ts";

/** What a person typed, field by field; a field that came several times is a list. */
export type Typed = Readonly<Record<string, string | string[]>>;

export interface ParsedForm<T> {
  /** There only if there are no errors. */
  readonly values?: T;
  /** One a field at most, in the order of the schema. */
  readonly errors: readonly FieldError[];
  readonly typed: Typed;
}

/** Reads posted fields by a schema whose messages (`error:`) are the person's. */
export const parseForm = <T>(schema: z.ZodType<T>, form: URLSearchParams): ParsedForm<T> => {
  const typed = typedFields(form);
  const result = schema.safeParse(typed);
  if (result.success) return { values: result.data, errors: [], typed };
  return { errors: fieldErrors(result.error), typed };
};

export const typedFields = (form: URLSearchParams): Typed =>
  Object.fromEntries([...new Set(form.keys())].map((name) => [name, oneOrAll(form.getAll(name))]));

const oneOrAll = (values: string[]): string | string[] => (values.length === 1 ? (values[0] ?? "") : values);

export const fieldErrors = (error: z.ZodError): FieldError[] => {
  const byField = new Map<string, FieldError>();
  for (const { path, message } of error.issues) {
    const field = String(path[0] ?? "");
    if (!byField.has(field)) byField.set(field, { field, message });
  }
  return [...byField.values()];
};

/** One typed text, to show it again; empty if there was none. */
export const typedText = (typed: Typed, name: string): string => {
  const value = typed[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
};

/** All typed values of a field with ticks. */
export const typedList = (typed: Typed, name: string): string[] => [typed[name] ?? []].flat();

/** A field with ticks: none, one or several values make a list. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((typed) => [typed ?? []].flat().filter((value) => value !== ""), z.array(item));
