import { isPermitted } from "../../../shared/domain/staff-permissions.ts";
import { daysBetween, jstDate } from "../../../shared/domain/times.ts";
import type { Typed } from "../../../shared/http/field-errors.ts";
import { ageInWords, organizationStateLabel, queueTexts, reviewTexts as texts } from "../../../shared/text/review.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { Notice } from "../../../shared/ui/notice.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { Tag } from "../../../shared/ui/tag.tsx";
import type { OrganizationForReview } from "../../../shared/usecases/read-organization-for-review.ts";
import { DecisionForm } from "./decision-form.tsx";
import { OrganizationFacts } from "./organization-facts.tsx";
import { ConflictNotice, LastReview } from "./review-notices.tsx";

interface OrganizationPageProps extends OrganizationForReview {
  readonly viewer: Viewer;
  readonly today: string;
  readonly errors?: readonly FieldError[];
  readonly typed?: Typed;
  readonly conflict?: boolean;
}

/** Everything an organisation told, and the decision on it. */
export const OrganizationPage = (props: OrganizationPageProps) => {
  const { viewer, organization, today, errors = [], typed = {}, conflict = false } = props;
  const age = ageInWords(daysBetween(jstDate(new Date(organization.submittedAt)), today));
  return (
    <StaffPage viewer={viewer} title={texts.organizationTitle} errors={errors}>
      <BackLink href="/staff" text={queueTexts.backToQueue} />
      <ConflictNotice conflict={conflict} />
      <h1>{organization.tradeName}</h1>
      <p>
        <Tag kind={organization.state === "submitted" ? "waiting" : "neutral"}>
          {organizationStateLabel(organization.state)}
        </Tag>{" "}
        {texts.submitted(age)}
      </p>
      <SameNumber {...props} />
      <OrganizationFacts organization={organization} />
      <LastReview review={organization.review} />
      {organization.state === "submitted" ? (
        <Decision {...props} errors={errors} typed={typed} />
      ) : (
        <p>{texts.notWaiting}</p>
      )}
    </StaffPage>
  );
};

const SameNumber = ({ sameNumber }: OrganizationPageProps) =>
  sameNumber.length === 0 ? null : (
    <Notice kind="warning" title={texts.sameNumber}>
      <p>{texts.sameNumberWarning}</p>
      <ul>
        {sameNumber.map(({ organizationId, tradeName, referenceNumber, state }) => (
          <li key={organizationId}>
            <a class="stand-alone" href={`/staff/organizations/${organizationId}`}>
              {tradeName}（{referenceNumber}・{organizationStateLabel(state)}）
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );

const Decision = ({ viewer, organization, errors = [], typed = {} }: OrganizationPageProps) =>
  isPermitted(viewer.staff, "organization.review") ? (
    <DecisionForm
      address={`/staff/organizations/${organization.organizationId}`}
      csrfToken={viewer.csrfToken}
      version={organization.version}
      approveLabel={texts.approve}
      mayApprove
      imported={false}
      errors={errors}
      typed={typed}
    />
  ) : (
    <p>{texts.noRole}</p>
  );
