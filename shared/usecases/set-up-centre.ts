import { isDeepStrictEqual } from "node:util";
import type { CentreSetUp } from "../domain/centre-set-up.ts";
import { NotFound } from "../domain/errors.ts";
import type { Clock } from "../domain/times.ts";
import type { AuditTrail } from "../ports/audit-trail.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import { findMunicipality } from "../reference/municipalities.ts";

interface Dependencies {
  readonly centres: Pick<CentreRepository, "find" | "save">;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

export type SetUpOutcome = "added" | "changed" | "unchanged";

/**
 * Adds a centre or changes its settings; the same settings again change nothing.
 * @throws NotFound for a code that no municipality has
 */
export const setUpCentre =
  ({ centres, audit, clock }: Dependencies) =>
  async (settings: CentreSetUp): Promise<SetUpOutcome> => {
    const unknown = settings.localGovernmentCodes.find((code) => !findMunicipality(code));
    if (unknown) throw new NotFound({ localGovernmentCode: unknown });
    const before = await centres.find(settings.centreId);
    const fields = changedFields(before, settings);
    if (fields.length === 0) return "unchanged";
    const at = clock().toISOString();
    await centres.save({ ...settings, createdAt: before?.createdAt ?? at, updatedAt: at });
    await audit.record({
      centreId: settings.centreId,
      at,
      actor: { kind: "job", id: "set-up-centre" },
      action: "centre.set_up",
      record: { kind: "centre", id: settings.centreId },
      fields,
      purpose: "",
    });
    return before ? "changed" : "added";
  };

const changedFields = (before: Partial<CentreSetUp> | undefined, after: CentreSetUp): string[] =>
  Object.entries(after)
    .filter(([field, value]) => !isDeepStrictEqual(value, before?.[field as keyof CentreSetUp]))
    .map(([field]) => field);

export type SetUpCentre = ReturnType<typeof setUpCentre>;
