import { type Draft, drafts } from "../../../shared/http/draft.ts";
import { typedText } from "../../../shared/http/field-errors.ts";
import { formToken, formTokenField, judgeForm } from "../../../shared/http/form-guard.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect } from "../../../shared/http/web-response.ts";
import { consentTextVersion } from "../../../shared/text/consents.ts";
import { joinPages } from "../../../shared/text/join.ts";
import { browserHashOf } from "../../../shared/usecases/link-keys.ts";
import { seniorIdOf } from "../../../shared/usecases/register-senior.ts";
import { CheckPage } from "./check-page.tsx";
import type { Dependencies } from "./dependencies.ts";
import { finished, hasSeenNotice, placeToContinue } from "./draft-answers.ts";
import { limits } from "./limits.ts";
import { registrationCookie, registrationNote } from "./registration-cookie.ts";

/** The page that shows all answers, and sending them. */
export const submissionRoutes = (deps: Dependencies) => {
  const draftsOf = drafts(deps, "senior");

  const ready = async (request: WebRequest) => {
    const draft = await draftsOf.find(request);
    const done = hasSeenNotice(draft) ? await finished(deps, draft) : undefined;
    return { draft, done };
  };

  const check: WebRoute = async (request) => {
    const { draft, done } = await ready(request);
    if (!draft || !done) return redirect(placeToContinue(draft));
    return page(<CheckPage {...done} formToken={await tokenOf(deps, draft)} />);
  };

  const submit: WebRoute = async (request) => {
    const { draft, done } = await ready(request);
    if (!draft || !done) return redirect(placeToContinue(draft));
    const key = await deps.linkKey();
    if (judgeForm(key, deps.clock, request.form()) !== "person") {
      const errors = [{ field: "check", message: joinPages.pressAgain }];
      return page(<CheckPage {...done} formToken={await tokenOf(deps, draft)} errors={errors} />, { status: 422 });
    }
    const { answers, centre } = done;
    await limits(deps).register(request.clientIp, answers.email ?? answers.phone ?? draft.id);
    const note = registrationNote(key, { centreId: centre.centreId, seniorId: seniorIdOf(draft.id) });
    await deps.registerSenior({
      answers,
      consentTextVersion,
      purposeNotice: noticeOf(draft),
      mark: draft.id,
      browserHash: browserHashOf(note),
    });
    return redirect("/join/done", [registrationCookie(note), await draftsOf.retire(request)]);
  };

  return { check, submit };
};

const noticeOf = ({ answers }: Draft) => ({
  version: typedText(answers, "noticeVersion"),
  shownAt: typedText(answers, "noticeShownAt"),
});

/** Of the first page, so that the time is that of the whole form; a new one where that is too old. */
const tokenOf = async ({ linkKey, clock }: Dependencies, { answers }: Draft): Promise<string> => {
  const key = await linkKey();
  const begun = typedText(answers, formTokenField);
  const usable = judgeForm(key, clock, new URLSearchParams({ [formTokenField]: begun })) === "person";
  return usable ? begun : formToken(key, clock);
};
