import type { AuditEntry } from "../domain/audit.ts";
import type { CentreId, Cycle, SeniorId } from "../domain/ids.ts";
import type { Senior } from "../domain/senior.ts";

/** What the matcher knows of a person; see `match-record.ts` and `match-history.ts`. */
export interface MatchRow {
  readonly centreId: CentreId;
  readonly seniorId: SeniorId;
  readonly record: Uint8Array;
  readonly history: Uint8Array;
  /** Late cycles in which nothing could be offered; see `fruitless-digests.ts`. */
  readonly emptyCycles: readonly Cycle[];
  /** Since when (date, JST) digests brought nothing, for who is on the desk's list. */
  readonly unmatchedSince?: string | undefined;
}

/** What is kept of somebody's digests that brought nothing. */
export type UnmatchedNote = Pick<MatchRow, "centreId" | "seniorId" | "emptyCycles" | "unmatchedSince">;

export interface SeniorRepository {
  /** @throws NotFound also for a senior of another centre */
  get(centreId: CentreId, seniorId: SeniorId): Promise<Senior>;
  find(centreId: CentreId, seniorId: SeniorId): Promise<Senior | undefined>;
  /** Adds a senior together with its audit line, in one transaction. @throws WrongState if the id exists */
  add(senior: Senior, audit: AuditEntry): Promise<void>;
  /** Saves a change together with its audit line; `senior.version` is one more than what is stored. @throws WrongState if somebody else was faster */
  save(senior: Senior, audit: AuditEntry): Promise<void>;
  /** Seniors of these centres with this address; several may share one (families do). */
  listByEmail(centreIds: readonly CentreId[], email: string): Promise<Senior[]>;
  /** Seniors of a centre by the reading of their names (シケン ハナコ), from a reading on where one is given. */
  listByName(centreId: CentreId, fromReading?: string): AsyncIterable<Senior>;
  /** One of `totalSegments` parts of all people who may get digests, of all centres, as the matcher knows them; many at a time. */
  listMatchRows(segment: number, totalSegments: number): AsyncIterable<readonly MatchRow[]>;
  /** All people of a centre who may get digests, as the matcher knows them. */
  listMatchRowsOf(centreId: CentreId): AsyncIterable<MatchRow>;
  /** Makes a person's match record anew, where it was made by an older version of the product. */
  renewMatchRecord(senior: Senior): Promise<void>;
  /** Writes down what a person was offered and answered, for the next cycles. */
  noteMatchHistory(centreId: CentreId, seniorId: SeniorId, history: Uint8Array): Promise<void>;
  /** Writes down whose digests bring nothing; without a date the person leaves the desk's list. */
  noteUnmatched(note: UnmatchedNote): Promise<void>;
  /** People of a centre whose digests bring nothing, since the longest time first. */
  listUnmatched(centreId: CentreId): AsyncIterable<Omit<UnmatchedNote, "unmatchedSince">>;
}
