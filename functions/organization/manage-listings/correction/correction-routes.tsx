import { NotFound } from "../../../../shared/domain/errors.ts";
import { digitsOf } from "../../../../shared/domain/japanese-text.ts";
import type { Organization } from "../../../../shared/domain/organization.ts";
import { type Typed, typedText } from "../../../../shared/http/field-errors.ts";
import { withTownOf } from "../../../../shared/http/organization-form/address-answers.ts";
import {
  firstOpenStep,
  hasNumber,
  parseStep,
  registrationOf,
} from "../../../../shared/http/organization-form/registration-answers.ts";
import { isStep, type Step } from "../../../../shared/http/organization-form/registration-form.ts";
import { municipalityCodeOf, toRegistration } from "../../../../shared/http/organization-form/to-registration.ts";
import { fixedAnswers, typedRegistration } from "../../../../shared/http/organization-form/typed-registration.ts";
import type { WebRoute } from "../../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../../shared/http/web-request.ts";
import { page, redirect, type WebResponse } from "../../../../shared/http/web-response.ts";
import type { FieldError } from "../../../../shared/ui/field-error.ts";
import { findCentreFor } from "../../../../shared/usecases/find-centre-for.ts";
import { resubmitOrganization } from "../../../../shared/usecases/resubmit-organization.ts";
import type { Dependencies } from "../dependencies.ts";
import { organizationGuard, type SignedInOrganization } from "../organization-guard.ts";
import { addressErrors } from "./address-errors.ts";
import { CorrectionCheckPage } from "./correction-check-page.tsx";
import { correctionDraft } from "./correction-draft.ts";
import { CorrectionStepPage } from "./correction-step-page.tsx";

interface Opened {
  readonly signedIn: SignedInOrganization;
  /** Those of the registration, with what was corrected so far. */
  readonly answers: Typed;
}

/** Correcting a registration that the desk returned, and sending it again. */
export const correctionRoutes = (deps: Dependencies) => {
  const guard = organizationGuard(deps);
  const findCentre = findCentreFor(deps);
  const checkAddress = addressErrors({ findCentre });

  const whileReturned =
    (route: (opened: Opened, request: WebRequest) => Promise<WebResponse>): WebRoute =>
    async (request) => {
      const signedIn = await guard(request);
      const { organization } = signedIn;
      if (organization.state !== "returned") return redirect("/organizations/home");
      const corrected = await correctionDraft(deps, organization).find();
      return route({ signedIn, answers: { ...typedRegistration(organization), ...corrected } }, request);
    };

  const show = async (step: Step, { signedIn, answers }: Opened, typed: Typed, errors: readonly FieldError[]) => {
    const towns = step === "address" ? await deps.postalCodes.lookUp(digitsOf(typedText(answers, "postalCode"))) : [];
    const shown = {
      ...(step === "address" ? withTownOf(typed, towns) : typed),
      ...fixedAnswers(signedIn.organization),
    };
    const props = { step, signedIn, typed: shown, errors, hasNumber: hasNumber(answers), towns };
    return page(<CorrectionStepPage {...props} />, { status: errors.length > 0 ? 422 : 200 });
  };

  const ask = (step: Step) => whileReturned((opened) => show(step, opened, opened.answers, []));

  const answer = (step: Step) =>
    whileReturned(async (opened, request) => {
      const { organization } = opened.signedIn;
      const parsed = parseStep(step, withFixed(request.form(), organization), opened.answers);
      const errors =
        step === "address" && parsed.values ? await checkAddress(parsed.values, opened.signedIn) : parsed.errors;
      if (errors.length > 0) return show(step, opened, parsed.typed, errors);
      await correctionDraft(deps, organization).save(parsed.answers);
      return redirect(`/organizations/home/${firstOpenStep({ ...opened.answers, ...parsed.answers }) ?? "check"}`);
    });

  const check = whileReturned(async ({ signedIn, answers }) => {
    const registration = registrationOf(answers);
    if (!registration) return redirect(placeToContinue(answers));
    return page(<CorrectionCheckPage registration={registration} signedIn={signedIn} />);
  });

  const submit = whileReturned(async ({ signedIn: { organization }, answers }) => {
    const form = registrationOf(answers);
    const code = form && municipalityCodeOf(form);
    if (!code) return redirect(placeToContinue(answers));
    const { organizationId } = organization;
    await resubmitOrganization({ ...deps, findCentre })({ organizationId, registration: toRegistration(form, code) });
    return redirect("/organizations/home?done=resubmitted");
  });

  const byStep =
    (question: (step: Step) => WebRoute, whole: WebRoute): WebRoute =>
    async (request) => {
      const { step = "" } = request.pathParameters;
      if (step === "check") return whole(request);
      if (!isStep(step) || step === "number") throw new NotFound();
      return question(step)(request);
    };

  return { view: byStep(ask, check), post: byStep(answer, submit) };
};

/** The number and the e-mail address are what they were, whatever is posted. */
const withFixed = (form: URLSearchParams, organization: Organization): URLSearchParams => {
  const fixed = new URLSearchParams(form);
  for (const [name, value] of Object.entries(fixedAnswers(organization))) fixed.set(name, String(value));
  return fixed;
};

/** The address is open also where its municipality is not known any more. */
const placeToContinue = (answers: Typed): string => `/organizations/home/${firstOpenStep(answers) ?? "address"}`;
