import { NotFound, NotPublishable, WrongState } from "../../../shared/domain/errors.ts";
import type { Decision } from "../../../shared/domain/review.ts";
import type { Typed } from "../../../shared/http/field-errors.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { redirect, type WebResponse } from "../../../shared/http/web-response.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { decisionByAction, parseDecision } from "./form.ts";
import type { Done } from "./queue-page.tsx";

/** What the page says besides the submission, when a decision could not be taken. */
export interface Problem {
  readonly status: number;
  readonly typed: Typed;
  readonly errors?: readonly FieldError[];
  /** Somebody was faster. */
  readonly conflict?: boolean;
}

interface Steps {
  review(version: number, decision: Decision): Promise<void>;
  /** The submission as it is now, with the problem. @throws NotFound */
  show(problem: Problem): Promise<WebResponse>;
  /** What the queue says afterwards. */
  done(decision: Decision["decision"]): Done;
}

/** Takes a decision; when that is not possible, shows the submission anew and loses nothing that was typed. */
export const decide = async (request: WebRequest, { review, show, done }: Steps): Promise<WebResponse> => {
  const decision = decisionByAction[request.pathParameters.action ?? ""];
  if (!decision) throw new NotFound();
  const { values, errors, typed } = parseDecision(decision, request.form());
  if (!values) return show({ status: 422, errors, typed });
  try {
    await review(values.version, values.decision);
  } catch (error) {
    if (error instanceof WrongState) return show({ status: 409, typed, conflict: true });
    if (error instanceof NotPublishable) return show({ status: 409, typed });
    throw error;
  }
  return redirect(`/staff?done=${done(decision)}`);
};
