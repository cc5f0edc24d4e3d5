import type { NewId } from "../../../shared/domain/times.ts";
import { typedText } from "../../../shared/http/field-errors.ts";
import type { SignedInStaff, StaffGuard } from "../../../shared/http/staff-guard.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect, type WebResponse } from "../../../shared/http/web-response.ts";
import type { PostalCodes } from "../../../shared/ports/postal-codes.ts";
import { consentTextVersion } from "../../../shared/text/consents.ts";
import { purposeNotice } from "../../../shared/text/purpose-notice.ts";
import { registerSeniorByStaff } from "../../../shared/usecases/register-senior-by-staff.ts";
import { NewPage } from "./new-page.tsx";
import { parseRegistration } from "./registration-form.ts";

export type RegisterDependencies = Parameters<typeof registerSeniorByStaff>[0] & {
  readonly guard: StaffGuard;
  readonly postalCodes: PostalCodes;
  readonly newId: NewId;
};

/** The empty form. */
export const showNew = async ({ newId }: RegisterDependencies, viewer: SignedInStaff): Promise<WebResponse> =>
  page(<NewPage viewer={viewer} mark={newId()} typed={{ rhythm: "twice_monthly" }} errors={[]} towns={[]} />);

/** Registers, or shows the form again with all that was typed. */
export const register = async (
  deps: RegisterDependencies,
  viewer: SignedInStaff,
  request: WebRequest,
): Promise<WebResponse> => {
  const { values, ...form } = await parseRegistration(deps.postalCodes, request.form());
  if (!values) {
    return page(<NewPage viewer={viewer} mark={typedText(form.typed, "mark") || deps.newId()} {...form} />, {
      status: 422,
    });
  }
  const senior = await registerSeniorByStaff(deps)({
    staff: viewer.staff,
    ...values,
    consentTextVersion,
    purposeNoticeVersion: purposeNotice.version,
  });
  return redirect(`/staff/seniors/${senior.seniorId}?registered`);
};
