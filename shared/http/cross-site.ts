import { DomainError } from "../domain/errors.ts";

/** A page of another site made the browser post here. */
export class CrossSite extends DomainError {
  constructor() {
    super("cross_site");
  }
}
