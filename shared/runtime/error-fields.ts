import { z } from "zod";
import { DomainError } from "../domain/errors.ts";
import type { LogFields } from "../ports/logger.ts";

/**
 * What a log may say of an error: its name, its code, where it happened. Never its message, which may quote
 * what was being read (`JSON.parse` does, and so does DynamoDB), and with it a person's data.
 */
export const errorFields = (error: unknown): LogFields => {
  if (error instanceof DomainError) return { error: error.name, code: error.code, ...error.details };
  if (error instanceof z.ZodError) return { error: "ZodError", paths: issuePaths(error), at: frames(error) };
  if (error instanceof Error) return { error: error.name, at: frames(error) };
  return { error: typeof error };
};

const issuePaths = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join(".")}:${issue.code}`).join(" ");

const frames = (error: Error): string =>
  (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
    .join(" | ");
