import type { AuditEntry } from "../domain/audit.ts";
import type { CentreId, SeniorId } from "../domain/ids.ts";
import type { Senior } from "../domain/senior.ts";

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
  /** One of `totalSegments` parallel parts of all seniors of all centres, for the matcher. */
  scanSegment(segment: number, totalSegments: number): AsyncIterable<Senior>;
}
