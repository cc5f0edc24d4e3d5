import { matchProfile } from "../domain/matching/match-profile.ts";
import { encodeMatchRecord, recordVersion } from "../domain/matching/match-record.ts";
import type { MatchRow, SeniorRepository } from "../ports/senior-repository.ts";

interface CurrentRecordDeps {
  readonly seniors: Pick<SeniorRepository, "find" | "renewMatchRecord">;
}

/** A row with a record of this version: made anew from the profile where an older version of the product wrote it. */
export const currentRecord = async ({ seniors }: CurrentRecordDeps, row: MatchRow): Promise<MatchRow | undefined> => {
  if (row.record[0] === recordVersion) return row;
  const senior = await seniors.find(row.centreId, row.seniorId);
  if (senior === undefined) return undefined;
  await seniors.renewMatchRecord(senior);
  return { ...row, record: encodeMatchRecord(matchProfile(senior)) };
};
