import { matchProfile } from "../domain/matching/match-profile.ts";
import { encodeMatchRecord, recordVersion } from "../domain/matching/match-record.ts";
import type { MatchRow, SeniorRepository } from "../ports/senior-repository.ts";

interface CurrentRecordDeps {
  readonly seniors: Pick<SeniorRepository, "find" | "renewMatchRecord">;
}

const isCurrent = ({ record }: MatchRow): boolean => record[0] === recordVersion;

/** A row with a record of this version: made anew from the profile where an older version of the product wrote it. */
export const currentRecord = async ({ seniors }: CurrentRecordDeps, row: MatchRow): Promise<MatchRow | undefined> => {
  if (isCurrent(row)) return row;
  const senior = await seniors.find(row.centreId, row.seniorId);
  if (senior === undefined) return undefined;
  await seniors.renewMatchRecord(senior);
  return { ...row, record: encodeMatchRecord(matchProfile(senior)) };
};

/** The same of many rows, most of which are of this version; who is not there any more is left out. */
export const currentRecords = async (deps: CurrentRecordDeps, rows: readonly MatchRow[]): Promise<MatchRow[]> => {
  const current: MatchRow[] = [];
  for (const row of rows) {
    // Waiting for what is there already would cost more than all that is done with a row here.
    const renewed = isCurrent(row) ? row : await currentRecord(deps, row);
    if (renewed) current.push(renewed);
  }
  return current;
};
