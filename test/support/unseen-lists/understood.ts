/** What a careful clerk understands of one row. What is left out is not asked for. */
export interface Understood {
  readonly title: string;
  /** 2026-12-05・2026-12-12, 2026-12-01～2026-12-22, or the rule of a repetition. */
  readonly days?: string;
  /** Days of a repetition or span on which nothing takes place. */
  readonly not?: readonly string[];
  readonly times?: string;
  readonly place?: string;
  /** Code of the municipality to which it belongs. */
  readonly area?: string;
  /** 無料, 有料, 不明, or the yen of one session. */
  readonly fee?: "無料" | "有料" | "不明" | number;
  readonly people?: number | undefined;
  readonly ages?: readonly [number | undefined, number | undefined];
  readonly audience?: string;
  readonly phone?: string | undefined;
  readonly email?: string;
  readonly until?: string | undefined;
  readonly apply?: "yes" | "no" | "unknown";
  readonly holding?: "onsite" | "online" | "hybrid";
  readonly kind?: string;
  readonly organizer?: string;
  readonly address?: string;
  readonly url?: string;
  /** publish, ask with its reasons, or why it is rejected. */
  readonly end: string;
}

/** A row that is none: a sum, a remark, a heading said once more. */
export interface NotAListing {
  readonly end: "not_a_listing";
}

/** A list of a municipality as it may come in, with what a clerk makes of its rows. */
export interface UnseenList {
  readonly name: string;
  readonly content: Uint8Array;
  readonly rows: readonly (Understood | NotAListing)[];
}
