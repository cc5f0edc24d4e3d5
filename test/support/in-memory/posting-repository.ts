import type { LetterBatch, PostedLetters } from "../../../shared/domain/letter-batch.ts";
import type { PostingRepository } from "../../../shared/ports/posting-repository.ts";
import { inMemoryAuditTrail } from "./audit-trail.ts";
import { rowsBy } from "./rows.ts";

export const inMemoryPostings = (audit = inMemoryAuditTrail()): PostingRepository => {
  const open = rowsBy<LetterBatch>(({ centreId }) => centreId);
  const posted = rowsBy<PostedLetters>(({ centreId, postedOn, postingId }) => `${centreId}#${postedOn}#${postingId}`);
  const close = ({ centreId, madeAt }: LetterBatch): boolean => {
    const isOpen = open.get(centreId)?.madeAt === madeAt;
    if (isOpen) open.remove(centreId);
    return isOpen;
  };
  return {
    findOpen: async (centreId) => open.get(centreId),
    open: async (batch, entry) => {
      if (open.get(batch.centreId)) return false;
      open.put(batch);
      await audit.record(entry);
      return true;
    },
    post: async (batch, letters, entry) => {
      if (!close(batch)) return false;
      posted.put(letters);
      await audit.record(entry);
      return true;
    },
    discard: async (batch, entry) => {
      if (!close(batch)) return false;
      await audit.record(entry);
      return true;
    },
    keepPosted: async (letters) => posted.put(letters),
    listPosted: (centreId, from) =>
      posted.list(
        (row) => row.centreId === centreId && row.postedOn >= from,
        ({ postedOn }) => postedOn,
      ),
  };
};
