import { NotFound, WrongState } from "../domain/errors.ts";
import type { OrganizationId } from "../domain/ids.ts";
import type { Notice } from "../domain/notice.ts";
import type { Organization } from "../domain/organization.ts";
import { type Decision, decisionVerbs, isRepeated, reviewOf } from "../domain/review.ts";
import type { StaffMember } from "../domain/staff.ts";
import { staffAuditEntry } from "../domain/staff-audit.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import type { Clock } from "../domain/times.ts";
import type { OrganizationRepository } from "../ports/organization-repository.ts";
import type { WorkQueue } from "../ports/work-queue.ts";
import { namedId } from "./named-id.ts";

interface Dependencies {
  readonly organizations: Pick<OrganizationRepository, "get" | "save">;
  readonly notices: WorkQueue<Notice>;
  readonly clock: Clock;
}

interface Input {
  readonly staff: StaffMember;
  readonly organizationId: OrganizationId;
  /** Version that the person looked at: nobody approves what they have not seen. */
  readonly version: number;
  readonly decision: Decision;
}

/**
 * Decides on an organisation's registration and has the organisation told by mail.
 * A decision sent again by the same person queues the same notice again, which `send-notice` makes one mail;
 * so a break between saving and queueing heals when the person presses once more.
 * @throws NotFound also for an organisation of another centre
 * @throws WrongState if somebody else was faster, or the registration changed meanwhile
 */
export const reviewOrganization =
  ({ organizations, notices, clock }: Dependencies) =>
  async ({ staff, organizationId, version, decision }: Input): Promise<void> => {
    assertPermitted(staff, "organization.review");
    const organization = await organizations.get(organizationId);
    if (organization.centreId !== staff.centreId) throw new NotFound({ organizationId });
    if (!isDoneAlready(organization, version, staff, decision)) {
      if (organization.version !== version) throw new WrongState({ organizationId });
      await organizations.save(...decided(organization, staff, clock().toISOString(), decision));
    }
    const noticeId = namedId("organization_reviewed", organizationId, version + 1);
    await notices.send([{ kind: "organization_reviewed", noticeId, organizationId }]);
  };

const isDoneAlready = (organization: Organization, version: number, staff: StaffMember, decision: Decision): boolean =>
  organization.version === version + 1 &&
  organization.state === decision.decision &&
  isRepeated(organization.review, staff, decision);

const decided = (
  organization: Organization,
  staff: StaffMember,
  at: string,
  decision: Decision,
): Parameters<OrganizationRepository["save"]> => [
  {
    ...organization,
    state: decision.decision,
    review: reviewOf(staff, at, decision),
    updatedAt: at,
    version: organization.version + 1,
  },
  ["submitted"],
  staffAuditEntry(staff, at, {
    action: `organization.${decisionVerbs[decision.decision]}`,
    record: { kind: "organization", id: organization.organizationId },
    fields: ["state", "review"],
  }),
];
