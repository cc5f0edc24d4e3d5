/**
 * What the domain refuses, by name. `shared/http` maps each code to a response in one table;
 * the domain knows nothing of HTTP. `details` hold codes and ids, never personal data.
 */
export class DomainError extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: string, details: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = new.target.name;
    this.code = code;
    this.details = details;
  }
}

/** The record does not exist, or not for this reader: the two are told apart by nobody. */
export class NotFound extends DomainError {
  constructor(details: Readonly<Record<string, string>> = {}) {
    super("not_found", details);
  }
}

/** The record is not in a state from which this step is possible; somebody else was faster, or it was done before. */
export class WrongState extends DomainError {
  constructor(details: Readonly<Record<string, string>> = {}) {
    super("wrong_state", details);
  }
}

/** A link or code is unknown, used up or too old. */
export class LinkExpired extends DomainError {
  constructor(details: Readonly<Record<string, string>> = {}) {
    super("link_expired", details);
  }
}

/** The code does not match; `triesLeft` says how often it may still be tried. */
export class WrongCode extends DomainError {
  constructor(triesLeft: number) {
    super("wrong_code", { triesLeft: String(triesLeft) });
  }
}

/** Too many requests from this address or for this identity; `retryAfterSeconds` says when to come back. */
export class TooManyRequests extends DomainError {
  constructor(retryAfterSeconds: number) {
    super("too_many_requests", { retryAfterSeconds: String(retryAfterSeconds) });
  }
}

/** The staff member's role does not allow this step. */
export class RoleMissing extends DomainError {
  constructor(role: string) {
    super("role_missing", { role });
  }
}

/** An organisation with this corporate number (or, without one, this name at this place) is registered already. */
export class AlreadyRegistered extends DomainError {
  constructor(details: Readonly<Record<string, string>> = {}) {
    super("already_registered", details);
  }
}

/** The request needs a sign-in; `area` is `staff`, `organization` or `senior`. */
export class SignInNeeded extends DomainError {
  constructor(area: "staff" | "organization" | "senior") {
    super("sign_in_needed", { area });
  }
}

/**
 * The OpenID provider's answer does not let anybody in. `cancelled`: the person or the provider broke off;
 * `invalid`: the answer does not verify; `no_centre`, `no_role`: a known person who has no place here yet.
 */
export class StaffSignInRefused extends DomainError {
  readonly reason: "cancelled" | "invalid" | "no_centre" | "no_role";

  constructor(reason: StaffSignInRefused["reason"]) {
    super("staff_sign_in_refused", { reason });
    this.reason = reason;
  }
}

/** A listing that may not be shown: its last day is over, or its organisation is not approved (ORG-05). */
export class NotPublishable extends DomainError {
  readonly reason: "past" | "organization_not_approved";

  constructor(reason: NotPublishable["reason"]) {
    super("not_publishable", { reason });
    this.reason = reason;
  }
}

/** No centre of this deployment serves the municipality. */
export class NotServed extends DomainError {
  constructor(localGovernmentCode: string) {
    super("not_served", { localGovernmentCode });
  }
}
