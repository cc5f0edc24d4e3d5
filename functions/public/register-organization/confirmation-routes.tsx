import { z } from "zod";
import { LinkExpired, NotFound, WrongCode } from "../../../shared/domain/errors.ts";
import { parseForm, typedText } from "../../../shared/http/field-errors.ts";
import { emailAddress } from "../../../shared/http/form-fields.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { page, redirect } from "../../../shared/http/web-response.ts";
import { problemText } from "../../../shared/text/problems.ts";
import { registrationErrors } from "../../../shared/text/registration.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { confirmationSubjectSchema, organizationToConfirm } from "../../../shared/usecases/confirm-organization.ts";
import { lookAtLink } from "../../../shared/usecases/look-at-link.ts";
import { redeemLink } from "../../../shared/usecases/redeem-link.ts";
import { ConfirmPage } from "./confirm-page.tsx";
import { actionsOf, type Dependencies } from "./dependencies.ts";
import { DonePage } from "./done-page.tsx";
import { limits } from "./limits.ts";
import { readRegistration } from "./registration-cookie.ts";
import { ResendPage } from "./resend-page.tsx";

const resendSchema = z.object({ contactEmail: emailAddress(registrationErrors.contactEmail) });
const link = { purpose: "confirm_organization", subject: confirmationSubjectSchema } as const;

/** The page after sending, and confirming the address by the mail's link or code. */
export const confirmationRoutes = (deps: Dependencies) => {
  const { confirmOrganization, resendConfirmation } = actionsOf(deps);

  const registered = async (request: Parameters<WebRoute>[0]) => {
    const { organizationId, browserHash } = readRegistration(await deps.linkKey(), request);
    const organization = await deps.organizations.get(organizationId);
    return { organization, browserHash, centre: await deps.centres.get(organization.centreId) };
  };

  const done: WebRoute = async (request) => page(<DonePage {...(await registered(request))} />);

  const enterCode: WebRoute = async (request) => {
    const { browserHash, ...shown } = await registered(request);
    if (shown.organization.state !== "unconfirmed") return redirect("/organizations/register/done");
    try {
      const code = request.form().get("code") ?? "";
      await confirmOrganization(await redeemLink(deps)({ ...link, code, browserHash }));
    } catch (error) {
      return page(<DonePage {...shown} errors={codeErrors(error)} />, { status: 422 });
    }
    return redirect("/organizations/register/done");
  };

  const askResend: WebRoute = async (request) => {
    const { organization, centre } = await registered(request);
    return page(<ResendPage email={organization.contactEmail} centre={centre} />);
  };

  const resend: WebRoute = async (request) => {
    const { organization, centre, browserHash } = await registered(request);
    const { values, errors, typed } = parseForm(resendSchema, request.form());
    if (!values) {
      const email = typedText(typed, "contactEmail");
      return page(<ResendPage email={email} centre={centre} errors={errors} />, { status: 422 });
    }
    await limits(deps).register(request.clientIp, values.contactEmail);
    const { organizationId } = organization;
    await resendConfirmation({ organizationId, email: values.contactEmail, browserHash });
    return redirect("/organizations/register/done");
  };

  const openLink: WebRoute = async ({ pathParameters: { token = "" } }) => {
    const { subject } = await lookAtLink(deps)({ ...link, token });
    const organization = await organizationToConfirm(deps)(subject);
    const centre = await deps.centres.get(organization.centreId);
    const Page = organization.state === "unconfirmed" ? ConfirmPage : DonePage;
    return page(<Page organization={organization} centre={centre} />);
  };

  const pressLink: WebRoute = async ({ pathParameters: { token = "" }, path }) => {
    await confirmOrganization(await redeemLink(deps)({ ...link, token }));
    return redirect(path);
  };

  return { done, enterCode, askResend, resend, openLink, pressLink };
};

const codeErrors = (error: unknown): FieldError[] => {
  if (error instanceof WrongCode || error instanceof LinkExpired || error instanceof NotFound) {
    return [{ field: "code", message: problemText(error.code, error.details).body }];
  }
  throw error;
};
