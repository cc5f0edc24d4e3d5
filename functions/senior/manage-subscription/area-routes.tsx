import type { Senior } from "../../../shared/domain/senior.ts";
import { parseForm, type Typed } from "../../../shared/http/field-errors.ts";
import { areaOf, areaQuestion, townQuestion } from "../../../shared/http/senior-form/area-questions.ts";
import { typedAnswers } from "../../../shared/http/senior-form/typed-answers.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect, type WebResponse } from "../../../shared/http/web-response.ts";
import type { PostalTown } from "../../../shared/ports/postal-codes.ts";
import { consentTextVersion } from "../../../shared/text/consents.ts";
import { seniorForm } from "../../../shared/text/senior-form.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { ChangePage } from "./change-page.tsx";
import type { Dependencies } from "./dependencies.ts";
import { MovedPage } from "./moved-page.tsx";
import { type Own, ownSession } from "./own-session.ts";

const wordsOf = ({ prefecture, cityAndCounty, town }: PostalTown): string => prefecture + cityAndCounty + town;

/** Moving house: the postal code, then the town. To another desk's area one moves with the help of the desk. */
export const areaRoutes = (deps: Dependencies) => {
  const own = async (request: WebRequest) => {
    const session = await ownSession(deps, request);
    const senior = await deps.seniors.get(session.ids.centreId, session.ids.seniorId);
    return { session, senior };
  };

  const ask: WebRoute = async (request) => {
    const { session, senior } = await own(request);
    return areaPage(deps, session, senior, typedAnswers(senior), []);
  };

  const answer: WebRoute = async (request) => {
    const { session, senior } = await own(request);
    const { values, errors, typed } = parseForm(areaQuestion, request.form());
    if (!values) return areaPage(deps, session, senior, typed, errors);
    const towns = await deps.postalCodes.lookUp(values.postalCode);
    const unknown = [{ field: "postalCode", message: seniorForm.area.unknown }];
    if (towns.length === 0) return areaPage(deps, session, senior, typed, unknown);
    return townPage(deps, session, senior, values.postalCode, towns, []);
  };

  const answerTown: WebRoute = async (request) => {
    const { session, senior } = await own(request);
    const { values: area } = parseForm(areaQuestion, request.form());
    if (!area) return redirect("/me/area");
    const towns = await deps.postalCodes.lookUp(area.postalCode);
    const { values, errors } = parseForm(townQuestion, request.form());
    const chosen = towns.find(({ town }) => town === values?.town);
    if (!chosen) return townPage(deps, session, senior, area.postalCode, towns, errors);
    const centre = await deps.findCentre(chosen.location.localGovernmentCode);
    if (centre?.centreId !== senior.centreId) {
      const desk = await deps.centres.get(senior.centreId);
      return page(<MovedPage town={wordsOf(chosen)} newDesk={centre} desk={desk} />);
    }
    await deps.change({ senior: session.ids, changed: areaOf(area.postalCode, chosen), consentTextVersion });
    // The block belongs to the old address: whoever gets letters says the new one.
    return redirect(senior.channel === "post" ? "/me/contact" : "/me?done=changed");
  };

  return { ask, answer, answerTown };
};

const areaPage = async (
  deps: Dependencies,
  { csrf }: Own,
  senior: Senior,
  typed: Typed,
  errors: readonly FieldError[],
): Promise<WebResponse> => {
  const props = {
    name: "area",
    context: {},
    desk: await deps.centres.get(senior.centreId),
    csrf,
    typed,
    errors,
  } as const;
  return page(<ChangePage {...props} />, { status: errors.length > 0 ? 422 : 200 });
};

const townPage = async (
  deps: Dependencies,
  { csrf }: Own,
  { centreId }: Senior,
  postalCode: string,
  towns: readonly PostalTown[],
  errors: readonly FieldError[],
): Promise<WebResponse> => {
  const context = { towns: towns.map((town) => ({ town: town.town, words: wordsOf(town) })) };
  const props = { name: "town", context, kept: { postalCode }, desk: await deps.centres.get(centreId), csrf } as const;
  return page(<ChangePage {...props} typed={{}} errors={errors} />, { status: errors.length > 0 ? 422 : 200 });
};
