/** Keeps a rate: of the mail provider's quota, for example. */
export interface Pace {
  /** Comes back when the next one may go. */
  next(): Promise<void>;
}
