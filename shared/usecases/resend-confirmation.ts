import type { OrganizationId } from "../domain/ids.ts";
import type { Notice } from "../domain/notice.ts";
import type { Organization } from "../domain/organization.ts";
import type { Clock, NewId } from "../domain/times.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";
import type { WorkQueue } from "../ports/work-queue.ts";
import type { IssueLink } from "./issue-link.ts";

interface Dependencies {
  readonly organizations: Pick<OrganizationRepository, "get" | "save">;
  readonly issueLink: IssueLink;
  readonly notices: WorkQueue<Notice>;
  readonly newId: NewId;
  readonly clock: Clock;
}

interface Input {
  readonly organizationId: OrganizationId;
  /** As the person has it now; a mistyped one is corrected. */
  readonly email: string;
  readonly browserHash: string;
}

/** Sends the mail that confirms a registration's address once more. Does nothing when it is confirmed already. */
export const resendConfirmation =
  (deps: Dependencies) =>
  async ({ organizationId, email, browserHash }: Input): Promise<void> => {
    const stored = await deps.organizations.get(organizationId);
    if (stored.state !== "unconfirmed") return;
    const organization = stored.contactEmail === email ? stored : await correctAddress(deps, stored, email);
    const { token, code } = await deps.issueLink({
      purpose: "confirm_organization",
      subject: { organizationId, version: String(organization.version) },
      browserHash,
    });
    await deps.notices.send([{ kind: "confirm_organization", noticeId: deps.newId(), organizationId, token, code }]);
  };

const correctAddress = async (deps: Dependencies, stored: Organization, email: string): Promise<Organization> => {
  const at = deps.clock().toISOString();
  const corrected = { ...stored, contactEmail: email, updatedAt: at, version: stored.version + 1 };
  await deps.organizations.save(corrected, ["unconfirmed"], {
    centreId: stored.centreId,
    at,
    actor: { kind: "organization", id: stored.organizationId },
    action: "organization.correct_address",
    record: { kind: "organization", id: stored.organizationId },
    fields: ["contactEmail"],
    purpose: "",
  });
  return corrected;
};
