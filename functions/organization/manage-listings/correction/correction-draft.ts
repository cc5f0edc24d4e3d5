import { z } from "zod";
import type { Organization } from "../../../../shared/domain/organization.ts";
import type { Clock } from "../../../../shared/domain/times.ts";
import type { Typed } from "../../../../shared/http/field-errors.ts";
import type { AccessRepository } from "../../../../shared/ports/access-repository.ts";

interface DraftDeps {
  readonly access: AccessRepository;
  readonly clock: Clock;
}

const days = 30;
const answersSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** What an organisation has corrected so far, as typed; what was returned once more is corrected anew. */
export const correctionDraft = ({ access, clock }: DraftDeps, { organizationId, version }: Organization) => {
  const row = `draft#registration#${organizationId}#${version}`;
  const find = async (): Promise<Typed> => (await access.find(row, answersSchema)) ?? {};
  return {
    find,
    /** Adds answers to those that were corrected before. */
    save: async (answers: Typed): Promise<void> => {
      const expiresAt = new Date(clock().getTime() + days * 86_400_000);
      await access.put(row, { ...(await find()), ...answers }, expiresAt);
    },
  };
};
