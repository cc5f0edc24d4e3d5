import { NoDynamoDbEngine } from "./engines/dynamodb-engine.ts";
import { StateInUse } from "./state-directory.ts";
import { TemplateProblem } from "./template/template-problem.ts";
import { texts } from "./texts.ts";

const isPortTaken = (error: unknown): error is NodeJS.ErrnoException & { port: number } =>
  error instanceof Error && "code" in error && error.code === "EADDRINUSE";

/** What a person can do about an error at the start; undefined for one that is ours. */
export function problemText(error: unknown): string | undefined {
  if (isPortTaken(error)) return texts.problems.portTaken(error.port);
  if (error instanceof StateInUse) return texts.problems.stateInUse(error.directory, error.pid);
  if (error instanceof NoDynamoDbEngine) return texts.problems.noDynamoDb(`${process.platform}-${process.arch}`);
  if (error instanceof TemplateProblem) return `${texts.problems.template}\n  ${error.message}`;
  return undefined;
}
