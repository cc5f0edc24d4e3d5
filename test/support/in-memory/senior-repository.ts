import { mayReceiveDigest } from "../../../shared/domain/digest.ts";
import { NotFound, WrongState } from "../../../shared/domain/errors.ts";
import { encodeMatchHistory, noHistory } from "../../../shared/domain/matching/match-history.ts";
import { matchProfile } from "../../../shared/domain/matching/match-profile.ts";
import { encodeMatchRecord } from "../../../shared/domain/matching/match-record.ts";
import type { Senior } from "../../../shared/domain/senior.ts";
import type { MatchRow, SeniorRepository, UnmatchedNote } from "../../../shared/ports/senior-repository.ts";
import { inMemoryAuditTrail } from "./audit-trail.ts";
import { rowsBy } from "./rows.ts";

const keyOf = ({ centreId, seniorId }: Pick<Senior, "centreId" | "seniorId">): string => `${centreId}#${seniorId}`;
const readingOf = ({ name }: Senior): string => `${name.familyNameKana} ${name.givenNameKana}`;

export const inMemorySeniors = (initial: readonly Senior[] = [], audit = inMemoryAuditTrail()): SeniorRepository => {
  const rows = rowsBy<Senior>(keyOf, initial);
  const histories = new Map<string, Uint8Array>();
  const notes = new Map<string, UnmatchedNote>();
  const matchRowOf = (senior: Senior): MatchRow => ({
    centreId: senior.centreId,
    seniorId: senior.seniorId,
    record: encodeMatchRecord(matchProfile(senior)),
    history: histories.get(keyOf(senior)) ?? encodeMatchHistory(noHistory),
    emptyCycles: [],
    ...notes.get(keyOf(senior)),
  });
  return {
    get: async (centreId, seniorId) => {
      const senior = rows.get(keyOf({ centreId, seniorId }));
      if (!senior) throw new NotFound({ seniorId });
      return senior;
    },
    find: async (centreId, seniorId) => rows.get(keyOf({ centreId, seniorId })),
    add: async (senior, entry) => {
      if (rows.get(keyOf(senior))) throw new WrongState({ seniorId: senior.seniorId });
      rows.put(senior);
      await audit.record(entry);
    },
    save: async (senior, entry) => {
      if (rows.get(keyOf(senior))?.version !== senior.version - 1) throw new WrongState({ seniorId: senior.seniorId });
      rows.put(senior);
      await audit.record(entry);
    },
    listByEmail: async (centreIds, email) =>
      rows
        .all()
        .filter((senior) => centreIds.includes(senior.centreId))
        .filter((senior) => senior.email?.toLowerCase() === email.trim().toLowerCase()),
    listByName: (centreId, fromReading = "") =>
      rows.list((senior) => senior.centreId === centreId && readingOf(senior) >= fromReading, readingOf),
    listMatchRows: async function* (segment, totalSegments) {
      const own = rows.all().filter((_, n) => n % totalSegments === segment);
      yield own.filter(mayReceiveDigest).map(matchRowOf);
    },
    listMatchRowsOf: async function* (centreId) {
      for (const senior of rows.all())
        if (senior.centreId === centreId && mayReceiveDigest(senior)) yield matchRowOf(senior);
    },
    renewMatchRecord: async () => undefined,
    noteMatchHistory: async (centreId, seniorId, history) => {
      histories.set(keyOf({ centreId, seniorId }), history);
    },
    noteUnmatched: async (note) => {
      const senior = rows.get(keyOf(note));
      if (senior && mayReceiveDigest(senior)) notes.set(keyOf(note), note);
    },
    listUnmatched: async function* (centreId) {
      const receives = (note: UnmatchedNote): boolean => {
        const senior = rows.get(keyOf(note));
        return senior !== undefined && mayReceiveDigest(senior);
      };
      const own = [...notes.values()].filter((note) => note.centreId === centreId && note.unmatchedSince);
      const listed = own.filter(receives);
      yield* listed.sort((a, b) => ((a.unmatchedSince ?? "") < (b.unmatchedSince ?? "") ? -1 : 1));
    },
  };
};
