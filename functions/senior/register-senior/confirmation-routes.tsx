import { z } from "zod";
import { LinkExpired, WrongCode } from "../../../shared/domain/errors.ts";
import { parseForm, typedText } from "../../../shared/http/field-errors.ts";
import { emailAddress } from "../../../shared/http/form-fields.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect } from "../../../shared/http/web-response.ts";
import { problemText } from "../../../shared/text/problems.ts";
import { seniorForm } from "../../../shared/text/senior-form.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { seniorToConfirm } from "../../../shared/usecases/confirm-senior.ts";
import { lookAtLink } from "../../../shared/usecases/look-at-link.ts";
import { redeemLink } from "../../../shared/usecases/redeem-link.ts";
import { seniorConfirmationSchema } from "../../../shared/usecases/send-senior-confirmation.ts";
import { ConfirmPage } from "./confirm-page.tsx";
import type { Dependencies } from "./dependencies.ts";
import { DonePage, PendingPage } from "./done-page.tsx";
import { limits } from "./limits.ts";
import { MailHelpPage } from "./mail-help-page.tsx";
import { readRegistration } from "./registration-cookie.ts";
import { ResendPage } from "./resend-page.tsx";

const resendSchema = z.object({ email: emailAddress(seniorForm.contact.emailWrong) });
const link = { purpose: "confirm_senior", subject: seniorConfirmationSchema } as const;

/** The page after sending, and confirming the address by the mail's link or code. */
export const confirmationRoutes = (deps: Dependencies) => {
  const registered = async (request: WebRequest) => {
    const { senior: ids, browserHash } = readRegistration(await deps.linkKey(), request);
    const senior = await deps.seniors.get(ids.centreId, ids.seniorId);
    return { senior, browserHash, centre: await deps.centres.get(senior.centreId) };
  };

  const done: WebRoute = async (request) => {
    const { senior, centre } = await registered(request);
    if (senior.state === "pending") return page(<PendingPage senior={senior} centre={centre} />);
    return page(<DonePage channel={senior.channel} centre={centre} />);
  };

  const enterCode: WebRoute = async (request) => {
    const { senior, centre, browserHash } = await registered(request);
    if (senior.state !== "pending") return redirect("/join/done");
    try {
      const code = request.form().get("code") ?? "";
      await deps.confirmSenior(await redeemLink(deps)({ ...link, code, browserHash }));
    } catch (error) {
      return page(<PendingPage senior={senior} centre={centre} errors={codeErrors(error)} />, { status: 422 });
    }
    return redirect("/join/done");
  };

  const askResend: WebRoute = async (request) => {
    const { senior, centre } = await registered(request);
    return page(<ResendPage email={senior.email ?? ""} centre={centre} />);
  };

  const resend: WebRoute = async (request) => {
    const { senior, centre, browserHash } = await registered(request);
    const { values, errors, typed } = parseForm(resendSchema, request.form());
    if (!values) {
      return page(<ResendPage email={typedText(typed, "email")} centre={centre} errors={errors} />, { status: 422 });
    }
    await limits(deps).register(request.clientIp, values.email);
    await deps.resendConfirmation({ senior, email: values.email, browserHash });
    return redirect("/join/done");
  };

  const mailHelp: WebRoute = async () => page(<MailHelpPage domain={deps.mailFrom.split("@").at(-1) ?? ""} />);

  const openLink: WebRoute = async ({ pathParameters: { token = "" } }) => {
    const { subject } = await lookAtLink(deps)({ ...link, token });
    const senior = await seniorToConfirm(deps)(subject);
    const centre = await deps.centres.get(senior.centreId);
    const isConfirmed = senior.email === subject.email && senior.emailConfirmedAt !== undefined;
    return isConfirmed || senior.state === "stopped"
      ? page(<DonePage channel="email" centre={centre} confirmed />)
      : page(<ConfirmPage centre={centre} />);
  };

  const pressLink: WebRoute = async ({ pathParameters: { token = "" }, path }) => {
    await deps.confirmSenior(await redeemLink(deps)({ ...link, token }));
    return redirect(path);
  };

  return { done, enterCode, askResend, resend, mailHelp, openLink, pressLink };
};

const codeErrors = (error: unknown): FieldError[] => {
  if (error instanceof WrongCode || error instanceof LinkExpired) {
    return [{ field: "code", message: problemText(error.code, error.details).body }];
  }
  throw error;
};
