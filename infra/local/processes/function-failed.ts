import type { InvocationError } from "./invocation.ts";

/** A function threw, ran out of time or died. */
export class FunctionFailed extends Error {
  readonly functionName: string;
  readonly errorType: string;

  constructor(functionName: string, { errorType, errorMessage }: InvocationError) {
    super(`${functionName}: ${errorType}: ${errorMessage}`);
    this.name = "FunctionFailed";
    this.functionName = functionName;
    this.errorType = errorType;
  }
}
