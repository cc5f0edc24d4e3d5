import { DomainError } from "../domain/errors.ts";

/** The body is not a form, or not JSON, although this route takes nothing else. */
export class BadForm extends DomainError {
  constructor() {
    super("bad_form");
  }
}
