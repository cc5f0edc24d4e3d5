import type { AuditEntry } from "../domain/audit.ts";
import { WrongState } from "../domain/errors.ts";
import type { CentreId, SeniorId } from "../domain/ids.ts";
import type { Senior } from "../domain/senior.ts";
import type { Clock } from "../domain/times.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";

export interface ChangeSeniorDeps {
  readonly seniors: Pick<SeniorRepository, "find" | "save">;
  readonly clock: Clock;
}

interface Change {
  /** Fields that change; undefined if there is nothing to do (any more). */
  readonly change: (senior: Senior, at: string) => Senior | undefined;
  readonly audit: Omit<AuditEntry, "centreId" | "at" | "record">;
}

const mostTries = 5;

const changeOnce = async (
  { seniors, clock }: ChangeSeniorDeps,
  centreId: CentreId,
  seniorId: SeniorId,
  { change, audit }: Change,
): Promise<Senior | undefined> => {
  const senior = await seniors.find(centreId, seniorId);
  const at = clock().toISOString();
  const changed = senior && change(senior, at);
  if (!changed) return senior;
  const next = { ...changed, updatedAt: at, version: senior.version + 1 };
  await seniors.save(next, { ...audit, centreId, at, record: { kind: "senior", id: seniorId } });
  return next;
};

/**
 * Changes a senior from outside of their own pages, where nobody can be asked to try again: if somebody else was faster,
 * it begins anew from what they left.
 * @returns the senior as it is now; undefined if there is none
 */
export const changeSenior =
  (deps: ChangeSeniorDeps) =>
  async (centreId: CentreId, seniorId: SeniorId, change: Change): Promise<Senior | undefined> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await changeOnce(deps, centreId, seniorId, change);
      } catch (error) {
        if (!(error instanceof WrongState) || tries === mostTries) throw error;
      }
    }
  };
