import type { AuditEntry } from "../domain/audit.ts";
import type { Centre } from "../domain/centre.ts";
import { AlreadyRegistered, NotServed, WrongState } from "../domain/errors.ts";
import type { Notice } from "../domain/notice.ts";
import { type Organization, type OrganizationState, organizationSchema } from "../domain/organization.ts";
import { referenceNumber } from "../domain/reference-number.ts";
import type { Registration } from "../domain/registration.ts";
import type { Clock } from "../domain/times.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";
import type { WorkQueue } from "../ports/work-queue.ts";
import type { FindCentreFor } from "./find-centre-for.ts";
import type { IssueLink } from "./issue-link.ts";
import { namedId } from "./named-id.ts";

interface Dependencies {
  readonly organizations: OrganizationRepository;
  readonly findCentre: FindCentreFor;
  readonly issueLink: IssueLink;
  readonly notices: WorkQueue<Notice>;
  readonly clock: Clock;
}

interface Input {
  readonly registration: Registration;
  /** The same for what is sent twice (a draft's id, an idempotency key): it makes one organisation and one mail. */
  readonly mark: string;
  readonly via: "web" | "api";
  /** Of the registering browser, which may then use the code from the mail. */
  readonly browserHash?: string | undefined;
}

/** The id that a mark leads to. */
export const organizationIdOf = (mark: string): string => namedId("organization", mark);

/** States of a registration that counts. */
export const registeredStates: readonly OrganizationState[] = ["submitted", "returned", "approved"];

/** Whether an organisation with this corporate number has confirmed a registration that still counts. */
export const isRegistered =
  ({ organizations }: Pick<Dependencies, "organizations">) =>
  async (legalEntityNumber: string): Promise<boolean> =>
    (await organizations.listByCorporateNumber(legalEntityNumber)).some(({ state }) =>
      registeredStates.includes(state),
    );

/**
 * Registers an organisation with the centre that serves its address and has a mail sent to confirm the address;
 * until that is done the centre does not see it.
 * @throws AlreadyRegistered if its corporate number is registered
 * @throws NotServed if no centre serves its address
 */
export const registerOrganization =
  (deps: Dependencies) =>
  async ({ registration, mark, via, browserHash }: Input): Promise<{ organization: Organization; centre: Centre }> => {
    const { organizations, issueLink, notices } = deps;
    const { localGovernmentCode } = registration.address;
    const centre = await deps.findCentre(localGovernmentCode);
    if (!centre) throw new NotServed(localGovernmentCode);
    const made = organizationOf(registration, mark, centre, deps.clock().toISOString());
    const organization = (await organizations.find(made.organizationId)) ?? (await addNew(deps, made, via));
    if (organization.state !== "unconfirmed") return { organization, centre };
    const { organizationId } = organization;
    const { token, code } = await issueLink({
      purpose: "confirm_organization",
      subject: { organizationId, version: String(organization.version) },
      browserHash,
    });
    const noticeId = namedId("confirm_organization", organizationId);
    await notices.send([{ kind: "confirm_organization", noticeId, organizationId, token, code }]);
    return { organization, centre };
  };

const addNew = async (deps: Dependencies, made: Organization, via: Input["via"]): Promise<Organization> => {
  if (made.legalEntityNumber && (await isRegistered(deps)(made.legalEntityNumber))) throw new AlreadyRegistered();
  try {
    await deps.organizations.add(made, auditOf(made, via));
    return made;
  } catch (error) {
    // The same form, sent twice at once: the other one was faster.
    if (error instanceof WrongState) return deps.organizations.get(made.organizationId);
    throw error;
  }
};

const organizationOf = (registration: Registration, mark: string, centre: Centre, at: string): Organization => {
  const { purposes, signatory, charterVersion, antiSocialForcesVersion, ...profile } = registration;
  const organizationId = organizationIdOf(mark);
  return organizationSchema.parse({
    ...profile,
    organizationId,
    referenceNumber: referenceNumber("D", organizationId),
    centreId: centre.centreId,
    state: "unconfirmed",
    declarations: {
      charter: { version: charterVersion, acceptedAt: at },
      antiSocialForces: { version: antiSocialForcesVersion, acceptedAt: at, signatory },
      purposes,
    },
    submittedAt: at,
    createdAt: at,
    updatedAt: at,
    version: 1,
  });
};

const auditOf = ({ centreId, organizationId, createdAt }: Organization, via: Input["via"]): AuditEntry => ({
  centreId,
  at: createdAt,
  actor: { kind: "public", id: via },
  action: "organization.register",
  record: { kind: "organization", id: organizationId },
  fields: [],
  purpose: "",
});
