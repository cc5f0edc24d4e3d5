import type { CentreId, SeniorId } from "../../domain/ids.ts";

interface SeniorKey {
  readonly centreId: CentreId;
  readonly seniorId: SeniorId;
}

/** Partition of all that belongs to a senior; it begins with the centre, so that IAM can hold the centres apart. */
export const seniorKey = ({ centreId, seniorId }: SeniorKey): string => `${centreId}#${seniorId}`;

/** Key of a senior's profile in the Seniors table. */
export const profileKey = (key: SeniorKey) => ({ seniorKey: seniorKey(key), item: "profile" });

/** Key of what the matcher knows of a senior, beside the profile. */
export const matchKey = (key: SeniorKey) => ({ seniorKey: seniorKey(key), item: "match" });
