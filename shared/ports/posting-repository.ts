import type { AuditEntry } from "../domain/audit.ts";
import type { CentreId } from "../domain/ids.ts";
import type { LetterBatch, PostedLetters } from "../domain/letter-batch.ts";

/** Each change is written with its audit line, in one transaction. */
export interface PostingRepository {
  /** The batch that is printed and not posted yet: one a centre at most. */
  findOpen(centreId: CentreId): Promise<LetterBatch | undefined>;
  /** False if the centre has an open batch already. */
  open(batch: LetterBatch, audit: AuditEntry): Promise<boolean>;
  /** Replaces the open batch by what was posted of it; false if it is not the open one any more. */
  post(batch: LetterBatch, posted: PostedLetters, audit: AuditEntry): Promise<boolean>;
  /** Forgets the open batch, whose letters then wait anew; false if it is not the open one any more. */
  discard(batch: LetterBatch, audit: AuditEntry): Promise<boolean>;
  /** Keeps letters that were posted without a batch; the same again changes nothing. */
  keepPosted(posted: PostedLetters): Promise<void>;
  /** From a day on, by day. */
  listPosted(centreId: CentreId, from: string): AsyncIterable<PostedLetters>;
}
