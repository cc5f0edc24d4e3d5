import { NotFound } from "../../../shared/domain/errors.ts";
import { type Draft, drafts } from "../../../shared/http/draft.ts";
import { typedText } from "../../../shared/http/field-errors.ts";
import { formToken, formTokenField, judgeForm } from "../../../shared/http/form-guard.ts";
import { firstOpenStep, registrationOf } from "../../../shared/http/organization-form/registration-answers.ts";
import { municipalityCodeOf, toRegistration } from "../../../shared/http/organization-form/to-registration.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { page, redirect } from "../../../shared/http/web-response.ts";
import { registrationErrors } from "../../../shared/text/registration.ts";
import { browserHashOf } from "../../../shared/usecases/link-keys.ts";
import { organizationIdOf } from "../../../shared/usecases/register-organization.ts";
import { CheckPage } from "./check-page.tsx";
import { actionsOf, type Dependencies } from "./dependencies.ts";
import { limits } from "./limits.ts";
import { registrationCookie, registrationNote } from "./registration-cookie.ts";

/** The page that shows all answers, and sending them. */
export const submissionRoutes = (deps: Dependencies) => {
  const draftsOf = drafts(deps, "organization");
  const { registerOrganization } = actionsOf(deps);

  const check: WebRoute = async (request) => {
    const draft = await draftsOf.find(request);
    const registration = draft && registrationOf(draft.answers);
    if (!registration) return redirect(placeToContinue(draft));
    return page(<CheckPage registration={registration} formToken={await tokenOf(deps, draft)} />);
  };

  const submit: WebRoute = async (request) => {
    const draft = await draftsOf.find(request);
    const registration = draft && registrationOf(draft.answers);
    if (!registration) return redirect(placeToContinue(draft));
    const key = await deps.linkKey();
    if (judgeForm(key, deps.clock, request.form()) !== "person") {
      const errors = [{ field: "check", message: registrationErrors.pressAgain }];
      const token = await tokenOf(deps, draft);
      return page(<CheckPage registration={registration} formToken={token} errors={errors} />, { status: 422 });
    }
    await limits(deps).register(request.clientIp, registration.contactEmail);
    const code = municipalityCodeOf(registration);
    if (!code) throw new NotFound();
    const note = registrationNote(key, organizationIdOf(draft.id));
    await registerOrganization({
      registration: toRegistration(registration, code),
      mark: draft.id,
      via: "web",
      browserHash: browserHashOf(note),
    });
    return redirect("/organizations/register/done", [registrationCookie(note), await draftsOf.retire(request)]);
  };

  return { check, submit };
};

const placeToContinue = (draft: Draft | undefined): string =>
  `/organizations/register/${(draft && firstOpenStep(draft.answers)) ?? "number"}`;

/** Of the first page, so that the time is that of the whole form; a new one where that is too old. */
const tokenOf = async ({ linkKey, clock }: Dependencies, { answers }: Draft): Promise<string> => {
  const key = await linkKey();
  const begun = typedText(answers, formTokenField);
  const usable = judgeForm(key, clock, new URLSearchParams({ [formTokenField]: begun })) === "person";
  return usable ? begun : formToken(key, clock);
};
