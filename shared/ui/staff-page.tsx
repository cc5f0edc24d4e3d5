import type { ComponentChildren } from "preact";
import type { Centre } from "../domain/centre.ts";
import type { StaffMember } from "../domain/staff.ts";
import { isPermitted, type StaffPermission } from "../domain/staff-permissions.ts";
import { staffTexts } from "../text/staff.ts";
import type { FieldError } from "./field-error.ts";
import { CsrfToken } from "./form-token.tsx";
import { Layout } from "./layout.tsx";
import { SubmitButton } from "./submit-button.tsx";

/** Who looks at the page: decides what is offered on it. */
export interface Viewer {
  readonly staff: StaffMember;
  readonly centre: Centre;
  readonly csrfToken: string;
}

interface StaffPageProps {
  readonly viewer: Viewer;
  readonly title: string;
  /** Of the navigation link that is this page. */
  readonly current?: string | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  readonly children: ComponentChildren;
}

const links: readonly { href: string; text: string; permission: StaffPermission }[] = [
  { href: "/staff", text: staffTexts.navigation.queue, permission: "submission.read" },
  { href: "/staff/participations", text: staffTexts.navigation.participations, permission: "participation.follow" },
  { href: "/staff/deliveries", text: staffTexts.navigation.deliveries, permission: "delivery.by_hand" },
  { href: "/staff/imports", text: staffTexts.navigation.imports, permission: "listing.import" },
  { href: "/staff/leads", text: staffTexts.navigation.leads, permission: "lead.follow" },
  { href: "/staff/seniors", text: staffTexts.navigation.seniors, permission: "senior.read" },
  { href: "/staff/weights", text: staffTexts.navigation.weights, permission: "weights.read" },
];

/** A page of the desk: the links that this person may follow, the person's name, the way out. */
export const StaffPage = ({ viewer, title, current, errors, children }: StaffPageProps) => (
  <Layout
    title={title}
    area="staff"
    nav={links.filter(({ permission }) => isPermitted(viewer.staff, permission))}
    current={current}
    errors={errors}
    desk={viewer.centre}
  >
    <form class="account" method="post" action="/staff/sign-out" aria-label={staffTexts.account}>
      <CsrfToken token={viewer.csrfToken} />
      <span>{staffTexts.signedInAs(viewer.staff.displayName)}</span>
      <SubmitButton kind="secondary">{staffTexts.signOut}</SubmitButton>
    </form>
    {children}
  </Layout>
);
