/** What an invented row says; days are counted from the day of seeding. */
export interface ListingSpec {
  readonly title: string;
  readonly category: string;
  readonly description: string;
  /** First day, and last day where it lasts. */
  readonly days: readonly [first: number, last?: number];
  readonly time?: readonly [start: string, end: string];
  readonly timeNote?: string;
  readonly fee?: string;
  readonly feeNote?: string;
  readonly capacity?: string;
  readonly apply?: string;
  /** Last day to apply, counted from the day of seeding. */
  readonly applyUntil?: number;
  readonly audience?: string;
  readonly remark?: string;
  readonly url?: string;
}
