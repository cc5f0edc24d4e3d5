import type { RouteKey } from "../../../shared/contract/routes.ts";
import { WrongState } from "../../../shared/domain/errors.ts";
import { long3Window } from "../../../shared/domain/letter.ts";
import { jstDate } from "../../../shared/domain/times.ts";
import { type ParsedForm, parseForm } from "../../../shared/http/field-errors.ts";
import { pdfResponse } from "../../../shared/http/pdf-response.ts";
import type { SignedInStaff, StaffGuard } from "../../../shared/http/staff-guard.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { page, redirect, type WebResponse } from "../../../shared/http/web-response.ts";
import { windowTestLetter } from "../../../shared/text/letter.ts";
import { discardLetterBatch } from "../../../shared/usecases/discard-letter-batch.ts";
import { makeLetterBatch } from "../../../shared/usecases/make-letter-batch.ts";
import { postLetterBatch } from "../../../shared/usecases/post-letter-batch.ts";
import { printLetterBatch } from "../../../shared/usecases/print-letter-batch.ts";
import { printPhoneSlips } from "../../../shared/usecases/print-phone-slips.ts";
import { readLetterDesk } from "../../../shared/usecases/read-letter-desk.ts";
import { batchSchema, letterValue, postSchema, stepSchema } from "./form.ts";
import { LettersPage, type LettersView } from "./letters-page.tsx";

type Dependencies = Parameters<typeof readLetterDesk>[0] &
  Parameters<typeof makeLetterBatch>[0] &
  Parameters<typeof postLetterBatch>[0] &
  Parameters<typeof discardLetterBatch>[0] &
  Parameters<typeof printLetterBatch>[0] &
  Parameters<typeof printPhoneSlips>[0] & { readonly guard: StaffGuard };

type Step = (deps: Dependencies, viewer: SignedInStaff, form: URLSearchParams) => Promise<WebResponse>;
type Problem = Partial<Omit<LettersView, "viewer" | "today" | "desk">>;

const here = "/staff/letters";
const today = ({ clock }: Dependencies): string => jstDate(clock());

const show = async (deps: Dependencies, viewer: SignedInStaff, more: Problem, status = 200): Promise<WebResponse> => {
  const desk = await readLetterDesk(deps)(viewer.staff, viewer.centre);
  return page(<LettersPage {...more} viewer={viewer} today={today(deps)} desk={desk} />, { status });
};

const wrong = (deps: Dependencies, viewer: SignedInStaff, { errors, typed }: ParsedForm<unknown>) =>
  show(deps, viewer, { errors, typed }, 422);

const steps: Readonly<Record<"make" | "post" | "discard", Step>> = {
  make: async (deps, viewer) => {
    const batch = await makeLetterBatch(deps)(viewer.staff, viewer.centre);
    return redirect(batch ? here : `${here}?nothing`);
  },
  post: async (deps, viewer, form) => {
    const parsed = parseForm(postSchema(today(deps)), form);
    if (!parsed.values) return wrong(deps, viewer, parsed);
    const { madeAt, postedOn, pulled } = parsed.values;
    const isPulled: Parameters<ReturnType<typeof postLetterBatch>>[0]["pulled"] = (letter) =>
      pulled.includes(letterValue(letter));
    const posted = await postLetterBatch(deps)({ staff: viewer.staff, madeAt, postedOn, pulled: isPulled });
    return redirect(`${here}?posted=${posted.letters}`);
  },
  discard: async (deps, viewer, form) => {
    const parsed = parseForm(batchSchema, form);
    if (!parsed.values) return wrong(deps, viewer, parsed);
    await discardLetterBatch(deps)(viewer.staff, parsed.values.madeAt);
    return redirect(`${here}?discarded`);
  },
};

const newsOf = (query: URLSearchParams): Problem => {
  const posted = Number.parseInt(query.get("posted") ?? "", 10);
  if (posted >= 0) return { posted };
  if (query.has("nothing")) return { news: "nothingToPrint" };
  return query.has("discarded") ? { news: "discarded" } : {};
};

export const createRoutes = (deps: Dependencies): Record<RouteKey<"staff/print-letters">, WebRoute> => ({
  "GET /staff/letters": async (request) => {
    const viewer = await deps.guard(request, "delivery.by_hand");
    return show(deps, viewer, newsOf(request.query));
  },
  "POST /staff/letters": async (request) => {
    const viewer = await deps.guard(request, "delivery.by_hand");
    const { values } = parseForm(stepSchema, request.form());
    if (!values) return redirect(here);
    try {
      return await steps[values.step](deps, viewer, request.form());
    } catch (error) {
      if (error instanceof WrongState) return show(deps, viewer, { news: "conflict" }, 409);
      throw error;
    }
  },
  "GET /staff/letters/letters.pdf": async (request) => {
    const { staff, centre } = await deps.guard(request, "delivery.by_hand");
    return pdfResponse(await printLetterBatch(deps)(staff, centre), `letters-${today(deps)}.pdf`);
  },
  "GET /staff/letters/calls.pdf": async (request) => {
    const { staff, centre } = await deps.guard(request, "delivery.by_hand");
    return pdfResponse(await printPhoneSlips(deps)(staff, centre), `calls-${today(deps)}.pdf`);
  },
  "GET /staff/letters/window.pdf": async (request) => {
    await deps.guard(request, "delivery.by_hand");
    const { pdf } = await deps.printer.printLetters([windowTestLetter(today(deps))], long3Window);
    return pdfResponse(pdf, "window.pdf");
  },
});
