/** What the runner says to a function's process. */
export interface InvocationRequest {
  readonly kind: "invoke";
  readonly requestId: string;
  readonly event: unknown;
  /** Milliseconds that the function may take. */
  readonly timeoutMs: number;
  readonly functionArn: string;
}

/** What Lambda says of an exception. */
export interface InvocationError {
  readonly errorType: string;
  readonly errorMessage: string;
}

/** What the process answers. */
export type InvocationAnswer =
  | { readonly requestId: string; readonly result: unknown }
  | { readonly requestId: string; readonly error: InvocationError };
