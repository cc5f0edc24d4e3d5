/**
 * What is known after one try at a provider. `ambiguous`: it may have been accepted (time-out, reset, 5xx); only events can
 * tell. `throttled` and `unreachable`: certainly not accepted, try later. `rejected`: certainly not accepted, never will be.
 */
export type SendOutcome =
  | { readonly outcome: "accepted"; readonly messageId: string }
  | { readonly outcome: "rejected" | "throttled" | "unreachable" | "ambiguous"; readonly reason: string };
