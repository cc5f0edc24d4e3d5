import { isDeepStrictEqual } from "node:util";
import type { AuditEntry } from "../domain/audit.ts";
import { NotServed, WrongState } from "../domain/errors.ts";
import type { OrganizationId } from "../domain/ids.ts";
import { type Organization, organizationSchema } from "../domain/organization.ts";
import type { Registration } from "../domain/registration.ts";
import type { Clock } from "../domain/times.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";
import type { FindCentreFor } from "./find-centre-for.ts";

interface Dependencies {
  readonly organizations: Pick<OrganizationRepository, "get" | "save">;
  readonly findCentre: FindCentreFor;
  readonly clock: Clock;
}

interface Input {
  readonly organizationId: OrganizationId;
  readonly registration: Registration;
}

/** Whether an organisation at this address stays with its desk; where it is already, it always does. */
export const staysWithCentre =
  ({ findCentre }: Pick<Dependencies, "findCentre">) =>
  async ({ address, centreId }: Organization, localGovernmentCode: string): Promise<boolean> =>
    localGovernmentCode === address.localGovernmentCode ||
    (await findCentre(localGovernmentCode))?.centreId === centreId;

/**
 * Hands a returned registration, corrected by the organisation itself, to its desk again. The corporate number and the
 * e-mail address stay: they say who it is, and the desk changes them. Sent twice it is sent once.
 * @throws WrongState if it is not returned, or somebody else was faster
 * @throws NotServed if another desk would serve the address
 */
export const resubmitOrganization =
  (deps: Dependencies) =>
  async ({ organizationId, registration }: Input): Promise<Organization> => {
    const { organizations, clock } = deps;
    const stored = await organizations.get(organizationId);
    const { localGovernmentCode } = registration.address;
    if (!(await staysWithCentre(deps)(stored, localGovernmentCode))) throw new NotServed(localGovernmentCode);
    const corrected = correctedBy(stored, registration, clock().toISOString());
    try {
      await organizations.save(corrected, ["returned"], auditOf(stored, corrected));
      return corrected;
    } catch (error) {
      const current = error instanceof WrongState ? await organizations.get(organizationId) : undefined;
      if (current && isDeepStrictEqual(contentOf(current), contentOf(corrected))) return current;
      throw error;
    }
  };

const correctedBy = (stored: Organization, registration: Registration, at: string): Organization => {
  const { representative: _representative, webSiteUrl: _webSiteUrl, record: _record, ...kept } = stored;
  const { legalEntityNumber: _number, contactEmail: _email, ...said } = registration;
  const { purposes, signatory, charterVersion, antiSocialForcesVersion, ...profile } = said;
  return organizationSchema.parse({
    ...kept,
    ...profile,
    state: "submitted",
    declarations: declaredBy(stored, registration, at),
    submittedAt: at,
    updatedAt: at,
    version: stored.version + 1,
  });
};

/** What was agreed to before, by the same person to the same text, keeps its date. */
const declaredBy = (
  { declarations: { charter, antiSocialForces } }: Organization,
  { purposes, signatory, charterVersion, antiSocialForcesVersion }: Registration,
  at: string,
): Organization["declarations"] => {
  const isSigned = antiSocialForces.version === antiSocialForcesVersion && antiSocialForces.signatory === signatory;
  return {
    charter: charter.version === charterVersion ? charter : { version: charterVersion, acceptedAt: at },
    antiSocialForces: isSigned ? antiSocialForces : { version: antiSocialForcesVersion, acceptedAt: at, signatory },
    purposes,
  };
};

/** What the organisation says, times and counters aside. */
const contentOf = ({ submittedAt: _s, updatedAt: _u, version: _v, declarations, ...content }: Organization) => ({
  ...content,
  purposes: declarations.purposes,
});

const auditOf = (stored: Organization, corrected: Organization): AuditEntry => ({
  centreId: corrected.centreId,
  at: corrected.updatedAt,
  actor: { kind: "organization", id: corrected.organizationId },
  action: "organization.resubmit",
  record: { kind: "organization", id: corrected.organizationId },
  fields: ["state", ...changedFields(stored, corrected)],
  purpose: "",
});

const counted = ["state", "submittedAt", "updatedAt", "version"];

const changedFields = (before: Organization, after: Organization): string[] => {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (name) => !counted.includes(name) && !isDeepStrictEqual(old.get(name), now.get(name)),
  );
};
