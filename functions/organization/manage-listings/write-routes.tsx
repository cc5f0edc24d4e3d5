import { NotFound } from "../../../shared/domain/errors.ts";
import { type ListingId, listingIdSchema } from "../../../shared/domain/ids.ts";
import { listingSchema } from "../../../shared/domain/listing.ts";
import type { Organization } from "../../../shared/domain/organization.ts";
import { referenceNumber } from "../../../shared/domain/reference-number.ts";
import { jstDate } from "../../../shared/domain/times.ts";
import type { Typed } from "../../../shared/http/field-errors.ts";
import { pathId } from "../../../shared/http/path-id.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect } from "../../../shared/http/web-response.ts";
import { selfRegistrationLicence } from "../../../shared/text/organization-listings.ts";
import { type ListingTerms, submitListing } from "../../../shared/usecases/submit-listing.ts";
import { CheckPage } from "./check-page.tsx";
import type { Dependencies } from "./dependencies.ts";
import { firstAnswers } from "./first-answers.ts";
import { answersOfListing } from "./from-listing.ts";
import { listingDrafts } from "./listing-drafts.ts";
import { mayWrite, organizationGuard } from "./organization-guard.ts";
import { StepPage } from "./step-page.tsx";
import { askedSteps, firstOpenStep, parseStep, type Step } from "./steps.ts";
import { toTerms } from "./to-terms.ts";

/** Writing a listing page by page, and sending it to the desk. */
export const writeRoutes = (deps: Dependencies) => {
  const guard = organizationGuard(deps);

  const opened = async (request: WebRequest) => {
    const signedIn = await guard(request);
    if (!mayWrite(signedIn.organization)) throw new NotFound();
    const listingId = pathId(request, "listingId", listingIdSchema);
    const drafts = listingDrafts(deps, signedIn.organization.organizationId);
    const answers = (await drafts.find(listingId)) ?? (await storedAnswers(deps, signedIn.organization, listingId));
    return { signedIn, listingId, drafts, answers, today: jstDate(deps.clock()) };
  };

  const begin: WebRoute = async (request) => {
    const signedIn = await guard(request);
    if (!mayWrite(signedIn.organization)) throw new NotFound();
    return page(<StepPage step="what" listingId={deps.newId()} signedIn={signedIn} typed={{}} errors={[]} />);
  };

  const ask = async (step: Step, request: WebRequest) => {
    const { signedIn, listingId, answers } = await opened(request);
    const typed = await firstAnswers(step, answers, signedIn.organization, deps.postalCodes);
    return page(<StepPage step={step} listingId={listingId} signedIn={signedIn} typed={typed} errors={[]} />);
  };

  const answer = async (step: Step, request: WebRequest) => {
    const { signedIn, listingId, drafts, answers: before, today } = await opened(request);
    const { answers, errors } = parseStep(step, request.form(), before, today);
    if (errors.length > 0) {
      const props = { step, listingId, signedIn, typed: answers, errors };
      return page(<StepPage {...props} />, { status: 422 });
    }
    await drafts.save(listingId, answers);
    return redirect(`/organizations/listings/${listingId}/${firstOpenStep(answers, today) ?? "check"}`);
  };

  const check: WebRoute = async (request) => {
    const { signedIn, listingId, answers, today } = await opened(request);
    const open = firstOpenStep(answers, today);
    if (open) return redirect(`/organizations/listings/${listingId}/${open}`);
    const terms = await toTerms(answers, { organization: signedIn.organization, postalCodes: deps.postalCodes, today });
    const listing = preview(terms, signedIn.organization, listingId, deps.clock().toISOString());
    return page(<CheckPage listing={listing} asked={askedSteps(answers)} signedIn={signedIn} />);
  };

  const submit: WebRoute = async (request) => {
    const { signedIn, listingId, drafts, answers, today } = await opened(request);
    const open = firstOpenStep(answers, today);
    if (open) return redirect(`/organizations/listings/${listingId}/${open}`);
    const { organization } = signedIn;
    const terms = await toTerms(answers, { organization, postalCodes: deps.postalCodes, today });
    await submitListing(deps)({ organization, listingId, terms });
    await drafts.remove(listingId);
    return redirect("/organizations/home?done=saved");
  };

  return { begin, ask, answer, check, submit };
};

/** Answers of a listing that was sent before; none for a new one. */
const storedAnswers = async (
  { listings }: Dependencies,
  { organizationId }: Organization,
  listingId: ListingId,
): Promise<Typed> => {
  const listing = await listings.find(listingId);
  if (!listing) return {};
  if (listing.organizationId !== organizationId) throw new NotFound({ listingId });
  return answersOfListing(listing);
};

const preview = (terms: ListingTerms, organization: Organization, listingId: ListingId, at: string) =>
  listingSchema.parse({
    ...terms,
    listingId,
    referenceNumber: referenceNumber("A", listingId),
    organizerName: organization.tradeName,
    source: { type: "self_registration", name: organization.tradeName, licence: selfRegistrationLicence },
    state: "draft",
    confirmedOn: jstDate(new Date(at)),
    submittedAt: at,
    createdAt: at,
    updatedAt: at,
    version: 1,
  });
